import { annotateText } from '../annotate.ts';
import { otherForms, otherNumbers } from '../forms.ts';
import { foldWord, normaliseText } from '../normalise.ts';
import { addressWord } from '../own-words.ts';
import { partWord, toKey } from '../units.ts';
import type { Page, Pagefind, RawResult } from './pagefind.ts';
import { isEmpty, spellings, type Token, toWords } from './query.ts';
import type { Term } from './terms.ts';

/** How a page holds a term. */
interface Hit {
	/** How well the page answers it. */
	score: number;
	/** Where the words stand, in the order of the page. */
	at: readonly number[];
	/** Where the word stands again, or one that begins alike. */
	again?: readonly number[];
	/** True for the entry that describes what is named. */
	isEntry?: boolean;
	/** How much of the term it holds, where it holds something that is near: less than 1. */
	share?: number;
	result: RawResult;
}

/** The pages that hold a term, by their ids. */
export type Posting = ReadonlyMap<string, Hit>;

/** What the other forms of a word, other days of a month, and mentions of a part of the day count of the word, the day and the part themselves. */
const shares = { form: 0.8, month: 0.1, mention: 0.3 };

/** How much of a word a page holds that says another which means the same: more of one that is nowhere. */
const nearShares = { known: 0.5, nowhere: 0.8 };

/** Adds to the pages that hold a word those that say something near: words and phrases, in quotation marks. */
export async function addNear(pagefind: Pagefind, own: Posting, words: readonly string[]): Promise<Posting> {
	const wanted = words.flatMap((one) =>
		one.startsWith('"') ? one.slice(1, -1) : [one, ...otherNumbers(foldWord(one))],
	);
	const others = await Promise.all(wanted.map((one) => findExactly(pagefind, one)));
	const share = own.size > 0 ? nearShares.known : nearShares.nowhere;
	const near = [...weigh(union(others), share)].map(([id, hit]) => [id, { ...hit, share }] as const);
	return new Map([...near, ...own]);
}

/** The fewest letters that are taken for the beginning of a word. */
const shortestBeginning = 3;

/** What an entry answers more when it is named. */
const entryScore = 12;

/** Finds the pages that hold a term. Empty where none does. */
export async function findTerm(pagefind: Pagefind, term: Term): Promise<Posting> {
	switch (term.kind) {
		case 'word':
			return findWord(pagefind, term.typed);
		case 'phrase':
			return findPhrase(pagefind, term.typed);
		case 'date':
			return findDate(pagefind, term.tokens[0]!.key);
		case 'number':
			return findNumber(pagefind, term.tokens[0]!);
		case 'identifier':
			return findIdentifier(pagefind, term.tokens[0]!);
		case 'part':
			return findPart(pagefind, term);
		case 'name':
			return findName(pagefind, term);
	}
}

/** The pages that hold a word, or its other forms; where none does, those that hold a word which it begins. */
async function findWord(pagefind: Pagefind, word: string): Promise<Posting> {
	const own = await Promise.all(spellings(word).map((spelling) => findExactly(pagefind, spelling)));
	const others = await Promise.all(otherForms(word).map((form) => findExactly(pagefind, form)));
	const found = union([...own, ...others.map((posting) => weigh(posting, shares.form))]);
	if (found.size > 0) return found;
	const beginning = await findBeginning(pagefind, word);
	// « pep557 » for « PEP 557 ».
	const apart = word.replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, ' ');
	return beginning.size > 0 || apart === word ? beginning : findExactly(pagefind, apart);
}

/** The pages that hold words exactly as they are written, one after the other; accents and endings do not count. */
async function findExactly(pagefind: Pagefind, words: string): Promise<Posting> {
	const exact = await pagefind.search(`"${words}"`);
	// A search for words in quotation marks ranks all pages alike, and tells only the first place of a single word. The other goes through
	// all the words that begin alike: for a letter or two, which somebody goes on typing, those are most words, and nothing is ranked by them.
	const ranked = words.length < shortestBeginning ? exact : await pagefind.search(words);
	const isOne = toWords(words).length === 1;
	const alike = new Map(ranked.results.map((result) => [result.id, result]));
	return new Map(
		exact.results.map((result) => {
			const { score, words: again } = alike.get(result.id) ?? result;
			return [result.id, { score, at: result.words, ...(isOne && { again }), result }];
		}),
	);
}

