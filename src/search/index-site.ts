import { readdirSync, readFileSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { normaliseText } from './normalise.ts';
import { listVocabulary } from './vocabulary.ts';

/** What the pages' own interface does not use of what Pagefind writes. */
const unused = /-ui\.|-highlight\.js|-worker\.js|wasm\.unknown/;

/** The filters of a page, on its main element. */
const facets = /<main[^>]* data-facets="([^"]*)"[^>]*>/;

/** What stands before and after the main element, which Pagefind would read for nothing. */
const outside = /<head>.*?<\/head>.*?(?=<main)|(?<=<\/main>).*/gs;

/** Ends of elements that Pagefind joins to what follows, word to word. */
const glued = /<\/(?:dt|dd|li|time|small)>/g;

/**
 * Indexes the built pages that say they are searched (`data-pagefind-body`), one index a language, in `pagefind/<language>/`.
 * Two indexes, and not one in two languages: a page can then search both, each with the grammar of its own.
 * @param directory the folder of the built site
 * @returns how many pages were indexed, by language
 * @throws where Pagefind reports an error, or finds nothing to index in a page that says it is searched
 */
export async function indexSite(directory: string): Promise<Record<string, number>> {
	const languages = new Map<string, { index: PagefindIndex; contents: string[] }>();
	await rm(join(directory, 'pagefind'), { recursive: true, force: true });
	try {
		for (const { url, language, content } of readPages(directory)) {
			const group = languages.get(language) ?? { index: take(await createIndex({}), 'index'), contents: [] };
			languages.set(language, group);
			take(await group.index.addHTMLFile({ url, content }), 'file');
			group.contents.push(content);
		}
		for (const [language, { index, contents }] of languages) {
			const folder = join(directory, 'pagefind', language);
			// Pagefind writes in a process of its own, and the words are listed meanwhile.
			const written = writeIndex(index, folder);
			const words = JSON.stringify(listVocabulary(contents.map(readText)));
			await written;
			await writeFile(join(folder, 'words.json'), words);
		}
	} finally {
		await close();
	}
	return Object.fromEntries([...languages].map(([language, { contents }]) => [language, contents.length]));
}

/** Reads the pages that are searched, one by one: small files are read faster so than side by side. */
function* readPages(directory: string) {
	const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.sort();
	for (const file of files) {
		const html = readFileSync(join(directory, file));
		if (!html.includes('data-pagefind-body')) continue;
		const bare = html
			.toString()
			.replaceAll(outside, '')
			.replaceAll(glued, '$& ')
			.replace(facets, (main, list: string) => spellFacets(main, list));
		const url = `/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`;
		const language = /<html lang="([\w-]+)"/.exec(bare)?.[1] ?? '';
		yield { url, language, content: normaliseText(bare) };
	}
}

/** Gives Pagefind an element for each filter of a page: an attribute of its own would hold one value alone. */
function spellFacets(main: string, list: string): string {
	const elements = list.split(' ').map((facet) => `<span data-pagefind-filter="${facet}"></span>`);
	return main + elements.join('');
}

/** What is written on a page, between its elements. */
function readText(html: string): string {
	const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
	return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&#?\w+;/g, ' ');
}

async function writeIndex(index: PagefindIndex, directory: string): Promise<void> {
	take(await index.writeFiles({ outputPath: directory }), 'outputPath');
	const files = await readdir(directory);
	await Promise.all(files.filter((file) => unused.test(file)).map((file) => rm(join(directory, file))));
}

/** Takes from an answer of Pagefind's service what was asked for. */
function take<Answer extends { errors: string[] }, Key extends Exclude<keyof Answer, 'errors'>>(
	answer: Answer,
	key: Key,
): NonNullable<Answer[Key]> {
	const value = answer[key];
	if (answer.errors.length > 0 || value === undefined || value === null) {
		const reason = answer.errors.join(' ; ') || `pas de « ${String(key)} » dans sa réponse`;
		throw new Error(`Pagefind n’a pas pu indexer le site : ${reason}.`);
	}
	return value;
}
