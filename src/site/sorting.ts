import type { Locale } from '#i18n/locales.ts';

/** Sorts things by their names, as a language orders them. */
export function sortByName<Named>(
	items: readonly Named[],
	nameOf: (item: Named) => string,
	locale: Locale,
): Named[] {
	const { compare } = new Intl.Collator(locale);
	return items.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}
