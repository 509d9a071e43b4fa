import type { Filters, Page, Pagefind, PagefindModule, Result, Search } from './pagefind.ts';
import { type Equivalents, listAlternatives } from './equivalents.ts';
import { normaliseText } from './normalise.ts';
import { answers, parseQuery, spellings } from './query.ts';
import { correctWord, type Vocabulary } from './vocabulary.ts';

/** The answer to a query, in one language. */
export interface Answer {
	results: readonly Result[];
	/** How many pages each value of each filter would leave; undefined where the answer crosses several searches. */
	filters: Search['filters'] | undefined;
	/** The words that are nowhere in this language's texts. */
	unknown: string[];
}

/** Searches one language's texts. */
export class Engine {
	readonly #basePath: string;
	#pagefind: Promise<Pagefind> | undefined;
	#vocabulary: Promise<Vocabulary> | undefined;
	readonly #language: string;

	/**
	 * @param language the language of the texts
	 * @param basePath the folder of the language's index, ending in a slash
	 */
	constructor(language: string, basePath: string) {
		this.#language = language;
		this.#basePath = basePath;
	}

	/** Loads the index, once. Rejects where it cannot be had; the next call tries again. */
	load(): Promise<Pagefind> {
		this.#pagefind ??= this.#create().catch((error: unknown) => {
			this.#pagefind = undefined;
			throw error;
		});
		return this.#pagefind;
	}

	async #create(): Promise<Pagefind> {
		const module = (await import(/* @vite-ignore */ `${this.#basePath}pagefind.js`)) as PagefindModule;
		return module.createInstance({ basePath: this.#basePath, noWorker: true });
	}

	/**
	 * Answers a query. Unknown words are named and left out; where every word is unknown, nothing is found. What the query names is
	 * sought under its other names too.
	 * @param equivalents names that stand for each other
	 */
	async search(text: string, filters: Filters, equivalents: Equivalents = []): Promise<Answer> {
		const queries = [text, ...listAlternatives(text, equivalents, this.#language)];
		const given = await Promise.all(queries.map((query) => this.#answer(query, filters)));
		const found = given.filter(({ results }) => results.length > 0);
		const [only] = found;
		const unknown = given.map((answer) => answer.unknown).toSorted((a, b) => a.length - b.length)[0]!;
		if (found.length === 1) return { ...only!, unknown };
		const best = new Map<string, Result>();
		for (const result of found.flatMap(({ results }) => results)) {
			const other = best.get(result.id);
			if (!other || other.score < result.score) best.set(result.id, result);
		}
		const results = [...best.values()].sort((a, b) => b.score - a.score);
		return { results, filters: undefined, unknown };
	}

	/** Corrects the words of a query that are unknown. Undefined where none can be. */
	async correct(text: string, unknown: readonly string[]): Promise<string | undefined> {
		this.#vocabulary ??= fetchJson<Vocabulary>(`${this.#basePath}words.json`);
		const vocabulary = await this.#vocabulary;
		const corrected = unknown.reduce((query, word) => {
			const meant = correctWord(word, vocabulary);
			return meant ? query.replace(word, meant) : query;
		}, normaliseText(text));
		return corrected === normaliseText(text) ? undefined : corrected;
	}

	async #answer(text: string, filters: Filters): Promise<Answer> {
		const pagefind = await this.load();
		const { words, phrases, excluded } = parseQuery(text);
		const verdicts = await Promise.all(words.map((word) => findSpelling(pagefind, word)));
		const unknown = words.filter((_, index) => verdicts[index] === undefined);
		const known = verdicts.filter((word) => word !== undefined);
		const terms = [...known, ...phrases];
		if (terms.length === 0) return { results: [], filters: undefined, unknown };
		// A phrase says which pages answer, but ranks them all alike: its words rank them.
		const [ranked, ...others] = await Promise.all([
			pagefind.search(terms.join(' '), { filters }),
			...phrases.map((phrase) => pagefind.search(`"${phrase}"`, { filters })),
		]);
		const everywhere = others.map(({ results }) => new Set(results.map(({ id }) => id)));
		const without = await Promise.all(excluded.map((word) => pagefind.search(`"${word}"`)));
		const unwanted = new Set(without.flatMap(({ results }) => results.map(({ id }) => id)));
		const results = ranked.results.filter(
			({ id }) => !unwanted.has(id) && everywhere.every((ids) => ids.has(id)),
		);
		const isExact = results.length === ranked.results.length;
		return { results, filters: isExact ? ranked.filters : undefined, unknown };
	}
}

async function fetchJson<Data>(address: string): Promise<Data> {
	const response = await fetch(address);
	return (await response.json()) as Data;
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
