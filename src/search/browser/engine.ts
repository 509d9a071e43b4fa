import type { Filters, Page, Pagefind, Result } from './pagefind.ts';
import { type Equivalents, listAlternatives } from './equivalents.ts';
import { type Counts, count, type Facets, keep, loadFacets } from './facets.ts';
import { normaliseText } from '../normalise.ts';
import { type OpenIndex, openIndex, type Sibling } from './open-index.ts';
import { answers, parseQuery, type Phrase, spellings } from './query.ts';
import { correctWord, type Vocabulary } from './vocabulary.ts';

/** The answer to a query, in one language. */
export interface Answer {
	results: readonly Result[];
	/** How many pages each value of each filter would leave. */
	count: () => Promise<Counts>;
	/** The words that are nowhere in this language's texts. */
	unknown: string[];
	/** True where there are several words, so that pages may hold some of them. */
	isDivisible: boolean;
	/** The titles of the siblings that could not be reached. */
	unreached: readonly string[];
}

/** Searches one language's texts. */
export class Engine {
	readonly #language: string;
	readonly #site: string;
	readonly #siblings: readonly Sibling[];
	#index: Promise<OpenIndex> | undefined;
	#facets: Promise<Facets> | undefined;
	#vocabulary: Promise<Vocabulary> | undefined;

	/**
	 * @param language the language of the texts
	 * @param site the address of the site, ending in a slash
	 * @param siblings the sites that are searched with it; one that cannot be reached is left out
	 */
	constructor(language: string, site: string, siblings: readonly Sibling[]) {
		this.#language = language;
		this.#site = site;
		this.#siblings = siblings;
	}

	/** Loads the index, once. Rejects where it cannot be had; the next call tries again. */
	load(): Promise<OpenIndex> {
		this.#index ??= openIndex(this.#language, this.#site, this.#siblings).catch((error: unknown) => {
			this.#index = undefined;
			throw error;
		});
		return this.#index;
	}

	/**
	 * Answers a query. Unknown words are named and left out; where every word is unknown, nothing is found. What the query names is
	 * sought under its other names too.
	 * @param equivalents names that stand for each other
	 * @param isLoose true: pages that hold most of the words answer too
	 */
	async search(text: string, filters: Filters, equivalents: Equivalents, isLoose: boolean): Promise<Answer> {
		const queries = [text, ...listAlternatives(text, equivalents, this.#language)];
		const { pagefind, unreached } = await this.load();
		const given = await Promise.all(queries.map((query) => answer(pagefind, query, isLoose)));
		const unknown = given.map((answer) => answer.unknown).toSorted((a, b) => a.length - b.length)[0]!;
		const best = new Map<string, Result>();
		for (const result of given.flatMap(({ results }) => results)) {
			const other = best.get(result.id);
			if (!other || other.score < result.score) best.set(result.id, result);
		}
		const found = [...best.values()].sort((a, b) => b.score - a.score);
		const isFiltered = Object.keys(filters).length > 0;
		return {
			results: isFiltered ? keep(found, filters, await this.#loadFacets()) : found,
			count: async () => count(found, filters, await this.#loadFacets()),
			unknown,
			isDivisible: given[0]!.isDivisible,
			unreached,
		};
	}

	#loadFacets(): Promise<Facets> {
		this.#facets ??= this.#readFacets().catch((error: unknown) => {
			this.#facets = undefined;
			throw error;
		});
		return this.#facets;
	}

	/** From an index of their own: one whose filters have been read counts them at each search, which makes it several times as long. */
	async #readFacets(): Promise<Facets> {
		const { unreached } = await this.load();
		const reached = this.#siblings.filter(({ title }) => !unreached.includes(title));
		const { pagefind } = await openIndex(this.#language, this.#site, reached);
		return loadFacets(pagefind);
	}

	/** Corrects the words of a query that are unknown. Undefined where none can be. */
	async correct(text: string, unknown: readonly string[]): Promise<string | undefined> {
		this.#vocabulary ??= fetchJson<Vocabulary>(`${this.#site}pagefind/${this.#language}/words.json`).catch(
			(error: unknown) => {
				this.#vocabulary = undefined;
				throw error;
			},
		);
		const vocabulary = await this.#vocabulary;
		const corrected = unknown.reduce((query, word) => {
			const meant = correctWord(word, vocabulary);
			return meant ? query.replace(word, meant) : query;
		}, normaliseText(text));
		return corrected === normaliseText(text) ? undefined : corrected;
	}
}

