import { type Equivalents, findNames, type Name } from './equivalents.ts';
import { isEmpty, type Part, splitQuery, type Token } from './query.ts';

/** One thing that a page must hold: a word, a phrase, a date, a number, an identifier, or a name of something that has others. */
export interface Term {
	kind: Token['kind'] | 'phrase' | 'name';
	/** As it was typed. */
	typed: string;
	tokens: readonly Token[];
	name?: Name;
	/** Where it stands among the words that were typed, and how many of them it is. */
	place: number;
	length: number;
}

/** What a query asks of the texts of a language. */
export interface Wanted {
	terms: Term[];
	excluded: string[];
}

/** What announces an identifier and is no part of it. */
const announcing = /^(?:https?|www|dx|doi|org|isbn|issn)$/i;

/**
 * Reads a query as what a page must hold. Words that say nothing are left out, unless there are no others.
 * @param language the language of the texts that are searched
 */
export function readTerms(text: string, equivalents: Equivalents, language: string): Wanted {
	const parts = splitQuery(text);
	let place = 0;
	const all = parts.flatMap((part): Term[] => {
		if (part.kind === 'excluded') return [];
		const terms = part.kind === 'phrase' ? readPhrase(part) : readWords(part, equivalents, language);
		const shifted = terms.map((term) => ({ ...term, place: place + term.place }));
		place += part.tokens.length;
		return shifted;
	});
	const hasIdentifier = all.some(({ kind }) => kind === 'identifier');
	const full = all.filter(
		({ kind, typed, tokens }) =>
			kind !== 'word' || !(isEmpty(tokens[0]!) || (hasIdentifier && announcing.test(typed))),
	);
	const once = new Map(
		(full.length > 0 ? full : all).toReversed().map((term) => [`${term.kind} ${term.typed}`, term]),
	);
	return {
		terms: [...once.values()].toReversed(),
		excluded: parts.filter(({ kind }) => kind === 'excluded').map(({ typed }) => typed),
	};
}

/** A phrase; an identifier or a date in quotation marks is one already. */
function readPhrase({ typed, tokens }: Part): Term[] {
	const [first] = tokens;
	const kind = tokens.length === 1 && first!.kind !== 'word' ? first!.kind : 'phrase';
	return [{ kind, typed, tokens, place: 0, length: tokens.length }];
}

function readWords({ tokens }: Part, equivalents: Equivalents, language: string): Term[] {
	const names = findNames(tokens, equivalents, language);
	const terms: Term[] = [];
	for (let at = 0; at < tokens.length;) {
		const name = names.find(({ start }) => start === at);
		const length = name?.length ?? 1;
		const own = tokens.slice(at, at + length);
		const typed = own.map((token) => token.typed).join(' ');
		terms.push({
			kind: name ? 'name' : own[0]!.kind,
			typed,
			tokens: own,
			...(name && { name }),
			place: at,
			length,
		});
		at += length;
	}
	return terms;
}

/** True for what a page holds as it was typed or not at all. */
export const isExact = ({ kind }: Term) => kind !== 'word' && kind !== 'name' && kind !== 'part';

/** How many terms make a sentence, which begins with a capital. */
const sentence = 4;

/**
 * True for what cannot be left out of a query where it is nowhere, without answering something else: a phrase, a date, an identifier,
 * a number, a name.
 * @param terms of the query
 */
export function isEssential(term: Term, terms: readonly Term[]): boolean {
	const { kind, typed, place } = term;
	if (kind !== 'word' || /\p{N}{3,}|\p{L}\p{N}|\p{N}\p{L}/u.test(typed)) return true;
	return /^\p{Lu}/u.test(typed) && (place > 0 || terms.length < sentence);
}
