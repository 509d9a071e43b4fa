import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { sortingName } from '#i18n/sorting-name.ts';
import { compareNames, sayNameInList } from '#proceedings/names.ts';
import type { Localized, Proceedings } from '#proceedings/types.ts';
import { phrase } from '#proceedings/versions.ts';
import { divide, type Division, labelOf, listDivisions, placeEntries } from './divisions.ts';
import { sortByName, sortedAs } from './sorting.ts';

/** The lists whose entries have ids, and that are divided by letter past a size. */
export const lettered = ['speakers', 'organisations', 'glossary', 'sources'] as const;

/** One of them. */
export type LetteredList = (typeof lettered)[number];

/** How the lists of an edition are divided in a language, and where the entries of one that is divided are shown. */
export interface Letters {
	/** Entries by their ids; nothing of a list that a page holds. */
	lists: Record<LetteredList, Division<string>[]>;
	/** The prefix of the page of each entry, by its id. */
	places: Record<LetteredList, ReadonlyMap<string, string>>;
}

/** Divides the lists of an edition by the names that a language gives their entries. */
export function createLetters(
	{ speakers, organisations, glossary, sources }: Proceedings,
	locale: Locale,
): Letters {
	const byName = (names: readonly { entry: string; name: Localized }[]) =>
		divide(
			sortByName(
				names.map(({ entry, name }) => ({ entry, name: sortedAs(phrase(name, locale)) })),
				({ name }) => name,
				locale,
			),
		);
	const lists: Letters['lists'] = {
		speakers: divide(
			speakers
				.toSorted((a, b) => compareNames(a.name, b.name, locale))
				.map(({ id, name }) => ({ entry: id, name: sayNameInList(name, locale).text })),
		),
		organisations: byName(organisations.map(({ id, name }) => ({ entry: id, name }))),
		glossary: byName(glossary.map(({ id, term }) => ({ entry: id, name: term }))),
		sources: divide(
			sources.map(({ id, publisher }) => ({ entry: id, name: sortingName(publisher, defaultLocale) })),
		),
	};
	const places = Object.fromEntries(
		lettered.map((list) => [list, placeEntries(lists[list])]),
	) as unknown as Letters['places'];
	return { lists, places };
}

/** The page of a division. */
export interface LetterPage<Entry> {
	division: Division<Entry>;
	/** The divisions that hold it, the widest first. */
	above: readonly Division<Entry>[];
	previous: Division<Entry> | undefined;
	next: Division<Entry> | undefined;
}

/**
 * Lists the pages of the divisions of a list. An address is the same in every language: what begins with a letter in another language
 * alone has a page here, and nothing in it.
 * @param divisions those of the list in a language
 * @param everywhere those of the same list in every language
 */
export function listLetterPages<Entry>(
	divisions: readonly Division<Entry>[],
	everywhere: readonly (readonly Division<unknown>[])[],
): LetterPage<Entry>[] {
	const own = listDivisions(divisions);
	const prefixes = new Set(everywhere.flatMap(listDivisions).map(({ prefix }) => prefix));
	return [...prefixes].map((prefix) => {
		const index = own.findIndex((division) => division.prefix === prefix);
		return {
			division: own[index] ?? { prefix, label: labelOf(prefix), entries: [], parts: [] },
			above: own.filter((one) => one.prefix !== prefix && one.parts.some((part) => holds(part, prefix))),
			previous: index === -1 ? undefined : own[index - 1],
			next: index === -1 ? undefined : own[index + 1],
		};
	});
}

function holds({ prefix, parts }: Division<unknown>, sought: string): boolean {
	return prefix === sought || parts.some((part) => holds(part, sought));
}
