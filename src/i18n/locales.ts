/** What is declared of a language of the interface. */
interface Language<Name extends string> {
	/** Its name in itself, which the link to it bears. */
	name: string;
	/** The BCP 47 tag by which `Intl` writes its dates and numbers. */
	tag: string;
	/** The language in which a text is shown that has no translation in this one; undefined for the reference alone. */
	fallback: Name | undefined;
	search: SearchedLanguage;
}

/** What the search knows of a language. */
interface SearchedLanguage {
	/** True where Pagefind finds a word under its other endings: https://pagefind.app/docs/multilingual/ */
	hasStemmer: boolean;
	/** Words that say nothing of what is sought. */
	emptyWords: string;
	/** Words that lose their last letter before a vowel, without it: « l » of « l’engagement ». */
	elided: string;
	/** Endings that a woman's and a man's name of the same thing have: « trice/teur ». */
	genders: string;
	/** The numbers from nought on, in words. */
	numbers: string;
}

/** Declares languages, which fall back on one another alone. */
const declare = <const Name extends string>(languages: Record<Name, Language<NoInfer<Name>>>) => languages;

/** The languages of the interface, the reference first. Content may be in others. */
export const languages = declare({
	fr: {
		name: 'Français',
		tag: 'fr-FR',
		fallback: undefined,
		search: {
			hasStemmer: true,
			emptyWords:
				'a à ai au aux avait avec ce ces cette combien comment dans de des du elle en entre est et étaient était été être fut il ils je la le les ' +
				'leur leurs mais ne on ont ou où par pas pour pourquoi quand que quel quelle quelles quels qui quoi sa se ses son sont sur t un une y',
			elided: 'c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu',
			genders: 'trice/teur euse/eur ère/er ienne/ien onne/on ive/if elle/el',
			numbers:
				'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
		},
	},
	en: {
		name: 'English',
		// British: the day comes before the month.
		tag: 'en-GB',
		fallback: 'fr',
		search: {
			hasStemmer: true,
			emptyWords:
				'a an and are as at be been between by did do does for from had has have how in is it many much of on or that the there their this to was were what ' +
				'when where which who why with',
			elided: '',
			genders: 'woman/man women/men',
			numbers:
				'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
		},
	},
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
