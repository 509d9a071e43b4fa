import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { normaliseText } from './normalise.ts';
import { listVocabulary } from './vocabulary.ts';

/** What the pages' own interface does not use of what Pagefind writes. */
const unused = /-ui\.|-highlight\.js|-worker\.js|wasm\.unknown/;

/** The filters of a page, on its main element. */
const facets = /<main[^>]* data-facets="([^"]*)"[^>]*>/;

/** What Pagefind would read for nothing. */
const styles = /<style>.*?<\/style>/gs;

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
	const pages = await readPages(directory);
	const counts: Record<string, number> = {};
	await rm(join(directory, 'pagefind'), { recursive: true, force: true });
	try {
		for (const [language, group] of Map.groupBy(pages, (page) => page.language)) {
			const index = take(await createIndex({}), 'index');
			for (const { url, content } of group) take(await index.addHTMLFile({ url, content }), 'file');
			const folder = join(directory, 'pagefind', language);
			await writeIndex(index, folder);
			const words = listVocabulary(group.map(({ content }) => readText(content)));
			await writeFile(join(folder, 'words.json'), JSON.stringify(words));
			counts[language] = group.length;
		}
	} finally {
		await close();
	}
	return counts;
}

async function readPages(directory: string) {
	const files = (await readdir(directory, { recursive: true }))
		.filter((file) => file.endsWith('.html'))
		.sort();
	const pages = await Promise.all(
		files.map(async (file) => {
			const html = await readFile(join(directory, file), 'utf8');
			if (!html.includes('data-pagefind-body')) return [];
			const bare = html.replaceAll(styles, '').replaceAll(glued, '$& ').replace(facets, spellFacets);
			const url = `/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`;
			const language = /<html lang="([\w-]+)"/.exec(bare)?.[1] ?? '';
			return { url, language, content: normaliseText(bare) };
		}),
	);
	return pages.flat();
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
