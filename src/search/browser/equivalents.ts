import { normaliseText } from '../normalise.ts';
import { entryWord } from '../own-words.ts';
import { readTokens, type Token } from './query.ts';

/** The names of one thing, by language, and the id of the entry that describes it. */
type Named = Readonly<{ id: string } & Record<string, string | readonly string[]>>;

/** Names that stand for each other: « DOMP », « Département des opérations de maintien de la paix », “DPKO”… */
export type Equivalents = readonly Named[];

/** How many other names of a thing are asked for: each is a search. */
const most = 4;

/** A name that stands in a query. */
export interface Name {
	/** Where its words begin among those of the query, and how many they are. */
	start: number;
	length: number;
	/** The other names of the same thing, in the language that is searched. */
	others: string[];
	/** The words that the entries bear which describe it. */
	entries: string[];
}

/**
 * Finds what a query names: the longest names first, none across another.
 * @param tokens the words of the query
 * @param language the language of the texts that are searched
 */
export function findNames(tokens: readonly Token[], equivalents: Equivalents, language: string): Name[] {
	const found = equivalents
		.flatMap((group) =>
			namesOf(group).flatMap((name) => {
				const words = toForms(readTokens(normaliseText(name)));
				const start = findRun(tokens.map(toForm), words);
				return start === -1 ? [] : [{ group, start, length: words.length, size: words.join(' ').length }];
			}),
		)
		.sort((a, b) => b.size - a.size);
	const names: (Name & { said: string })[] = [];
	for (const { group, start, length } of found) {
		const said = toForms(tokens.slice(start, start + length)).join(' ');
		const others = namesOf(group, language)
			.filter((name) => toForms(readTokens(normaliseText(name))).join(' ') !== said)
			.slice(0, most);
		const same = names.find((name) => name.start === start && name.length === length);
		if (same && !same.entries.includes(entryWord(group.id))) {
			same.others = [...new Set([...same.others, ...others])].slice(0, most);
			same.entries.push(entryWord(group.id));
		} else if (names.every((name) => start + length <= name.start || start >= name.start + name.length))
			names.push({ start, length, others, entries: [entryWord(group.id)], said });
	}
	return names.map(({ start, length, others, entries }) => ({ start, length, others, entries }));
}

/** The names of a thing, in one language or in all. */
function namesOf(group: Named, language?: string): readonly string[] {
	return Object.entries(group).flatMap(([key, names]) =>
		typeof names === 'string' || (language !== undefined && key !== language) ? [] : names,
	);
}

/** A word as names compare it: without the mark of its plural. */
const toForm = ({ kind, key }: Token) => (kind === 'word' && key.length > 3 ? key.replace(/[sx]$/, '') : key);

const toForms = (tokens: readonly Token[]) => tokens.map(toForm);

/** Where the words of a name follow each other; -1 where they do not. */
function findRun(words: readonly string[], name: readonly string[]): number {
	if (name.length === 0) return -1;
	return words.findIndex((_, start) => name.every((word, step) => words[start + step] === word));
}
