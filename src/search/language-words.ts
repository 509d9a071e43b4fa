import { languages, locales } from '#i18n/locales.ts';

/** The words of a list of every language. */
export const listOf = (list: 'emptyWords' | 'elided' | 'genders' | 'endings') =>
	locales.flatMap((locale) => languages[locale].search[list].split(' ')).filter(Boolean);

/** Words that say nothing of what is sought. */
export const emptyWords: ReadonlySet<string> = new Set(listOf('emptyWords'));
