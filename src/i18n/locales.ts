/** What is declared of a language of the interface. */
interface Language<Name extends string> {
	/** Its name in itself, which the link to it bears. */
	name: string;
	/** The BCP 47 tag by which `Intl` writes its dates and numbers. */
	tag: string;
	/** The language in which a text is shown that has no translation in this one; undefined for the reference alone. */
	fallback: Name | undefined;
}

/** Declares languages, which fall back on one another alone. */
const declare = <const Name extends string>(languages: Record<Name, Language<NoInfer<Name>>>) => languages;

/** The languages of the interface, the reference first. Content may be in others. */
export const languages = declare({
	fr: { name: 'Français', tag: 'fr-FR', fallback: undefined },
	// British: the day comes before the month.
	en: { name: 'English', tag: 'en-GB', fallback: 'fr' },
});

/** A language of the interface, as a BCP 47 tag. */
export type Locale = keyof typeof languages;

/** The languages of the interface, the reference first. */
export const locales = Object.keys(languages) as [Locale, ...Locale[]];

/** The reference: every text is in it, and its pages have no prefix in their addresses. */
export const defaultLocale = 'fr' satisfies Locale;

/** Something in the reference and, where it is translated, in other languages. */
export type Translated<Text> = Record<typeof defaultLocale, Text> & Partial<Record<Locale, Text>>;

/** True for a language of the interface. */
export function isLocale(language: string | undefined): language is Locale {
	return locales.some((locale) => locale === language);
}

/** The languages other than one, in their order. */
export function othersThan(locale: Locale): Locale[] {
	return locales.filter((other) => other !== locale);
}

/**
 * Finds the language in which something is shown to a reader: theirs, else the one that it falls back on, and so on to the reference.
 * @param translated what exists in the reference at least
 */
export function languageFor(locale: Locale, translated: Translated<unknown>): Locale {
	const { fallback } = languages[locale];
	return translated[locale] !== undefined || fallback === undefined
		? locale
		: languageFor(fallback, translated);
}

/** What stands before the paths of a language: nothing for the reference. */
export function prefixOf(locale: Locale): string {
	return locale === defaultLocale ? '' : `${locale}/`;
}

/** A path, from the root of the site, without the prefix of its language: « en/sources/ » → « sources/ ». */
export function withoutPrefix(path: string): string {
	const [head, ...rest] = path.split('/');
	return isLocale(head) && head !== defaultLocale ? rest.join('/') : path;
}
