import { languages, locales } from '#i18n/locales.ts';
import { foldWord } from '../normalise.ts';
import { listOf } from './query.ts';

const genders = listOf('genders').map((pair) => foldWord(pair).split('/') as [string, string]);

/** The fewest letters of a word before an ending that tells a woman's name from a man's. */
const shortestStem = 4;

/**
 * The other forms in which a text may say a word: a feminine its masculine and the reverse, a number its figures.
 * @returns folded words, that may well not exist
 */
export function otherForms(word: string): string[] {
	const folded = foldWord(word);
	const plural = /s$/.exec(folded)?.[0] ?? '';
	const one = folded.slice(0, folded.length - plural.length);
	const swap = (from: string, to: string) =>
		one.endsWith(from) && one.length - from.length >= shortestStem
			? [one.slice(0, one.length - from.length) + to + plural]
			: [];
	return [
		...new Set([
			...genders.flatMap(([her, his]) => (her && his ? [...swap(her, his), ...swap(his, her)] : [])),
			...numbers(folded),
		]),
	].filter((form) => form !== folded);
}

/** A number in figures for one in words, and the reverse. */
function numbers(folded: string): string[] {
	return locales.flatMap((locale) => {
		const names = languages[locale].search.numbers.split(' ').map(foldWord);
		const value = names.indexOf(folded);
		if (value > 1) return [String(value)];
		return /^\d{1,2}$/.test(folded) && Number(folded) > 1 ? (names[Number(folded)] ?? []) : [];
	});
}
