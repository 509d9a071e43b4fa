import { distance } from 'fastest-levenshtein';
import { foldWord, normaliseText } from '../normalise.ts';
import { isSwap, toWords } from './query.ts';

/** The words of a language's texts, the commonest first; names begin with a capital. */
export type Vocabulary = readonly string[];

/** The shortest word that is corrected, and the shortest word and name that may hold two mistakes. */
const lengths = { one: 4, two: 7, twoOfName: 8 };

/** The fewest letters of a part of a word that is split, as many parts, the fewest letters of the beginning or the end that two words of one family share, with its share of the longer. */
const parts = { least: 3, most: 3, shared: 5, share: 0.5, end: 7 };

/** How many ways of correcting a query are compared: each is a search. */
const most = 4;

/**
 * Corrects the words of a query that are nowhere: mistyped, written as one or as two, or of the family of a word that is there.
 * @param unknown as they were typed
 * @returns the ways in which they may be meant, the likeliest first; none where none can be corrected
 */
export function correctQuery(text: string, unknown: readonly string[], vocabulary: Vocabulary): string[] {
	const typed = normaliseText(text);
	// Alone, a word of the same family is another subject.
	const isAlone = toWords(typed).length === unknown.length;
	const names = () => vocabulary.filter((one) => /^\p{Lu}/u.test(one));
	const correct = (query: string, word: string): string[] => {
		const glued = glueWords(query, word, vocabulary);
		if (glued) return [glued];
		const near = correctWord(word, isName(word, query) ? names() : vocabulary);
		const other = () => splitWord(word, vocabulary) ?? (isAlone ? undefined : findRelative(word, vocabulary));
		const meant = near.length > 0 ? near : [other()].filter((one) => one !== undefined);
		return meant.length > 0 ? meant.map((one) => query.replace(word, one)) : [query];
	};
	const corrected = unknown.reduce(
		(queries, word) => queries.flatMap((query) => correct(query, word)).slice(0, most),
		[typed],
	);
	return corrected.filter((query) => query !== typed);
}

/**
 * Finds the words that somebody may have meant: within one mistake, or two in a long word whose first letter is right. A word in
 * capitals may be an acronym, of which another is something else; a name must be longer.
 * @returns those that are nearest, the commonest first
 */
export function correctWord(word: string, vocabulary: Vocabulary): string[] {
	const wanted = foldWord(word);
	if (isFixed(word)) return [];
	const allowed = wanted.length < (/^\p{Lu}/u.test(word) ? lengths.twoOfName : lengths.two) ? 1 : 2;
	let best: { words: string[]; mistakes: number } = { words: [], mistakes: Infinity };
	for (const candidate of vocabulary) {
		const folded = foldWord(candidate);
		if (Math.abs(folded.length - wanted.length) > allowed) continue;
		const mistakes = isSwap(wanted, folded) ? 1 : distance(wanted, folded);
		if (mistakes > allowed || (mistakes === 2 && folded[0] !== wanted[0])) continue;
		if (mistakes < best.mistakes) best = { words: [], mistakes };
		if (mistakes === best.mistakes) best.words.push(candidate);
	}
	return best.words.slice(0, most);
}

/** True for a word whose capital is not that of a first word: it stands for nothing else than a name. */
function isName(word: string, query: string): boolean {
	return /^\p{Lu}/u.test(word) && toWords(query)[0] !== word;
}

/** Splits a word that the texts may write as two, which must then follow each other, or as three: « foghorn ». */
function splitWord(word: string, vocabulary: Vocabulary): string | undefined {
	if (isFixed(word)) return undefined;
	const known = new Set(vocabulary.map(foldWord));
	const holds = (part: string) => known.has(part) || known.has(part.replace(/s$/, ''));
	const split = (rest: string, count: number): string[] | undefined => {
		for (let at = parts.least; at <= rest.length - parts.least; at++) {
			const [first, last] = [rest.slice(0, at), rest.slice(at)];
			if (!holds(first)) continue;
			const others = holds(last) ? [last] : count > 2 ? split(last, count - 1) : undefined;
			if (others) return [first, ...others];
		}
		return undefined;
	};
	const folded = foldWord(word);
	const halves = split(folded, 2);
	return halves ? `"${halves.join(' ')}"` : split(folded, parts.most)?.join(' ');
}

/** Joins a word to the one before or after it in a query, where the texts write both as one: « fog horn ». */
function glueWords(query: string, word: string, vocabulary: Vocabulary): string | undefined {
	const words = query.split(/\s+/);
	const at = words.indexOf(word);
	if (at === -1) return undefined;
	for (const start of [at - 1, at]) {
		const pair = words.slice(Math.max(0, start), start + 2);
		if (pair.length < 2 || !vocabulary.some((one) => foldWord(one) === foldWord(pair.join('')))) continue;
		return [...words.slice(0, start), pair.join(''), ...words.slice(start + 2)].join(' ');
	}
	return undefined;
}

/** The word that shares most of its beginning with one that is nowhere, or is its end: « protéger » and « protection », « prédéploiement ». */
function findRelative(word: string, vocabulary: Vocabulary): string | undefined {
	if (isFixed(word) || /^\p{Lu}/u.test(word)) return undefined;
	const wanted = foldWord(word);
	let best: { word: string; share: number } | undefined;
	for (const candidate of vocabulary) {
		const folded = foldWord(candidate);
		const shared = [...wanted].findIndex((letter, index) => folded[index] !== letter);
		const isEnd = folded.length >= parts.end && wanted.endsWith(folded);
		const length = isEnd ? folded.length : shared === -1 ? wanted.length : shared;
		const share = length / Math.max(wanted.length, folded.length);
		if (length >= parts.shared && share >= parts.share && (!best || share > best.share))
			best = { word: candidate, share };
	}
	return best?.word;
}

/** True for a word that is too short to be another, and for an acronym or an identifier, which is no other. */
function isFixed(word: string): boolean {
	return foldWord(word).length < lengths.one || /\p{N}|^\p{Lu}{2}|[^\p{L}]/u.test(word);
}
