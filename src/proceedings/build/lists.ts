import { defaultLocale } from '#i18n/locales.ts';
import { sortingName } from '#i18n/sorting-name.ts';
import { typeset } from '#i18n/typography.ts';
import type { Entries, Entry } from '../kinds.ts';
import type { Milestone, Organisation, Seminar, Source } from '../types.ts';
import { typesetLocalized } from '../versions.ts';

/** The organisations: who organised, then with whom, then the others. */
export function buildOrganisations({ organisations }: Entries, seminar: Seminar): Organisation[] {
	return typesetEntries(organisations)
		.map((organisation): Organisation => ({
			...organisation,
			part: seminar.organisers.includes(organisation.id)
				? 'organiser'
				: seminar.partners.includes(organisation.id)
					? 'partner'
					: undefined,
		}))
		.sort((a, b) => rank(a) - rank(b));
}

/** The dates of the timeline, the oldest first; of those of a day, the main ones. */
export function buildTimeline({ timeline }: Entries): Milestone[] {
	return typesetEntries(timeline).sort((a, b) => compare(a.date, b.date) || Number(b.core) - Number(a.core));
}

/** The sources, by who published them, then by title. */
export function buildSources({ sources }: Entries): Source[] {
	return typesetEntries(sources)
		.map((source) => ({
			...source,
			title: typeset(source.title, source.language),
			short: typeset(source.short, defaultLocale),
		}))
		.sort(
			(a, b) =>
				compare(sortingName(a.publisher, defaultLocale), sortingName(b.publisher, defaultLocale)) ||
				compare(sortingName(a.title, a.language), sortingName(b.title, b.language)),
		);
}

/** The fields of entries that have no text of their own, typeset. */
export function typesetEntries<
	K extends 'seminar' | 'organisations' | 'glossary' | 'timeline' | 'sources' | 'unknowns',
>(entries: readonly Entry<K>[]) {
	return entries.map((entry) => typesetLocalized(entry.data));
}

function compare(a: string, b: string): number {
	return a.localeCompare(b, defaultLocale);
}

/** The place of an organisation in a list: by what it did in the seminar. */
function rank({ part }: Organisation): number {
	return ['organiser', 'partner', undefined].indexOf(part);
}