/** How many pages are read to see whether what Pagefind found begins as it was typed. */
const pagesRead = 2;

/** The pages that hold a word which begins as it was typed. Pagefind answers with shorter words too, which are something else. */
async function findBeginning(pagefind: Pagefind, word: string): Promise<Posting> {
	const wanted = toKey(word);
	if (wanted.length < shortestBeginning) return new Map();
	for (const spelling of spellings(word)) {
		const { results } = await pagefind.search(spelling);
		const pages = await Promise.all(results.slice(0, pagesRead).map((result) => result.data()));
		if (pages.some((page) => listMarks(page).some((mark) => isBeginning(mark, wanted))))
			return new Map(results.map((result) => [result.id, { score: result.score, at: result.words, result }]));
	}
	return new Map();
}

/** The endings that a word of the texts may lack, and the fewest letters that are left of it. */
const ending = { is: /^(?:[aestrxy]|e[drs]|e?nt|ly|ons|ez|ing|ant|ai[st])$/, left: 5 };

/** True where a word that was found begins as it was typed, or is it without its ending: « forme » for « forment ». */
function isBeginning(found: string, wanted: string): boolean {
	if (found.startsWith(wanted)) return true;
	return (
		wanted.startsWith(found) && found.length >= ending.left && ending.is.test(wanted.slice(found.length))
	);
}

/** The words that Pagefind found in a page, without their signs. */
function listMarks({ content, locations }: Page): string[] {
	const words = content.split(/[^\S\uFEFF]+/);
	return locations.flatMap((at) => {
		const word = words[at] ?? '';
		return [toKey(word), ...toWords(word).map(foldWord)];
	});
}

/** The pages that hold a phrase: as the index writes it, without its elisions, or with hyphens where it has spaces. */
export async function findPhrase(pagefind: Pagefind, typed: string): Promise<Posting> {
	const plain = toWords(typed).join(' ');
	const wordings = [
		toIndexed(typed),
		// What was cut from a date is another date.
		toPieces(typed),
		plain,
		plain.replaceAll(' ', '-'),
		typed.replaceAll('-', ' '),
	];
	const found = await Promise.all(
		[...new Set(wordings.flatMap(spellings))].map((wording) => findExactly(pagefind, wording)),
	);
	return union(found);
}

/** The words of a phrase as they follow each other in the index, each in one piece. */
const toIndexed = (typed: string) => toPieces(annotateText(normaliseText(typed)));

const toPieces = (text: string) =>
	text
		.split(/\s+/)
		.map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, ''))
		.filter(Boolean)
		.join(' ');

/** The fewest words that are sought as they follow each other too: a sentence that was pasted, a title. */
const sentence = 4;

