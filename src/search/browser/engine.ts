import { indexFolder, synonymsFile, wordsFile } from '../addresses.ts';
import { foldWord, normaliseText } from '../normalise.ts';
import { type Answered, combine } from './combine.ts';
import type { Equivalents } from './equivalents.ts';
import { type Counts, count, type Facets, keep, loadFacets } from './facets.ts';
import { joinIdentifiers } from './identifiers.ts';
import { type OpenIndex, openIndex, type Sibling } from './open-index.ts';
import type { Filters, Pagefind, Result } from './pagefind.ts';
import { addNear, findPhrase, findTerm, findWhole } from './postings.ts';
import { readTokens } from './query.ts';
import { isEssential, readTerms, type Term } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** What was found of a query: each thing that it asks for by itself. */
interface Found {
	terms: readonly Term[];
	answered: readonly Answered[];
	/** The pages that hold what is not wanted. */
	unwanted: ReadonlySet<string>;
	/** The pages that hold all that was typed, as it was. */
	whole: ReadonlySet<string>;
	/** The same, each word with those that are near it. */
	wide?: Promise<readonly Answered[]>;
}

/** Few queries need it: a first search does without. */
const importVocabulary = () => import('./vocabulary.ts');

/** Searches one language's texts. */
export class Engine {
	readonly #language: string;
	readonly #site: string;
	readonly #siblings: readonly Sibling[];
	#index: Promise<OpenIndex> | undefined;
	#facets: Promise<Facets> | undefined;
	#vocabulary: Promise<Vocabulary> | undefined;
	/** What was sought last, and what was found of it. */
	#last: { text: string; found: Promise<Found> } | undefined;

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
	 * Answers a query. What is nowhere is named; the rest is answered where it is most of what is sought, and where what is nowhere is
	 * no name, date, number or identifier. What the query names is sought under its other names too.
	 * @param equivalents names that stand for each other
	 * @param isLoose true: pages that hold most of the words answer too
	 */
	async search(text: string, filters: Filters, equivalents: Equivalents, isLoose: boolean): Promise<Answer> {
		const { unreached } = await this.load();
		// The same words are asked again, loosely, where few pages hold them all.
		if (this.#last?.text !== text) {
			const found = this.#find(text, equivalents);
			found.catch(() => (this.#last = undefined));
			this.#last = { text, found };
		}
		const last = await this.#last.found;
		const strict = rank(last, last.answered, false);
		const loose = isLoose ? rank(last, await (last.wide ??= this.#widenWhereLoaded(last)), true) : [];
		const more = strict.filter(({ id }) => loose.every((one) => one.id !== id));
		const found = [...loose, ...more].sort((a, b) => b.score - a.score);
		const known = last.answered.filter(({ posting }) => posting.size > 0);
		const unknown = last.answered.filter(({ posting }) => posting.size === 0).map(({ term }) => term.typed);
		const isFiltered = Object.keys(filters).length > 0;
		return {
			results: isFiltered ? keep(found, filters, await this.#loadFacets()) : found,
			count: async () => count(found, filters, await this.#loadFacets()),
			unknown,
			isDivisible: known.length > 1,
			unreached,
		};
	}

	/** Finds the pages that hold what a query asks for, each thing by itself. */
	async #find(text: string, equivalents: Equivalents): Promise<Found> {
		const { pagefind } = await this.load();
		const isHeld = async (key: string) => (await pagefind.search(`"${key}"`)).results.length > 0;
		const asked = await joinIdentifiers(normaliseText(text), isHeld);
		const { terms, excluded } = readTerms(asked, equivalents, this.#language);
		const answered = await Promise.all(
			terms.map(async (term) => ({ term, posting: await findTerm(pagefind, term) })),
		);
		// What is a name from its first word to its last is best said by the entry of what it names.
		const isName = terms.length === 1 && terms[0]!.length === readTokens(asked).length;
		return {
			terms,
			answered,
			unwanted: await findExcluded(pagefind, excluded),
			whole: isName ? new Set<string>() : await findWhole(pagefind, asked),
		};
	}

	/** Where the words that mean the same cannot be had, pages are found without, and they are asked for again. */
	async #widenWhereLoaded(found: Found): Promise<readonly Answered[]> {
		try {
			return await this.#widen(found);
		} catch {
			delete found.wide;
			return found.answered;
		}
	}

	/** Adds to what was found of each word the pages that say something near. */
	async #widen({ terms, answered }: Found): Promise<readonly Answered[]> {
		const { pagefind } = await this.load();
		const vocabulary = await this.#loadVocabulary();
		const { findNear } = await importVocabulary();
		const isOpen = terms.map(({ kind }) => kind === 'word');
		const typed = terms.map((term) => term.typed);
		return Promise.all(
			answered.map(async ({ term, posting }, at) => {
				if (!isOpen[at]) return { term, posting };
				const pairs = [at - 1, at].filter((first) => isOpen[first] && isOpen[first + 1]);
				const near = [
					...findNear([term.typed], vocabulary, posting.size === 0),
					...pairs.flatMap((first) => findNear(typed.slice(first, first + 2), vocabulary, false)),
				];
				return { term, posting: await addNear(pagefind, posting, near) };
			}),
		);
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

	/** The ways in which the words of a query that are unknown may be meant. */
	async correct(text: string, unknown: readonly string[]): Promise<string[]> {
		const { correctQuery } = await importVocabulary();
		return correctQuery(text, unknown, await this.#loadVocabulary());
	}

	/** Tells whether the texts hold a word as it is written, or in another number. */
	async holds(word: string): Promise<boolean> {
		const { folded } = await this.#loadVocabulary();
		const own = foldWord(word);
		return [own, `${own}s`, own.replace(/[sx]$/, '')].some((form) => folded.has(form));
	}

	#loadVocabulary(): Promise<Vocabulary> {
		this.#vocabulary ??= this.#readVocabulary().catch((error: unknown) => {
			this.#vocabulary = undefined;
			throw error;
		});
		return this.#vocabulary;
	}

	/** This site's words, then those of its siblings: one that cannot be reached is left out. */
	async #readVocabulary(): Promise<Vocabulary> {
		const { unreached } = await this.load();
		const folder = indexFolder(this.#language);
		const reached = this.#siblings.filter(({ title }) => !unreached.includes(title));
		const ask = async <Data>(file: string, none: Data): Promise<Data[]> =>
			Promise.all([
				fetchJson<Data>(this.#site + folder + file),
				...reached.map(({ address }) => fetchJson<Data>(address + folder + file).catch(() => none)),
			]);
		const [words, synonyms] = await Promise.all([
			ask<readonly string[]>(wordsFile, []),
			ask<Record<string, readonly string[]>>(synonymsFile, {}),
		]);
		const { readVocabulary } = await importVocabulary();
		return readVocabulary([...new Set(words.flat())], new Map(synonyms.reverse().flatMap(Object.entries)));
	}
}

/** Ranks the pages that hold what was found: none where what is nowhere is as much, or cannot be left out. */
function rank({ terms, unwanted, whole }: Found, answered: readonly Answered[], isLoose: boolean): Result[] {
	const known = answered.filter(({ posting }) => posting.size > 0);
	const missing = answered.filter(({ posting }) => posting.size === 0).map(({ term }) => term);
	// A compound is one thing, of which the parts are no answer: « sous-marin ».
	const held = known.filter(({ term }) => !term.tokens[0]!.isJoined);
	if (missing.some((term) => isEssential(term, terms)) || held.length <= missing.length) return [];
	return combine(known, isLoose ? missing.length : 0, isLoose, whole).filter(({ id }) => !unwanted.has(id));
}

async function fetchJson<Data>(address: string): Promise<Data> {
	const response = await fetch(address);
	return (await response.json()) as Data;
}

/** The pages that hold what is not wanted. */
async function findExcluded(pagefind: Pagefind, excluded: readonly string[]): Promise<ReadonlySet<string>> {
	const found = await Promise.all(excluded.map((words) => findPhrase(pagefind, words)));
	return new Set(found.flatMap((posting) => [...posting.keys()]));
}
