import { fr, type StringKey } from './strings/fr.ts';
import { en } from './strings/en.ts';
import { typeset } from './typography.ts';
import { formatInLanguages } from './format.ts';
import { type Locale, othersThan } from './locales.ts';

const dictionaries: Record<Locale, Record<StringKey, string>> = { fr, en };

/** What a page may be, as the search names it. */
export type PageKind = StringKey extends infer Key
	? Key extends `search.kind.${infer Name}`
		? Name
		: never
	: never;

/**
 * Gives a text of the interface by its key, with its `{placeholders}` filled in. Any text may name the languages of the interface,
 * `{languages}`, and those but its own, `{others}`: « en français et en anglais ».
 */
export type Translate = (key: StringKey, values?: Record<string, string | number>) => string;

/**
 * Makes the function that gives the interface's texts in a language.
 * @param locale the language of the interface
 * @returns a function that returns the text, typeset for its language
 */
export function getTranslate(locale: Locale): Translate {
	const strings = dictionaries[locale];
	const named = {
		languages: formatInLanguages([locale, ...othersThan(locale)], locale),
		others: formatInLanguages(othersThan(locale), locale),
	};
	return (key, values = {}) => {
		const known: Record<string, string | number> = { ...named, ...values };
		return typeset(
			strings[key].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(known[name] ?? whole)),
			locale,
		);
	};
}
