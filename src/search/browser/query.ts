import { emptyWords, listOf } from '../language-words.ts';
import { foldWord, normaliseText } from '../normalise.ts';
import { findUnits, type Unit } from '../units.ts';

/** Words that must follow each other. */
interface Phrase {
	/** As it was typed: the index holds « dix-neuf » and « jusqu'à » as one word in the order of words. */
	typed: string;
	words: string[];
}

/** A word of what a reader typed, or what several of its words and signs say as one. */
export interface Token {
	kind: 'word' | Unit['kind'];
	/** As it was typed; of a word, without its elision. */
	typed: string;
	/** As it is compared. */
	key: string;
	/** True for what a hyphen joins to the word before: « marin » of « sous-marin ». */
	isJoined?: boolean;
}

/** What a reader asks for. */
export interface Query {
	/** Words that a page must hold, all of them, in any order. */
	words: string[];
	/** Groups of words that a page must hold as they stand. */
	phrases: Phrase[];
	/** Words and phrases that a page must not hold: « -mot », « -"deux mots" ». */
	excluded: string[];
}

const elision = new RegExp(`(?<![\\p{L}\\p{N}])(?:${listOf('elided').join('|')})'(?=\\p{L})`, 'giu');

/** An acronym with points: « D.O.M.P. ». */
const dotted = /(?<!\p{L})(?:\p{L}\.){2,}/gu;

/** True for a word that says nothing of what is sought. */
export const isEmpty = ({ typed }: Token) => emptyWords.has(typed.toLowerCase());

/** A part of what a reader typed: words, a phrase in quotation marks, or words that are not wanted. */
export interface Part {
	kind: 'words' | 'phrase' | 'excluded';
	/** As it was typed, without the marks of a phrase. */
	typed: string;
	tokens: Token[];
}

/** A phrase in any quotation marks, wanted or not, or « -mot ». */
const marked =
	/(?<![^\s"”»])(-?)["“«]([^"”»]+)["”»]|["“«]([^"”»]+)["”»]|(?<![^\s"”»])-(?=\p{L})([^\s"“”«»]+)/gu;

/** The call of a note, in what is copied from a page: « [3] ». */
const noteCall = /\[\p{N}{1,3}\]/gu;

/** The initials of first names, which texts may write out: « J.-P. Lacroix ». */
const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}(?:\.-?\s?|[-\s]))+(?=\p{Lu}\p{Ll}{2})/gu;

/** Splits what a reader typed into its parts, in their order. */
export function splitQuery(text: string): Part[] {
	const typed = normaliseText(text)
		.replaceAll(noteCall, '')
		.replaceAll(/[\u00A0\u202F]/g, ' ');
	const parts: Part[] = [];
	const add = (kind: Part['kind'], part: string) =>
		parts.push({
			kind,
			typed: part.trim(),
			tokens: readTokens(kind === 'words' ? part.replaceAll(initials, '') : part),
		});
	let end = 0;
	for (const { 0: part, 1: minus, 2: phrase, 3: joined, 4: word, index } of typed.matchAll(marked)) {
		add('words', typed.slice(end, index));
		if (word !== undefined) add('excluded', word);
		else add(minus ? 'excluded' : 'phrase', (phrase ?? joined)!);
		end = index + part.length;
	}
	add('words', typed.slice(end));
	return parts.filter(({ tokens }) => tokens.length > 0);
}

/** Reads a text, which is normalised, as words, dates, numbers and identifiers. */
export function readTokens(text: string): Token[] {
	const plain = text.replaceAll(dotted, (acronym) => acronym.replaceAll('.', ''));
	const tokens: Token[] = [];
	const addWords = (part: string) => {
		for (const piece of part.split(/(?<=\p{L})(?=-\p{L})|\s+/u)) {
			for (const [index, typed] of toWords(piece).entries())
				tokens.push({
					kind: 'word',
					typed,
					key: foldWord(typed),
					...(index === 0 && piece.startsWith('-') && { isJoined: true }),
				});
		}
	};
	let end = 0;
	for (const unit of findUnits(plain)) {
		addWords(plain.slice(end, unit.start));
		tokens.push({ kind: unit.kind, typed: plain.slice(unit.start, unit.end), key: unit.key });
		end = unit.end;
	}
	addWords(plain.slice(end));
	return tokens;
}

/**
 * Reads what a reader typed: any apostrophe, elisions (« l’engagement » is « engagement »), hyphens, « phrases » in any
 * quotation marks. Words that say nothing are left out, unless there are no others.
 */
export function parseQuery(text: string): Query {
	const parts = splitQuery(text);
	const phrases = parts
		.filter(({ kind }) => kind === 'phrase')
		.map(({ typed }) => ({ typed, words: toWords(typed) }));
	const words = parts
		.filter(({ kind }) => kind === 'words')
		.flatMap(({ tokens }) => tokens)
		.flatMap(({ typed }) => toWords(typed));
	const full = words.filter((word) => !emptyWords.has(word.toLowerCase()));
	return {
		phrases,
		excluded: parts.filter(({ kind }) => kind === 'excluded').map(({ typed }) => typed),
		words: [...new Set(full.length > 0 || phrases.length > 0 ? full : words)],
	};
}

/** The words of a text, without their elisions and the points of acronyms. */
export function toWords(text: string): string[] {
	return text
		.replaceAll(dotted, (acronym) => acronym.replaceAll('.', ''))
		.replaceAll(elision, '')
		.split(/[^\p{L}\p{N}+]+/u)
		.filter((word) => /[\p{L}\p{N}]/u.test(word));
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
 * whatever shares its first letters. It does when it begins with it, or when the two differ by their last two letters alone.
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
