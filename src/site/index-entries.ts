import { grammars } from '#i18n/grammar/index.ts';
import { isLocale } from '#i18n/locales.ts';
import type { Proceedings, Speaker } from '#proceedings/types.ts';
import { sayNameInList } from '#proceedings/names.ts';
import { beginningOf, divide, type Division, labelOf, numbers } from './divisions.ts';
import type { Mention } from './mentions.ts';
import { sortByName } from './sorting.ts';
import type { Link, View } from './view.ts';

/** An entry of the alphabetical index. */
export interface IndexEntry {
	link: Link;
	/** What it is sorted by. */
	sortedAs: string;
	/** The page on which it stands, in the words of the menu. */
	page: string;
	/** What the entry is another name of. */
	see?: Link;
	/** What it holds, or did. */
	places: readonly Link[];
	/** Where it is spoken of. */
	mentions: readonly Mention[];
}

/** The entries that begin with a letter. */
export interface IndexLetter {
	letter: string;
	/** Its anchor. */
	id: string;
	entries: readonly IndexEntry[];
}

/**
 * Lists the entries of the alphabetical index of an edition, in their order: its parts and interventions, the people by family name, the
 * organisations and the terms, under their acronyms too.
 */
export function listIndexEntries(proceedings: Proceedings, view: View): IndexEntry[] {
	const { sessions, interventions, report, speakers, organisations, glossary } = proceedings;
	const terms = glossary.map(({ id, acronym }) => ({
		page: view.t('nav.glossary'),
		link: view.reference({ kind: 'term', id }),
		acronym: acronym?.[view.locale],
		places: [] as Link[],
		mentions: view.mentions.filter(({ term }) => term === id),
	}));
	const bodies = organisations.map(({ id, acronym }) => {
		const link = view.organisation(id);
		const people = speakers
			.filter(({ organisation }) => organisation === id)
			.map((speaker) => view.speaker(speaker));
		// The glossary defines some of the organisations: each is listed once.
		const term = terms.find((one) => one.link.text === link.text);
		return {
			link,
			page: view.t('nav.organisations'),
			acronym: acronym && view.phrase(acronym).text,
			places: [...(term ? [{ url: term.link.url, text: view.t('nav.glossary') }] : []), ...people],
			mentions: term?.mentions ?? [],
		};
	});
	const named = [
		...bodies,
		...terms.filter(({ link }) => bodies.every((body) => body.link.text !== link.text)),
	];
	const entries: (Omit<IndexEntry, 'sortedAs'> & { sortedAs?: string })[] = [
		...sessions.map((session) => ({
			link: view.session(session.id),
			page: view.t('nav.programme'),
			places: session.interventions.map(view.intervention),
			mentions: [],
		})),
		...interventions.map((intervention) => ({
			link: view.intervention(intervention),
			page: view.t('nav.interventions'),
			places: view.speakers(intervention.speakers),
			mentions: [],
		})),
		...(report
			? [
					{
						link: view.report(report),
						page: view.t('nav.report'),
						places: view
							.reportAuthors(report)
							.flatMap(({ url, ...author }) => (url === undefined ? [] : [{ ...author, url }])),
						mentions: [],
					},
				]
			: []),
		...view.people.map((speaker) => ({
			link: { ...view.speaker(speaker), text: sayNameInList(speaker.name, view.locale).text },
			// « La Fontaine » is under L: what begins a family name is no article.
			...('family' in speaker.name && { sortedAs: sayNameInList(speaker.name, view.locale).text }),
			page: view.t('nav.speakers'),
			places: placesOf(proceedings, view, speaker),
			mentions: [],
		})),
		...named.map(({ link, page, places, mentions }) => ({ link, page, places, mentions })),
		...named.flatMap(({ link, page, acronym }) =>
			acronym ? [{ link: { ...link, text: acronym }, page, see: link, places: [], mentions: [] }] : [],
		),
	];
	const sorted = entries.map((entry) => ({
		...entry,
		sortedAs: entry.sortedAs ?? sortingName(entry.link.text, entry.link.lang ?? view.locale),
	}));
	return sortByName(sorted, ({ sortedAs }) => sortedAs, view.locale);
}

/** Groups the entries of the index by letter. */
export function groupByLetter(entries: readonly IndexEntry[]): IndexLetter[] {
	return [...Map.groupBy(entries, ({ sortedAs }) => initialOf(sortedAs))].map(([letter, group]) => ({
		letter,
		id: letter === numbers.label ? numbers.prefix : letter,
		entries: group,
	}));
}

/** Divides the index by letter, where a page does not hold it. */
export function divideIndex(entries: readonly IndexEntry[]): Division<IndexEntry>[] {
	return divide(entries.map((entry) => ({ entry, name: entry.sortedAs })));
}

/** Where somebody was heard: interventions, and the parts of the day in which they did something else than speak, or spoke without one. */
export function placesOf({ byId }: Proceedings, view: View, { interventions, sessions }: Speaker): Link[] {
	const held = interventions.map((id) => byId.intervention.get(id)!);
	return [
		...held.map(view.intervention),
		...sessions
			.filter(({ session, part }) => part !== 'speaker' || held.every((one) => one.session !== session))
			.map(({ session }) => view.session(session)),
	];
}

/**
 * A title without the article that it begins with: « L’École » is sought under « École », “The empty tower” under “empty”.
 * @param language that of the title; of one that is none of the interface, nobody knows the articles
 */
export function sortingName(text: string, language: string): string {
	return isLocale(language) ? text.replace(grammars[language].article, '') : text;
}

/** The letter under which a name is sought, that of the list where it is divided: « É » is under « E », a number under « 0–9 ». */
function initialOf(name: string): string {
	return labelOf(beginningOf(name, 1) || numbers.prefix);
}

/** Lists the letters of a list that is in order, each with the id of its first entry. */
export function listLetters(
	entries: readonly { id: string; name: string }[],
): { letter: string; id: string }[] {
	return [...Map.groupBy(entries, ({ name }) => initialOf(name))].map(([letter, [first]]) => ({
		letter,
		id: first!.id,
	}));
}
