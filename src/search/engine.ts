import type { Filters, Page, Pagefind, PagefindModule, Result, Search } from './pagefind.ts';
import { answers, parseQuery, spellings } from './query.ts';

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

	/** @param basePath the folder of the language's index, ending in a slash */
	constructor(basePath: string) {
		this.#basePath = basePath;
	}

	/** Loads the index, once. Rejects where it cannot be had; the next call tries again. */
	load(): Promise<Pagefind> {
		this.#pagefind ??= this.#import().catch((error: unknown) => {
			this.#pagefind = undefined;
			throw error;
		});
		return this.#pagefind;
	}

	async #import(): Promise<Pagefind> {
		const module = (await import(/* @vite-ignore */ `${this.#basePath}pagefind.js`)) as PagefindModule;
		return module.createInstance({ basePath: this.#basePath, noWorker: true });
	}

	/** Answers a query. Unknown words are named and left out; where every word is unknown, nothing is found. */
	async search(text: string, filters: Filters): Promise<Answer> {
		const pagefind = await this.load();
		const { words, phrases } = parseQuery(text);
		const verdicts = await Promise.all(words.map((word) => findSpelling(pagefind, word)));
		const unknown = words.filter((_, index) => verdicts[index] === undefined);
		const known = verdicts.filter((word) => word !== undefined);
		const terms = [...phrases.map((phrase) => `"${phrase}"`), ...(known.length > 0 ? [known.join(' ')] : [])];
		const searches = await Promise.all(terms.map((term) => pagefind.search(term, { filters })));
		const [first, ...others] = searches;
		if (!first) return { results: [], filters: undefined, unknown };
		const everywhere = others.map(({ results }) => new Set(results.map(({ id }) => id)));
		const results = first.results.filter(({ id }) => everywhere.every((ids) => ids.has(id)));
		return { results, filters: others.length === 0 ? first.filters : undefined, unknown };
	}
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
