import { foldWord } from './normalise.ts';
import { cardinals, leastAlone } from './spelled-numbers.ts';
import { emptyWords, listOf } from './language-words.ts';
import { otherVerbForms } from './verbs.ts';

const genders = listOf('genders').map((pair) => foldWord(pair).split('/') as [string, string]);

/** The fewest letters of a word before an ending that tells a woman's name from a man's. */
const shortestStem = 4;

/** Endings of the simple past: « pirates » has none of them. */
const past = /(?:[eè]rent|âmes|âtes)$/i;

/**
 * The other forms in which a text may say a word: a feminine its masculine and the reverse, a number its figures,
 * a verb its other forms.
 * @returns folded words, that may well not exist
 */
export function otherForms(word: string): string[] {
	const folded = foldWord(word);
	return [
		...new Set([
			...otherGenders(folded),
			...numbers(folded),
			...otherVerbForms(folded),
			// Without accents, which the index leaves out, its stemmer does not know these endings.
			...(past.test(word.normalize('NFC')) ? [foldWord(word.normalize('NFC').replace(past, 'e'))] : []),
			...otherNumbers(folded),
		]),
	].filter((form) => form !== folded && !emptyWords.has(form));
}

/** Numbers of French words that the stemmer of the index takes for different words: « vidéo » and « vidéos », « enjeu » and « enjeux ». */
const plurals: readonly (readonly [RegExp, string])[] = [
	[/(?<=[aiou])s$/, ''],
	[/(?<=[eo]u)x$/, ''],
	[/(?<=[eo]u)$/, 'x'],
	[/(?<=[aiou])$/, 's'],
];

/**
 * The singular for a plural, and the reverse, where the index would not find one for the other.
 * @param folded a word without accents
 */
export const otherNumbers = (folded: string) =>
	plurals.filter(([ending]) => ending.test(folded)).map(([ending, other]) => folded.replace(ending, other));

/**
 * A woman's name for a man's, and the reverse: « cuisinière », « cuisinier ».
 * @param folded a word without accents
 */
export function otherGenders(folded: string): string[] {
	const plural = /s$/.exec(folded)?.[0] ?? '';
	const one = folded.slice(0, folded.length - plural.length);
	const swap = (from: string, to: string) =>
		one.endsWith(from) && one.length - from.length >= shortestStem
			? [one.slice(0, one.length - from.length) + to + plural]
			: [];
	return genders.flatMap(([her, his]) => (her && his ? [...swap(her, his), ...swap(his, her)] : []));
}

/** A number in figures for one in words, and the reverse. Long ones are units, which the index has in figures. */
function numbers(folded: string): string[] {
	const value = cardinals.get(folded);
	if (value !== undefined) return value > 1 && value < leastAlone.from ? [String(value)] : [];
	return [...cardinals].filter(([, one]) => one > 1 && String(one) === folded).map(([word]) => word);
}
