import { distance } from 'fastest-levenshtein';
import { otherForms } from '../forms.ts';
import { emptyWords, listOf } from '../language-words.ts';
import { notionKey } from '../notion-key.ts';
import { foldWord, normaliseText } from '../normalise.ts';
import { plainForms } from '../plain-forms.ts';
import { isSwap, toWords } from './query.ts';

/** A word of the texts, and as words are compared. */
interface Known {
	word: string;
	folded: string;
	isName: boolean;
}

/** The words of a language's texts, the commonest first. */
export interface Vocabulary {
	all: readonly Known[];
	names: readonly Known[];
	/** Those that are as folded. */
	folded: ReadonlySet<string>;
	/** What may stand for words that are not there, folded. */
	synonyms: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a vocabulary, once for all the corrections that follow.
 * @param words the commonest first; names begin with a capital
 * @param synonyms what may stand for words that are not there, folded
 */
export function readVocabulary(
	words: readonly string[],
	synonyms: ReadonlyMap<string, readonly string[]> = new Map(),
): Vocabulary {
	// No word is mistyped for one that says nothing: “whale” is not “while”.
	const full = words.filter((word) => !emptyWords.has(word.toLowerCase()));
	const all = full.map((word) => ({ word, folded: foldWord(word), isName: /^\p{Lu}/u.test(word) }));
	return {
		all,
		names: all.filter(({ isName }) => isName),
		folded: new Set(all.map(({ folded }) => folded)),
		synonyms,
	};
}

/** The shortest word that is corrected, and the shortest word and name that may hold two mistakes. */
const lengths = { one: 4, two: 7, twoOfName: 8 };

/** The fewest letters of a part of a word that is split, as many parts, the fewest letters of the beginning or the end that two words of one family share, with its share of the longer, and the fewest letters of a stem. */
const parts = { least: 3, most: 3, shared: 5, share: 0.5, end: 7, stem: 4 };

/** How many ways of correcting a query are compared: each is a search; and how many words of a family are among them. */
const most = 4;
const familyMost = 2;

/**
 * Corrects the words of a query that are nowhere: mistyped, written as one or as two, of the family of a word that is there, or meaning
 * the same.
 * @param unknown as they were typed
 * @returns the ways in which they may be meant, the likeliest first; none where none can be corrected
 */
export function correctQuery(text: string, unknown: readonly string[], vocabulary: Vocabulary): string[] {
	const typed = normaliseText(text);
	// Alone, a word of the same family is another subject.
	const isAlone = toWords(typed).length === unknown.length;
	const correct = (query: string, word: string): string[] => {
		const glued = glueWords(query, word, vocabulary);
		if (glued) return [glued];
		const near = correctWord(word, isName(word, query) ? vocabulary.names : vocabulary.all);
		const family = isAlone || isFixed(word) ? [] : findFamily(word, vocabulary);
		const other = () => splitWord(word, vocabulary) ?? (isAlone ? undefined : findRelative(word, vocabulary));
		const synonyms = isName(word, query) && !isFixed(word) ? [] : findSynonyms(word, vocabulary);
		// A word of the family of one of the texts, or that means the same, was written as it was meant, whatever else looks alike; unless
		// it is that of the family but for one letter.
		const isMistyped = near.some((one) => family.includes(one) && one.length === word.length);
		if (!isMistyped && (family.length > 0 || synonyms.length > 0)) return [query];
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
export function correctWord(word: string, vocabulary: readonly Known[]): string[] {
	const wanted = foldWord(word);
	if (isFixed(word)) return [];
	const allowed = wanted.length < (/^\p{Lu}/u.test(word) ? lengths.twoOfName : lengths.two) ? 1 : 2;
	let best: { words: string[]; mistakes: number } = { words: [], mistakes: Infinity };
	for (const { word: candidate, folded } of vocabulary) {
		if (Math.abs(folded.length - wanted.length) > allowed) continue;
		const mistakes = isSwap(wanted, folded) ? 1 : distance(wanted, folded);
		if (mistakes > allowed) continue;
		if (
			mistakes === 2 &&
			(folded[0] !== wanted[0] || folded.length < lengths.two || !soundAlike(folded, wanted))
		)
			continue;
		if (mistakes < best.mistakes) best = { words: [], mistakes };
		if (mistakes === best.mistakes) best.words.push(candidate);
	}
	return best.words.slice(0, most);
}

/** Letters that are said alike in French or in English, the commonest mistakes of who writes by ear: « Ornevitch » for « Ornévic ». */
const sounds: readonly (readonly [RegExp, string])[] = [
	[/ph/g, 'f'],
	[/t?ch|ck|qu?|c(?![eiy])/g, 'k'],
	[/[cz]/g, 's'],
	[/g(?=[eiy])/g, 'j'],
	[/e?au/g, 'o'],
	[/ou|oo/g, 'u'],
	[/a[iy]|e[iy]/g, 'e'],
	[/y/g, 'i'],
	[/w/g, 'v'],
	[/h/g, ''],
	[/(.)\1/g, '$1'],
	[/(?<=..)(?:e?[stxd]|e)$/, ''],
];

const soundOf = (folded: string) =>
	sounds.reduce((said, [letters, sound]) => said.replace(letters, sound), folded);

/** True for words that differ by one sound at most: two mistakes that change more make of a word another, « réunis » of « réfugiés ». */
const soundAlike = (one: string, other: string) => distance(soundOf(one), soundOf(other)) < 2;

/** True for a word whose capital is not that of a first word: it stands for nothing else than a name. */
function isName(word: string, query: string): boolean {
	return /^\p{Lu}/u.test(word) && toWords(query)[0] !== word;
}

/** Splits a word that the texts may write as two, which must then follow each other, or as three: « foghorn ». */
function splitWord(word: string, vocabulary: Vocabulary): string | undefined {
	if (isFixed(word)) return undefined;
	const holds = (part: string) =>
		vocabulary.folded.has(part) || vocabulary.folded.has(part.replace(/s$/, ''));
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
		if (pair.length < 2 || !vocabulary.folded.has(foldWord(pair.join('')))) continue;
		return [...words.slice(0, start), pair.join(''), ...words.slice(start + 2)].join(' ');
	}
	return undefined;
}

/** The endings of words of one family. */
const endings = listOf('endings');

/** The stems that a word may have, the shortest last. */
const stemsOf = (folded: string) =>
	endings
		.filter((ending) => folded.endsWith(ending) && folded.length - ending.length >= parts.stem)
		.map((ending) => folded.slice(0, folded.length - ending.length))
		.sort((a, b) => b.length - a.length);

/** The words that are another without its ending, with one of their own: « ronflait » for « ronfleur ». The nearest first. */
function findFamily(word: string, { all }: Vocabulary): string[] {
	const wanted = foldWord(word);
	const stems = stemsOf(wanted);
	const shortest = stems.at(-1);
	if (shortest === undefined || /^\p{Lu}/u.test(word)) return [];
	const found = all
		.filter(({ folded, isName }) => !isName && folded.startsWith(shortest))
		.map(({ word: one, folded }) => {
			const own = new Set([folded, ...stemsOf(folded)]);
			return { one, size: stems.find((stem) => own.has(stem))?.length ?? 0, length: folded.length };
		})
		.filter(({ size, length }) => size > Math.max(wanted.length, length) / 2);
	const longest = Math.max(...found.map(({ size }) => size));
	return found
		.filter(({ size }) => size === longest)
		.slice(0, familyMost)
		.map(({ one }) => one);
}

/** The words that mean the same as one that is nowhere, in the language of the texts. */
function findSynonyms(word: string, { synonyms }: Vocabulary): readonly string[] {
	const key = notionKey(word);
	const forms = [foldWord(word), key, ...otherForms(word), ...plainForms(key)];
	return forms.map((form) => synonyms.get(form)).find((found) => found !== undefined) ?? [];
}

/** Two words that follow each other as notions are looked up by them, the last in its plain form too: “insurance companies”. */
function pairKeys(words: readonly string[]): string[] {
	const key = notionKey(words.join(' '));
	const end = key.lastIndexOf(' ') + 1;
	return [key, ...plainForms(key.slice(end)).map((plain) => key.slice(0, end) + plain)];
}

/** How many words are sought beside one of a query that are near it: each is a search. */
const nearMost = 6;

/**
 * The words of the texts that a page may say instead of one of a query: those that mean the same, and the family of one that is nowhere.
 * @param words of a query, the one that is asked about first, or two that follow each other
 */
export function findNear(words: readonly string[], vocabulary: Vocabulary, isNowhere: boolean): string[] {
	const [word = ''] = words;
	if (words.length > 1)
		return [
			...(pairKeys(words)
				.map((key) => vocabulary.synonyms.get(key))
				.find(Boolean) ?? []),
		];
	const family = isNowhere && !isFixed(word) ? findFamily(word, vocabulary) : [];
	return [...new Set([...findSynonyms(word, vocabulary), ...family])].slice(0, nearMost);
}

/** The word that shares most of its beginning with one that is nowhere, or is its end: « protéger » and « protection », « prédéploiement ». */
function findRelative(word: string, vocabulary: Vocabulary): string | undefined {
	if (isFixed(word) || /^\p{Lu}/u.test(word)) return undefined;
	const wanted = foldWord(word);
	let best: { word: string; share: number } | undefined;
	for (const { word: candidate, folded } of vocabulary.all) {
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