/** The pages that hold a whole query as it was typed, where it is long. */
export async function findWhole(pagefind: Pagefind, typed: string): Promise<ReadonlySet<string>> {
	const words = toWords(typed);
	if (words.length < sentence || /["“”«»]|(?<!\S)-\p{L}/u.test(typed)) return new Set();
	const wordings = new Set([toIndexed(typed), words.join(' ')]);
	const found = await Promise.all([...wordings].map((wording) => pagefind.search(`"${wording}"`)));
	return new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
}

/** The pages that hold a number in figures, or the words that say it in a longer one. */
async function findNumber(pagefind: Pagefind, { typed, key }: Token): Promise<Posting> {
	const isInWords = !/^\d/.test(typed);
	return union([await findExactly(pagefind, key), ...(isInWords ? [await findPhrase(pagefind, typed)] : [])]);
}

/** The pages that bear a date; for a month, those of its days; for a day, the month's other days after it. */
async function findDate(pagefind: Pagefind, key: string): Promise<Posting> {
	const own = await findExactly(pagefind, key);
	const month = key.slice(0, 6);
	const days = Array.from({ length: 31 }, (_, index) => month + String(index + 1).padStart(2, '0'));
	if (own.size === 0 && key.length > month.length) return own;
	const others = await Promise.all([month, ...days].map((day) => findExactly(pagefind, day)));
	return union([own, ...others.map((posting) => weigh(posting, key === month ? 1 : shares.month))]);
}

/** « 3.13 ». */
const isVersion = /^\d+(?:\.\d+)+$/;

/**
 * The pages that bear an identifier: whole, as the beginning of a longer one, or by its last parts (« 72/266 » of « A/RES/72/266 »).
 */
async function findIdentifier(pagefind: Pagefind, { typed, key }: Token): Promise<Posting> {
	if (isVersion.test(typed)) {
		// The index holds « 3.13 » as « 313 », and as its parts that are more than a figure.
		const pieces = [typed, ...typed.split('.').filter(({ length }) => length > 1)];
		return intersect(await Promise.all(pieces.map((piece) => findExactly(pagefind, piece))));
	}
	const wordings = new Set([key, typed, typed.replaceAll('/', ' '), addressWord(typed)]);
	const whole = union(await Promise.all([...wordings].map((wording) => findExactly(pagefind, wording))));
	if (whole.size > 0) return whole;
	if (typed.includes('_')) return findPhrase(pagefind, typed.replaceAll('_', ' '));
	const longer = await findBeginning(pagefind, typed);
	if (longer.size > 0) return longer;
	const parts = typed.split('/');
	for (let from = 1; parts.length - from >= 2; from++) {
		const rest = parts.slice(from);
		const found = rest.some((part) => /\p{N}/u.test(part))
			? await findExactly(pagefind, rest.join('/'))
			: new Map<string, Hit>();
		if (found.size > 0) return found;
	}
	return new Map();
}

/** The pages that hold a name or another of the same thing; the entry that describes it first. */
async function findName(pagefind: Pagefind, { tokens, name }: Term): Promise<Posting> {
	const full = tokens.filter((token) => !isEmpty(token));
	const words = await Promise.all(
		(full.length > 0 ? full : tokens).map((token) =>
			token.kind === 'identifier' ? findIdentifier(pagefind, token) : findWord(pagefind, token.typed),
		),
	);
	const others = await Promise.all(name!.others.map((other) => findPhrase(pagefind, other)));
	const entries = await Promise.all(name!.entries.map((word) => findExactly(pagefind, word)));
	return raise(union([intersect(words), ...others]), entries);
}

/** The pages that mention a part of the day by its number, its own page first; else those that hold the words. */
async function findPart(pagefind: Pagefind, { typed, tokens: [token] }: Term): Promise<Posting> {
	const own = await findExactly(pagefind, partWord(token!.key, true));
	const mentions = await findExactly(pagefind, partWord(token!.key));
	return own.size + mentions.size > 0
		? raise(weigh(mentions, shares.mention), [own])
		: findPhrase(pagefind, typed);
}

/** Puts the entries of what is named first. */
function raise(posting: Posting, entries: readonly Posting[]): Posting {
	const found = new Map(posting);
	for (const [id, hit] of entries.flatMap((posting) => [...posting])) {
		const { score, at, again } = found.get(id) ?? { score: 0, at: hit.at };
		found.set(id, {
			score: score + entryScore,
			at,
			...(again && { again }),
			isEntry: true,
			result: hit.result,
		});
	}
	return found;
}

/** The pages of any of several postings, each as it answers best, with all the places of its words. */
function union(postings: readonly Posting[]): Posting {
	const found = new Map<string, Hit>();
	for (const [id, hit] of postings.flatMap((posting) => [...posting])) {
		const other = found.get(id);
		const score = Math.max(hit.score, other?.score ?? 0);
		found.set(id, { score, ...joinPlaces(other ? [other, hit] : [hit]), result: hit.result });
	}
	return found;
}

/** The pages of all of several postings. */
function intersect(postings: readonly Posting[]): Posting {
	const [first, ...others] = postings;
	const found = new Map<string, Hit>();
	for (const [id, hit] of first ?? []) {
		const hits = [hit, ...others.map((posting) => posting.get(id))];
		if (!hits.every((one) => one !== undefined)) continue;
		const score = hits.reduce((sum, one) => sum + one.score, 0);
		found.set(id, { score, ...joinPlaces(hits), result: hit.result });
	}
	return found;
}

function joinPlaces(hits: readonly Hit[]): Pick<Required<Hit>, 'at' | 'again'> {
	const inOrder = (places: readonly number[]) => [...new Set(places)].sort((a, b) => a - b);
	return {
		at: inOrder(hits.flatMap(({ at }) => at)),
		again: inOrder(hits.flatMap(({ again = [] }) => again)),
	};
}

function weigh(posting: Posting, share: number): Posting {
	return new Map([...posting].map(([id, hit]) => [id, { ...hit, score: hit.score * share }]));
}
