import type { Locale } from '#i18n/locales.ts';
import { sortingName } from '#i18n/sorting-name.ts';
import type { Phrase } from '#proceedings/types.ts';

/** What a name is sorted by: its words, the article before them left out. */
export function sortedAs({ text, language }: Phrase): string {
	return sortingName(text, language);
}

/** Sorts things by their names, as a language orders them. */
export function sortByName<Named>(
	items: readonly Named[],
	nameOf: (item: Named) => string,
	locale: Locale,
): Named[] {
	const { compare } = new Intl.Collator(locale);
	return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
