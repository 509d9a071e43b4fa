import { languages, locales } from '#i18n/locales.ts';
import { foldWord } from './normalise.ts';

/** The words of a list of every language, each with what it is worth. */
const readWorth = (list: 'cardinals' | 'ordinals') =>
	new Map(
		locales
			.flatMap((locale) => languages[locale].search[list].split(' '))
			.filter(Boolean)
			.map((pair) => pair.split('='))
			.map(([word = '', value]) => [foldWord(word), Number(value)] as const),
	);

/** The words of numbers, folded, and what each is worth. */
export const cardinals = readWorth('cardinals');
const ordinals = readWorth('ordinals');

/** The letters of words whose accents may lack. */
const unaccented = (word: string) => word.replaceAll('e', '[eéè]');

const anyOf = (words: Iterable<string>) => `(?:${[...words].map(unaccented).join('|')})`;
const gap = '(?:-|[\\s\\u00A0]+)';
const before = "(?<![\\p{L}\\p{N}'-])";
const after = '(?![\\p{L}\\p{N}-])';
/** « et » before « un » or « onze », “and” after “hundred”. */
const joiner = `(?:et${gap}(?=une?${after}|onze${after})|(?<=(?:hundred|thousand)${gap})and${gap})?`;
const cardinal = anyOf(cardinals.keys());

/** The source of an expression that finds a number in words, or a rank: « vingt-deux », “fifteenth”. */
export const spelled = `(?:${cardinal}${gap}${joiner})*${anyOf([...cardinals.keys(), ...ordinals.keys()])}${after}`;

/** The source of an expression that finds a rank of one word: « deuxième ». */
export const ranks = anyOf(ordinals.keys());

const run = new RegExp(`${before}${cardinal}(?:${gap}${joiner}${cardinal})*${after}`, 'giu');

/** The least number that is read where one word says it alone: « six » may well be no figure elsewhere, and « cent » an English coin. */
export const leastAlone = { from: 30, to: 99 };

/** Finds the numbers that a text has in words, but the small ones. */
export function findSpelledNumbers(text: string): { value: number; start: number; end: number }[] {
	return [...text.matchAll(run)].flatMap(({ 0: words, index }) => {
		const value = readSpelled(words);
		const isAlone = value !== undefined && cardinals.has(foldWord(words));
		if (value === undefined || (isAlone && (value < leastAlone.from || value > leastAlone.to))) return [];
		return [{ value, start: index, end: index + words.length }];
	});
}

/**
 * Reads a number in words, or a rank: « cent quatre-vingt-dix-sept » is 197, “forty-third” 43.
 * @returns undefined where the words are not one number
 */
export function readSpelled(words: string): number | undefined {
	let [thousands, rest, last] = [0, 0, Infinity];
	for (const word of foldWord(words).split(/[^a-z]+/)) {
		if (word === 'et' || word === 'and') continue;
		const value = cardinals.get(word) ?? ordinals.get(word);
		if (value === undefined) return undefined;
		if (value === 1000) [thousands, rest] = [thousands + Math.max(1, rest) * value, 0];
		else if (value === 100) rest = Math.max(1, rest) * value;
		// « quatre-vingts ».
		else if (value === 20 && last === 4) rest += 76;
		else if (follows(value, last)) rest += value;
		else return undefined;
		last = value;
	}
	return thousands + rest;
}

/** True where a number is added to the one before it: units to tens, « dix » to « soixante », « sept » to « dix ». */
function follows(value: number, last: number): boolean {
	if (last >= 100) return value < 100;
	return (
		(last >= 20 && value < (last >= 60 || last === 20 ? 20 : 10)) || (last === 10 && value >= 7 && value < 10)
	);
}
