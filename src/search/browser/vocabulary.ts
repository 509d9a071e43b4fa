import { distance } from 'fastest-levenshtein';
import { foldWord } from '../normalise.ts';
import { isSwap } from './query.ts';

/** The words of a language's texts, the commonest first. */
export type Vocabulary = readonly string[];

/** The shortest word that is corrected, and the shortest that may hold two mistakes. */
const lengths = { one: 4, two: 7 };

/**
 * Finds the word that somebody meant: within one mistake, or two in a long word whose first letter is right.
 * @returns the nearest word, the commonest of those that are as near; undefined where none is near
 */
export function correctWord(word: string, vocabulary: Vocabulary): string | undefined {
	const wanted = foldWord(word);
	if (wanted.length < lengths.one || /\p{N}/u.test(wanted)) return undefined;
	const allowed = wanted.length < lengths.two ? 1 : 2;
	let best: { word: string; mistakes: number } | undefined;
	for (const candidate of vocabulary) {
		const folded = foldWord(candidate);
		if (Math.abs(folded.length - wanted.length) > allowed) continue;
		const mistakes = isSwap(wanted, folded) ? 1 : distance(wanted, folded);
		if (mistakes > allowed || (mistakes === 2 && folded[0] !== wanted[0])) continue;
		if (!best || mistakes < best.mistakes) best = { word: candidate, mistakes };
		if (mistakes <= 1) break;
	}
	return best?.word;
}
