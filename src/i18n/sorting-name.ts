import { grammars } from './grammar/index.ts';
import { isLocale } from './locales.ts';

/**
 * A name without the article that it begins with, as lists order it: « L’École » is sought under « École », “The empty tower” under
 * “empty”.
 * @param language that of the name; of one that is none of the interface, nobody knows the articles
 */
export function sortingName(text: string, language: string): string {
	return isLocale(language) ? text.replace(grammars[language].article, '') : text;
}

/**
 * A title as an index gives it, its article last: « archives du feu (Les) », “empty tower, The”.
 * @param language that of the title
 */
export function invertTitle(text: string, language: string): string {
	const rest = sortingName(text, language);
	if (!isLocale(language) || rest === text) return text;
	return grammars[language].invert(rest, text.slice(0, text.length - rest.length).trimEnd());
}
