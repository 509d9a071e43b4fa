import { grammars } from './grammar/index.ts';
import { isLocale } from './locales.ts';

/**
 * A sentence after the colon of a label: without the capital that it has for being one. Names keep theirs.
 * @param language that of the sentence
 */
export function afterColon(text: string, language: string): string {
	if (!isLocale(language) || !grammars[language].opening.test(text)) return text;
	return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}
