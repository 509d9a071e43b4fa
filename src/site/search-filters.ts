import { formatInLanguage } from '#i18n/format.ts';
import type { PageKind } from '#i18n/strings.ts';
import { hasText } from '#proceedings/report-sections.ts';
import { isUnknown } from '#proceedings/names.ts';
import { listRecordings } from '#proceedings/recordings.ts';
import type { Proceedings } from '#proceedings/types.ts';
import { locales } from '#i18n/locales.ts';
import { type Facet, facetNames } from './search-attributes.ts';
import { sortByName } from './sorting.ts';
import type { View } from './view.ts';

/** A value of a filter, and its name. */
interface FilterOption {
	value: string;
	label: string;
}

/** A filter of the search, and its parameter in the address. */
export interface Filter {
	name: Facet | 'kind' | 'lang';
	label: string;
	options: readonly FilterOption[];
}

/** The kinds of pages, in the order in which the search names them. */
const kinds = [
	'panel',
	'sequence',
	'dialogue',
	'intervention',
	'report',
	'speaker',
	'organisation',
	'term',
	'milestone',
	'source',
	'unknown',
	'seminar',
	'page',
] as const satisfies readonly PageKind[];

/** Names the kinds of pages. */
function listKinds({ t }: View): FilterOption[] {
	return kinds.map((value) => ({ value, label: t(`search.kind.${value}`) }));
}

/** Lists the filters that the edition gives a use: those that tell its pages apart. */
export function listFilters(proceedings: Proceedings, view: View): Filter[] {
	const { t, locale } = view;
	const { sessions, speakers, organisations, glossary, interventions } = proceedings;
	const sort = (options: FilterOption[]) => sortByName(options, ({ label }) => label, locale);
	const theirs = new Set(speakers.map(({ organisation }) => organisation));
	const used = new Set(view.mentions.map(({ term }) => term));
	const options: Record<Facet, FilterOption[]> = {
		session: sessions.map((session) => ({ value: session.id, label: view.sessionName(session) })),
		speaker: view.people.map((speaker) => ({ value: speaker.id, label: view.speaker(speaker).text })),
		organisation: sort(
			organisations
				.filter(({ id }) => theirs.has(id))
				.map(({ id, acronym, name }) => ({ value: id, label: view.phrase(acronym ?? name).text })),
		),
		theme: sort(
			glossary
				.filter(({ id }) => used.has(id))
				.map(({ id, term }) => ({ value: id, label: view.phrase(term).text })),
		),
		video:
			listRecordings(proceedings).length > 0
				? [
						{ value: 'with', label: t('search.withVideo') },
						{ value: 'without', label: t('search.withoutVideo') },
					]
				: [],
	};
	const isThere: Partial<Record<string, boolean>> = {
		sequence: sessions.some(({ kind }) => kind === 'sequence'),
		intervention: interventions.length > 0,
		report: proceedings.report !== undefined && hasText(proceedings.report),
	};
	const shown = listKinds(view).filter(({ value }) => isThere[value] ?? true);
	return [
		{ name: 'kind' as const, label: t('search.kind'), options: shown },
		...facetNames.map((name) => ({ name, label: t(`search.${name}`), options: options[name] })),
		{
			name: 'lang' as const,
			label: t('search.contentLanguage'),
			options: locales.map((value) => ({ value, label: formatInLanguage(value, locale) })),
		},
	].filter((filter) => filter.options.length > 0);
}

/** Names of one kind. */
interface Suggestions {
	title: string;
	names: readonly string[];
}

/** How many terms are suggested, and how many people: those who spoke most often, where there are more. */
const termsSuggested = 8;
const peopleSuggested = 40;

/** Names worth a search, before anything is typed: the terms that most passages use, and who speaks. */
function listSuggestions({ glossary }: Proceedings, view: View): Suggestions[] {
	const uses = (id: string) => view.mentions.filter(({ term }) => term === id).length;
	const terms = glossary
		.map(({ id, term }) => ({ text: view.phrase(term).text, uses: uses(id) }))
		.filter((term) => term.uses > 0)
		.toSorted((a, b) => b.uses - a.uses)
		.slice(0, termsSuggested);
	const heard = view.people.filter(({ name, sessions }) => !isUnknown(name) && sessions.length > 0);
	const most = new Set(
		heard.toSorted((a, b) => b.interventions.length - a.interventions.length).slice(0, peopleSuggested),
	);
	const people = heard.filter((speaker) => most.has(speaker));
	return [
		{ title: view.t('nav.glossary'), names: terms.map(({ text }) => text) },
		{ title: view.t('nav.speakers'), names: people.map((speaker) => view.speaker(speaker).text) },
	].filter(({ names }) => names.length > 0);
}

/** What the search's form offers. */
export interface SearchOffer {
	/** The names of the filters, which are parameters of the address. */
	filters: readonly Filter['name'][];
	/** The names of the kinds of pages. */
	kinds: readonly FilterOption[];
	/** Names worth a search, before anything is typed. */
	suggestions: readonly Suggestions[];
	/** Other proceedings that can be searched too. */
	siblings: readonly { title: string; address: string }[];
}

/** Says what the search's form offers, on its page and in the dialog. */
export function offerSearch(proceedings: Proceedings, view: View): SearchOffer {
	return {
		filters: listFilters(proceedings, view).map(({ name }) => name),
		kinds: listKinds(view),
		suggestions: listSuggestions(proceedings, view),
		siblings: proceedings.seminar.siblings.map(({ title, address }) => ({
			title: view.phrase(title).text,
			address,
		})),
	};
}
