import { fr, type StringKey } from './strings/fr.ts';
import { en } from './strings/en.ts';
import { typeset } from './typography.ts';
import type { Locale } from './locales.ts';

const dictionaries: Record<Locale, Record<StringKey, string>> = { fr, en };

/** What a page may be, as the search names it. */
export type PageKind = StringKey extends infer Key
	? Key extends `search.kind.${infer Name}`
		? Name
		: never
	: never;

/** Gives a text of the interface by its key, with its `{placeholders}` filled in. */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Makes the function that gives the interface's texts in a language.
 * @param locale the language of the interface
 * @returns a function that returns the text, typeset for its language
 */
export function getTranslate(locale: Locale): Translate {
	const strings = dictionaries[locale];
	return (key, values = {}) =>
		typeset(
			strings[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
			locale,
		);
}
