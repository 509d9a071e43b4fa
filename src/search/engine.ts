import type { Filters, Page, Pagefind, Result } from './pagefind.ts';
import { type Equivalents, listAlternatives } from './equivalents.ts';
import { type Counts, count, type Facets, keep, loadFacets } from './facets.ts';
import { normaliseText } from './normalise.ts';
import { type OpenIndex, openIndex, type Sibling } from './open-index.ts';
import { answers, parseQuery, spellings } from './query.ts';
import { correctWord, type Vocabulary } from './vocabulary.ts';

/** The answer to a query, in one language. */
export interface Answer {
	results: readonly Result[];
	/** How many pages each value of each filter would leave. */
	count: () => Promise<Counts>;
	/** The words that are nowhere in this language's texts. */
	unknown: string[];
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
	 */
	async search(text: string, filters: Filters, equivalents: Equivalents): Promise<Answer> {
		const queries = [text, ...listAlternatives(text, equivalents, this.#language)];
		const { pagefind, unreached } = await this.load();
		const given = await Promise.all(queries.map((query) => answer(pagefind, query)));
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
		this.#vocabulary ??= fetchJson<Vocabulary>(`${this.#site}pagefind/${this.#language}/words.json`);
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
async function answer(pagefind: Pagefind, text: string): Promise<Pick<Answer, 'results' | 'unknown'>> {
	const { words, phrases, excluded } = parseQuery(text);
	const verdicts = await Promise.all(words.map((word) => findSpelling(pagefind, word)));
	const unknown = words.filter((_, index) => verdicts[index] === undefined);
	const known = verdicts.filter((word) => word !== undefined);
	const terms = [...known, ...phrases];
	if (terms.length === 0) return { results: [], unknown };
	// A phrase says which pages answer, but ranks them all alike: its words rank them.
	const [ranked, ...others] = await Promise.all([
		pagefind.search(terms.join(' ')),
		...phrases.map((phrase) => pagefind.search(`"${phrase}"`)),
	]);
	const everywhere = others.map(({ results }) => new Set(results.map(({ id }) => id)));
	const without = await Promise.all(excluded.map((word) => pagefind.search(`"${word}"`)));
	const unwanted = new Set(without.flatMap(({ results }) => results.map(({ id }) => id)));
	const results = ranked.results.filter(
		({ id }) => !unwanted.has(id) && everywhere.every((ids) => ids.has(id)),
	);
	return { results, unknown };
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
