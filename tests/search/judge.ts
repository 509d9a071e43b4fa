import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ask, type Asked, inOrder, Library } from '#search/browser/library.ts';
import { chooseExcerpts } from '#search/browser/excerpts.ts';
import { addressIn } from '#search/browser/result-address.ts';

/** A query of a reader, and the addresses that answer it; none where nothing should. */
export interface JudgedQuery {
	edition: 'real' | 'complete';
	locale: 'fr' | 'en';
	q: string;
	finds: string[];
}

/** How a query was answered. */
export interface Verdict extends JudgedQuery {
	/** The addresses of the first pages, each with those of its passages. */
	found: string[][];
	/** The place of the first page that answers, from 1; Infinity where none does. */
	rank: number;
}

/** What a whole set of queries comes to. */
export interface Score {
	/** The share of queries that one of the first five pages answers. */
	recall: number;
	/** The mean of the inverse of the place of the first page that answers. */
	mrr: number;
	/** The share of the words that are nowhere that were answered with nothing. */
	honest: number;
}

/** The built site of each edition. */
export const sites = { real: 'dist', complete: '.cache/demo-site' };
const pagesRead = 5;
/** As many passages of a page as the site shows. */
const passagesShown = 3;

/** The texts of each edition. */
export const library = {
	real: new Library(pathToFileURL(`${sites.real}/`).href),
	complete: new Library(pathToFileURL(`${sites.complete}/`).href),
};

/** Reads the judged queries. */
export async function readQueries(): Promise<JudgedQuery[]> {
	return parse(await readFile('tests/search/queries.yaml', 'utf8')) as JudgedQuery[];
}

/** A query of the sets that readers wrote, who had seen the texts and never the search. */
interface ReadersQuery {
	edition?: JudgedQuery['edition'];
	q: string;
	lang: JudgedQuery['locale'];
	/** Where it should lead, one address at least, and words that stand there; empty where it is nowhere. */
	expect: { path: string; contains: string }[];
}

/**
 * Reads the queries that readers wrote.
 * @param file one of `tests/search/readers/`, named by the edition of its queries, or another, whose queries say theirs
 */
export async function readReadersQueries(file: string): Promise<JudgedQuery[]> {
	const queries = parse(await readFile(file, 'utf8')) as ReadersQuery[];
	const named = basename(file, '.yaml') as JudgedQuery['edition'];
	return queries.map(({ edition = named, q, lang, expect }) => ({
		edition,
		locale: lang,
		q,
		finds: expect.map(({ path }) => path),
	}));
}

/** Asks the built site of an edition a query. */
export async function judge(query: JudgedQuery): Promise<Verdict> {
	const found = await find(library[query.edition], query);
	const first = found.findIndex((addresses) => addresses.some((address) => query.finds.includes(address)));
	return { ...query, found: found.slice(0, pagesRead), rank: first === -1 ? Infinity : first + 1 };
}

/**
 * Asks texts a query, as pages do: in the language of the interface, then in the other.
 * @returns the addresses of the pages that answer, each with those of its passages that are shown
 */
export async function find(
	texts: Library,
	{ locale, q }: Pick<JudgedQuery, 'locale' | 'q'>,
): Promise<string[][]> {
	const languages = locale === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
	const found: string[][] = [];
	const answer = (asked: Asked) =>
		Promise.all(languages.map((language) => texts.answer(language, asked, {})));
	let asked = ask(q);
	let answers = await answer(asked);
	for (let next; (next = await texts.askBetter(asked, languages, answers)); asked = next)
		answers = await answer(next);
	for (const [, { results }] of inOrder(answers.map((one) => [undefined, one]))) {
		for (const result of results.slice(0, pagesRead)) {
			const page = await result.data();
			const shown = chooseExcerpts(page, result.terms, passagesShown);
			const { pathname: path, hash } = new URL(
				addressIn({ ...page, url: page.raw_url }, locale),
				'https://site.example',
			);
			found.push([
				path + hash,
				path,
				...shown.flatMap(({ anchor }) => (anchor ? [`${path}#${anchor}`] : [])),
			]);
		}
	}
	return found;
}

/** Sums up verdicts. */
export function sumUp(verdicts: readonly Verdict[]): Score {
	const answered = verdicts.filter(({ finds }) => finds.length > 0);
	const nowhere = verdicts.filter(({ finds }) => finds.length === 0);
	const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
	return {
		recall: share(answered.filter(({ rank }) => rank <= pagesRead).length, answered.length),
		mrr: share(
			answered.reduce((sum, { rank }) => sum + 1 / rank, 0),
			answered.length,
		),
		honest: share(nowhere.filter(({ found }) => found.length === 0).length, nowhere.length),
	};
}

// The library runs in Node as it does in a browser once files can be fetched.
const fetchFromNetwork = globalThis.fetch;
globalThis.fetch = async (input, init) => {
	const address = input instanceof Request ? input.url : String(input);
	if (!address.startsWith('file:')) return fetchFromNetwork(input, init);
	return new Response(await readFile(new URL(address.split('?')[0]!)));
};
