import type { Locale } from '#i18n/locales.ts';
import { invertTitle, sortingName } from '#i18n/sorting-name.ts';
import type { Proceedings, Speaker } from '#proceedings/types.ts';
import { sayNameInList } from '#proceedings/names.ts';
import { beginningOf, divide, type Division, labelOf, numbers } from './divisions.ts';
import type { Mention } from './mentions.ts';
import { sortByName } from './sorting.ts';
import type { Link, View } from './view.ts';

/** An entry of the alphabetical index. */
export interface IndexEntry {
	/** Its text is as indexes give it: « archives du feu (Les) », « Tréhou, Lambert de ». */
	link: Link;
	/** The title of something that was said or written. */
	isTitle: boolean;
	/** What the name of a person begins with. */
	surname?: string;
	/** What it is sorted by. */
	sortedAs: string;
	/** The page on which it stands, in the words of the menu. */
	page: string;
	/** What the entry is another name of. */
	see?: Link;
	/** What it holds, or did. */
	places: readonly Link[];
	/** True where those are titles. */
	holdsTitles: boolean;
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
	const title = { isTitle: true, holdsTitles: false, mentions: [] };
	const word = { isTitle: false, holdsTitles: false, mentions: [] };
	const entries: Omit<IndexEntry, 'sortedAs'>[] = [
		...sessions.map((session) => ({
			...title,
			link: view.session(session.id),
			page: view.t('nav.programme'),
			places: session.interventions.map(view.intervention),
			holdsTitles: true,
		})),
		...interventions.map((intervention) => ({
			...title,
			link: view.intervention(intervention),
			page: view.t('nav.interventions'),
			places: view.speakers(intervention.speakers),
		})),
		...(report
			? [
					{
						...title,
						link: view.report(report),
						page: view.t('nav.report'),
						places: view
							.reportAuthors(report)
							.flatMap(({ url, ...author }) => (url === undefined ? [] : [{ ...author, url }])),
					},
				]
			: []),
		...view.people.map((speaker) => ({
			...word,
			link: { ...view.speaker(speaker), text: sayNameInList(speaker.name, view.locale).text },
			...('family' in speaker.name && { surname: speaker.name.family }),
			page: view.t('nav.speakers'),
			places: placesOf(proceedings, view, speaker),
			holdsTitles: true,
		})),
		...named.map(({ link, page, places, mentions }) => ({ ...word, link, page, places, mentions })),
		...named.flatMap(({ link, page, acronym }) =>
			acronym ? [{ ...word, link: { ...link, text: acronym }, page, see: link, places: [] }] : [],
		),
	];
	return sortByName(
		entries.map((entry) => toListed(entry, view.locale)),
		({ sortedAs }) => sortedAs,
		view.locale,
	);
}

/** Puts the article of a name last, and says what it is sorted by. « La Fontaine » is under L: what begins a family name is no article. */
function toListed(entry: Omit<IndexEntry, 'sortedAs'>, locale: Locale): IndexEntry {
	const { link, surname } = entry;
	if (surname !== undefined) return { ...entry, sortedAs: link.text };
	const language = link.lang ?? locale;
	return {
		...entry,
		link: { ...link, text: invertTitle(link.text, language) },
		sortedAs: sortingName(link.text, language),
	};
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

/** The letter under which a name is sought, that of the list where it is divided: « É » is under « E », a number under « 0–9 ». */
function initialOf(name: string): string {
	return labelOf(beginningOf(name, 1) || numbers.prefix);
}

/** Finds, by the id of an entry, the letter of which it is the first. */
export function toInitials(letters: readonly { letter: string; id: string }[]): ReadonlyMap<string, string> {
	return new Map(letters.map(({ letter, id }) => [id, letter]));
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