async function fetchJson<Data>(address: string): Promise<Data> {
	const response = await fetch(address);
	return (await response.json()) as Data;
}

/** Answers one wording of a query. */
async function answer(
	pagefind: Pagefind,
	text: string,
	isLoose: boolean,
): Promise<Pick<Answer, 'results' | 'unknown' | 'isDivisible'>> {
	const { words, phrases, excluded } = parseQuery(text);
	const verdicts = await Promise.all(words.map((word) => findSpelling(pagefind, word)));
	const unknown = words.filter((_, index) => verdicts[index] === undefined);
	const known = verdicts.filter((word) => word !== undefined);
	const isDivisible = known.length > 1;
	const held = await Promise.all(phrases.map((phrase) => findPhrase(pagefind, phrase)));
	if (known.length + held.length === 0 || held.includes(undefined))
		return { results: [], unknown, isDivisible };
	// A phrase says which pages answer, but ranks them all alike: its words rank them.
	const terms = [...known, ...held.map((phrase) => phrase!.spelling)];
	const ranked = isLoose ? await findMost(pagefind, terms) : (await pagefind.search(terms.join(' '))).results;
	const unwanted = await findAny(pagefind, excluded.flatMap(spellings));
	const results = ranked.filter(({ id }) => !unwanted.has(id) && held.every((phrase) => phrase!.ids.has(id)));
	return { results, unknown, isDivisible };
}

/** The pages that hold a phrase, and the spelling under which the index holds it. Undefined where none does. */
async function findPhrase(
	pagefind: Pagefind,
	{ typed, words }: Phrase,
): Promise<{ spelling: string; ids: ReadonlySet<string> } | undefined> {
	for (const form of new Set([typed, words.join(' ')].flatMap(spellings))) {
		const ids = await findAny(pagefind, [form]);
		if (ids.size > 0) return { spelling: form, ids };
	}
	return undefined;
}

/** The pages that hold one of several phrases at least. */
async function findAny(pagefind: Pagefind, phrases: readonly string[]): Promise<ReadonlySet<string>> {
	const found = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
	return new Set(found.flatMap(({ results }) => results.map(({ id }) => id)));
}

/** The share of what is sought that a page must hold, where no page holds it all: of the words, or of what they weigh, the rare ones more. */
const most = 0.5;

/** Finds the pages that hold most of several words. What is shown of each is where the rarest of them stands. */
async function findMost(pagefind: Pagefind, terms: readonly string[]): Promise<Result[]> {
	const searches = await Promise.all(terms.map((term) => pagefind.search(term)));
	const found = searches.map(({ results }) => results).sort((a, b) => a.length - b.length);
	const count = new Set(found.flatMap((results) => results.map(({ id }) => id))).size;
	const weights = found.map(({ length }) => Math.log(1 + count / Math.max(1, length)));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pages = new Map<string, Result & { share: number; words: number }>();
	for (const [index, results] of found.entries()) {
		for (const { id, score, data } of results) {
			const page = pages.get(id) ?? { id, score: 0, share: 0, words: 0, data };
			const share = page.share + weights[index]! / total;
			pages.set(id, { ...page, score: page.score + score, share, words: page.words + 1 });
		}
	}
	return [...pages.values()].filter(({ share, words }) => Math.max(share, words / terms.length) >= most);
}

/** The spelling under which the index holds a word, or one that it begins. Undefined where it holds none. */
async function findSpelling(pagefind: Pagefind, word: string): Promise<string | undefined> {
	for (const spelling of spellings(word)) {
		const { results } = await pagefind.search(`"${spelling}"`);
		if (results.length > 0) return spelling;
	}
	for (const spelling of spellings(word)) {
		const { results } = await pagefind.search(spelling);
		const pages = await Promise.all(results.slice(0, 2).map((result) => result.data()));
		if (pages.some((page) => listMarks(page).some((mark) => answers(mark, spelling)))) return spelling;
	}
	return undefined;
}

function listMarks(page: Page): string[] {
	const texts = [page.excerpt, ...page.sub_results.map(({ excerpt }) => excerpt)];
	return texts.flatMap((text) =>
		[...text.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1]!.replaceAll(/^\P{L}+|\P{L}+$/gu, '')),
	);
}
