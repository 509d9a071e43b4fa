import { foldWord, normaliseText } from '../normalise.ts';
import { splitQuery, toWords } from './query.ts';

/** Names that stand for each other, by language: « DOMP », « Département des opérations de maintien de la paix », “DPKO”… */
export type Equivalents = readonly Readonly<Record<string, readonly string[]>>[];

/** How many other names of a thing are asked for: each is a search. */
const most = 3;

/** A word of a query as it is compared; a phrase or a word that is not wanted stays as it was typed, and is never part of a name. */
interface Token {
	typed: string;
	folded?: string;
}

/**
 * Rewrites a query with the other names of what it names, in the language of an index. Its phrases stay as they are, and what it does
 * not want stays unwanted.
 * @param text what the reader typed
 * @param language the language of the texts that are searched
 * @returns the query once for each other name, as a phrase in the place of the name; none where it names nothing known
 */
export function listAlternatives(text: string, equivalents: Equivalents, language: string): string[] {
	const tokens = splitQuery(text).flatMap(({ kind, typed, words }): Token[] =>
		kind === 'words' ? words.map((word) => ({ typed: word, folded: foldWord(word) })) : [{ typed }],
	);
	const named = equivalents
		.flatMap((group) =>
			Object.values(group)
				.flat()
				.map((name) => ({ group, words: foldName(name) })),
		)
		.map(({ group, words }) => ({ group, words, at: findName(tokens, words) }))
		.filter(({ at }) => at !== -1)
		.sort((a, b) => b.words.join(' ').length - a.words.join(' ').length)[0];
	if (!named) return [];
	const { group, words, at } = named;
	const before = tokens.slice(0, at).map(({ typed }) => typed);
	const after = tokens.slice(at + words.length).map(({ typed }) => typed);
	const others = (group[language] ?? []).filter((other) => foldName(other).join(' ') !== words.join(' '));
	return others.slice(0, most).map((other) => [...before, `"${other}"`, ...after].join(' '));
}

/** Where the words of a name follow each other; -1 where they do not. */
function findName(tokens: readonly Token[], words: readonly string[]): number {
	return tokens.findIndex((_, start) => words.every((word, step) => tokens[start + step]?.folded === word));
}

/** The words of a name without accents or capitals. */
function foldName(name: string): string[] {
	return toWords(normaliseText(name)).map(foldWord);
}
