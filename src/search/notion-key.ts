import { emptyWords } from './language-words.ts';
import { foldWord } from './normalise.ts';

/** A word, which has no accents, without the mark of its plural. */
export const singular = (folded: string) => folded.replace(/(?<=..)[sx]$/, '');

/** Words as notions are looked up by them: in the singular, without accents and without those that say nothing. */
export const notionKey = (words: string) =>
	words
		.split(/[\s'’-]+/)
		.filter((word) => word.length > 1 && !emptyWords.has(word.toLowerCase()))
		.map((word) => singular(foldWord(word)))
		.join(' ');
