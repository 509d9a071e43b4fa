import { languages, locales } from '#i18n/locales.ts';
import { foldWord, normaliseText } from '../normalise.ts';

/** Words that must follow each other. */
export interface Phrase {
	/** As it was typed: the index holds « dix-neuf » and « jusqu'à » as one word in the order of words. */
	typed: string;
	words: string[];
}

/** What a reader asks for. */
export interface Query {
	/** Words that a page must hold, all of them, in any order. */
	words: string[];
	/** Groups of words that a page must hold as they stand. */
	phrases: Phrase[];
	/** Words that a page must not hold: « -mot ». */
	excluded: string[];
}

/** The words of a list of every language. */
const listOf = (list: 'emptyWords' | 'elided') =>
	locales.flatMap((locale) => languages[locale].search[list].split(' ')).filter(Boolean);

const elision = new RegExp(`(?<![\\p{L}\\p{N}])(?:${listOf('elided').join('|')})'(?=\\p{L})`, 'giu');

/** An acronym with points: « D.O.M.P. ». */
const dotted = /(?<!\p{L})(?:\p{L}\.){2,}/gu;

/** Words that say nothing of what is sought. */
const emptyWords = new Set(listOf('emptyWords'));

/** A part of what a reader typed: words, a phrase in quotation marks, or a word that is not wanted. */
export interface Part {
	kind: 'words' | 'phrase' | 'excluded';
	/** As it was typed, marks included. */
	typed: string;
	words: string[];
}

/** A phrase in any quotation marks, or « -mot ». */
const marked = /["“«]([^"”»]+)["”»]|(?<![^\s"”»])-(?=\p{L})([^\s"“”«»]+)/gu;

/** Splits what a reader typed into its parts, in their order. */
export function splitQuery(text: string): Part[] {
	const typed = normaliseText(text).replaceAll(/[\u00A0\u202F]/g, ' ');
	const parts: Part[] = [];
	const add = (kind: Part['kind'], part: string, said = part) =>
		parts.push({ kind, typed: part, words: toWords(said) });
	let end = 0;
	for (const { 0: part, 1: phrase, 2: word, index } of typed.matchAll(marked)) {
		add('words', typed.slice(end, index));
		if (phrase === undefined) add('excluded', part, word);
		else add('phrase', part, phrase);
		end = index + part.length;
	}
	add('words', typed.slice(end));
	return parts.filter(({ words }) => words.length > 0);
}

/**
 * Reads what a reader typed: any apostrophe, elisions (« l’engagement » is « engagement »), hyphens, « phrases » in any
 * quotation marks. Words that say nothing are left out, unless there are no others.
 */
export function parseQuery(text: string): Query {
	const parts = splitQuery(text);
	const wordsOf = (kind: Part['kind']) =>
		parts.filter((part) => part.kind === kind).flatMap((part) => part.words);
	const phrases = parts
		.filter(({ kind }) => kind === 'phrase')
		.map(({ typed, words }) => ({ typed: typed.slice(1, -1).trim(), words }));
	const words = [...new Set(wordsOf('words'))];
	const full = words.filter((word) => !emptyWords.has(word.toLowerCase()));
	return {
		phrases,
		excluded: wordsOf('excluded'),
		words: full.length > 0 || phrases.length > 0 ? full : words,
	};
}

/** The words of a text, without their elisions and the points of acronyms. */
export function toWords(text: string): string[] {
	return text
		.replaceAll(dotted, (acronym) => acronym.replaceAll('.', ''))
		.replaceAll(elision, '')
		.split(/[^\p{L}\p{N}+]+/u)
		.filter(Boolean);
}

/** The spellings under which the index may hold a word: it keeps œ, which many keyboards lack. */
export function spellings(word: string): string[] {
	return [
		...new Set([
			word,
			word.replaceAll('oe', 'œ').replaceAll('OE', 'Œ'),
			word.replaceAll('œ', 'oe').replaceAll('Œ', 'OE'),
		]),
	];
}

/**
 * Tells whether a word that the index marked answers the word that was sought: Pagefind answers an unknown word with
 * whatever shares its first letters. It does when it begins with it, or when the two differ by their endings alone.
 */
export function answers(marked: string, sought: string): boolean {
	return answersFolded(foldWord(marked), foldWord(sought));
}

/** The same, of words that are folded already. */
export function answersFolded(found: string, wanted: string): boolean {
	if (found.startsWith(wanted)) return true;
	if (isSwap(found, wanted)) return false;
	const shared = [...wanted].findIndex((letter, index) => found[index] !== letter);
	return shared === -1 || shared >= Math.max(5, wanted.length - 3);
}

/** True where two letters that follow each other have changed places: the commonest mistake of all. */
export function isSwap(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const at = [...a].findIndex((letter, index) => letter !== b[index]);
	return at !== -1 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}
