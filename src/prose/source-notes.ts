import { grammars } from '#i18n/grammar/index.ts';
import { isLocale } from '#i18n/locales.ts';

/** The note of what supports a passage of a text. */
export interface NumberedSources {
	/** Its place among those of the text, from 1. */
	readonly number: number;
	/** What calls it in the text: « [1] », for the notes of authors are called by bare numbers. */
	readonly mark: string;
	/** Ids of sources, each once. */
	readonly ids: readonly string[];
	/** True where it says what the note before it said. */
	readonly isRepeated: boolean;
}

/**
 * Begins the notes of the sources of a text, which pages and prints number alike: one a passage, in the order of the text. What stands
 * under a note of an author, or in a box of facts, has no number.
 * @returns the function that makes the next note, of the ids that a passage cites: none where it cites nothing
 */
export function numberSources(): (cited: Iterable<string>) => NumberedSources | undefined {
	let number = 0;
	let before = '';
	return (cited) => {
		const ids = [...new Set(cited)];
		if (ids.length === 0) return undefined;
		number += 1;
		const said = ids.toSorted().join(' ');
		const isRepeated = said === before;
		before = said;
		return { number, mark: `[${String(number)}]`, ids, isRepeated };
	};
}

/**
 * Splits the last words of a passage where its language calls a note: before the sign that ends the sentence in French (Lexique des
 * règles typographiques en usage à l’Imprimerie nationale, « Note »), after it in English.
 * @param language a BCP 47 tag
 */
export function splitAtCall(text: string, language: string): [words: string, sign: string] {
	const isBefore = isLocale(language) && grammars[language].isNoteCalledBeforePoint;
	const sign = isBefore ? (/\s*[.…,;:!?]+$/u.exec(text)?.[0] ?? '') : '';
	return [text.slice(0, text.length - sign.length), sign];
}
