import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { transform } from 'esbuild';
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { isLocale, languages } from '#i18n/locales.ts';
import { indexesFolder, indexFolder, synonymsFile, wordsFile } from '../addresses.ts';
import { annotateHtml } from '../annotate.ts';
import { addressWord, entryWord } from '../own-words.ts';
import { normaliseText, restoreText } from '../normalise.ts';
import { findUnits, partWord } from '../units.ts';
import { listSynonyms } from './synonyms.ts';
import { listVocabulary } from './vocabulary.ts';

/** What the pages' own interface does not use of what Pagefind writes. */
const unused = /-ui\.|-highlight\.js|-worker\.js/;

/** The filters of a page, on its main element. */
const facets = /<main[^>]* data-facets="([^"]*)"[^>]*>/;

/** What stands before and after the main element, which Pagefind would read for nothing. */
const outside = /<head>.*?<\/head>.*?(?=<main)|(?<=<\/main>).*/gs;

/** The numbers of passages and their time codes, which nobody said. */
const numbers = /<a class="(?:n|time)".*?<\/a>/gs;

/** The link of another site. */
const outward = /<a\b[^>]* href="(https?:[^"]+)".*?(?=<\/a>)/gs;

/** Where an element ends and the next begins: Pagefind joins the words of some, and a reader never does. */
const between = /(?<=<\/\w+>)(?=<(?!su[bp]|w?br)\w)/g;

/** A comma that is said and not seen, which Pagefind would take for a word. */
const unseenComma = /<span class="visually-hidden">, <\/span>/g;

/** What is not searched, and often lists pages. */
const ignored = /<nav.*?<\/nav>/gs;

/** An item of a list that begins with the link of another page. */
const listsOthers = /<li[^>]*>(?:<(?!a[ >]|\/li>)[^>]*>[^<]*)*<a href="\//;

/**
 * Indexes the built pages that say they are searched (`data-pagefind-body`), one index a language.
 * Two indexes, and not one in two languages: a page can then search both, each with the grammar of its own. What stands in a list
 * and has an address of its own there (`data-record`) is indexed as a page of its own: a list as a whole would answer anything. So is
 * what stands under a title that says so, with the filters and the byline that it gives. Its heading, or what is marked in it
 * (`data-record-title`), is the title of that page, which counts for much (`title`), or what it is called, which does not (`name`).
 * @param directory the folder of the built site
 * @returns how many pages and entries of lists were indexed, by language
 * @throws where Pagefind reports an error, or finds nothing to index in a page that says it is searched
 */
export async function indexSite(directory: string): Promise<Record<string, number>> {
	const groups = new Map<string, { index: PagefindIndex; contents: string[] }>();
	await rm(join(directory, indexesFolder), { recursive: true, force: true });
	try {
		for (const { url, language, content } of readPages(directory)) {
			const group = groups.get(language) ?? { index: take(await createIndex({}), 'index'), contents: [] };
			groups.set(language, group);
			take(await group.index.addHTMLFile({ url, content }), 'file');
			group.contents.push(content);
		}
		for (const [language, { index, contents }] of groups) {
			const folder = join(directory, indexFolder(language));
			// Pagefind writes in a process of its own, and the words are listed meanwhile.
			const written = writeIndex(index, folder, language);
			const texts = contents.map(readText);
			const words = JSON.stringify(listVocabulary(texts));
			const synonyms = JSON.stringify(isLocale(language) ? listSynonyms(texts, language) : {});
			await written;
			await writeFile(join(folder, wordsFile), words);
			await writeFile(join(folder, synonymsFile), synonyms);
		}
	} finally {
		await close();
	}
	return Object.fromEntries([...groups].map(([language, { contents }]) => [language, contents.length]));
}

/** Reads the pages that are searched, one by one: small files are read faster so than side by side. */
function* readPages(directory: string) {
	const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.sort();
	for (const file of files) {
		const bytes = readFileSync(join(directory, file));
		if (!bytes.includes('data-pagefind-body')) continue;
		const html = bytes.toString();
		const bare = html
			.replaceAll(outside, '')
			.replaceAll(numbers, '')
			.replaceAll(unseenComma, ' ')
			.replaceAll(
				outward,
				(link, address: string) => `${link}^${addressWord(address.replaceAll('&amp;', '&'))}`,
			)
			.replaceAll(between, ' ')
			.replace(facets, (main, list: string) => main + toHtml(spellFacets(list)))
			.replace('</h1>', `${listOwnWords(html)}</h1>`)
			.replace('</main>', `${listIdentifiers(html)}</main>`);
		const url = `/${file.replaceAll(sep, '/').replace(/index\.html$/, '')}`;
		const language = /<html lang="([\w-]+)"/.exec(bare)?.[1] ?? '';
		const content = annotateHtml(normaliseText(bare));
		const isList = content.includes(' data-record') || listsOthers.test(content.replaceAll(ignored, ''));
		if (isList) yield* splitList(content, url, language);
		else yield { url, language, content };
	}
}

/** The identifiers of the work that a page holds, as its head gives them. */
const identifiers = /<meta name="citation_(doi|isbn)" content="([^"]*)"/g;

/** They stand in the references, which are not searched. The ISBN is that of the volume, which each of its parts names. */
function listIdentifiers(html: string): string {
	const isPart = html.includes('<meta name="citation_inbook_title"');
	return [...html.matchAll(identifiers)]
		.filter(([, name]) => name === 'doi' || !isPart)
		.map(([, name, id]) => `<p>${name!.toUpperCase()} ${id!}</p>`)
		.join('');
}

/** The word by which the page of a panel is found under its number, which its title does not say. */
function listOwnWords(html: string): string {
	const [, byline = ''] =
		/<main[^>]* data-pagefind-filter="kind:panel"[^>]* data-byline="([^"]*)"/.exec(html) ?? [];
	const part = findUnits(normaliseText(byline)).find(({ kind }) => kind === 'part');
	return part ? `^${partWord(part.key, true)}` : '';
}

/** What Pagefind gives a title. */
const titleWeight = 7;

/**
 * Takes the entries out of a list: each becomes a page, titled as it is there, and the list keeps what introduces them. An item that
 * begins with the link of another page, or has it for a heading, is left out: that page answers for itself.
 */
function* splitList(html: string, url: string, language: string) {
	const tree = fromHtml(html);
	const main = find(tree, ({ tagName }) => tagName === 'main')!;
	const print = (content: Element) =>
		`<html lang="${language}"><body>${toHtml({ ...main, children: [content] })}</body></html>`;
	const weight = Number(main.properties['dataPagefindWeight'] ?? 1);
	const entries: Element[] = [];
	const emptied = new Set<unknown>();
	visit(main, 'element', (element, index, parent) => {
		if (isOfAnother(element)) {
			parent!.children.splice(index!, 1);
			if (!parent!.children.some(({ type }) => type === 'element')) emptied.add(parent);
			return [SKIP, index!];
		}
		if (element.properties['dataRecord'] === undefined) return undefined;
		const run = /^h[2-6]$/.test(element.tagName) ? takeSection(parent!, index!) : [element];
		entries.push(
			run.length > 1 ? { ...element, tagName: 'section', properties: {}, children: run } : element,
		);
		parent!.children.splice(index!, run.length);
		return [SKIP, index!];
	});
	visit(main, 'element', ({ children }) => {
		for (const list of children.filter((child) => emptied.has(child))) dropHeading(children, list);
	});
	for (const entry of entries) {
		const isName = entry.properties['dataRecord'] === 'name';
		const heading = find(
			entry,
			({ tagName, properties }) => /^h[2-6]$/.test(tagName) && properties.id !== undefined,
		)!;
		const { id, dataByline, dataFacets } = heading.properties;
		const title = find(heading, ({ properties }) => properties['dataRecordTitle'] !== undefined) ?? heading;
		heading.tagName = 'p';
		// The day of a milestone.
		const date = find(heading, ({ tagName }) => tagName === 'data');
		if (date) date.properties['dataPagefindWeight'] = titleWeight;
		title.children.push({ type: 'text', value: `^${entryWord(String(id))}` });
		title.tagName = isName ? 'p' : 'h1';
		title.properties = {
			...title.properties,
			id: undefined,
			...(dataByline ? { dataPagefindMeta: 'byline[data-byline]' } : {}),
			...(isName ? { dataPagefindMeta: 'name' } : { dataPagefindWeight: titleWeight * weight }),
		};
		entry.children.unshift(...spellFacets(String(dataFacets ?? '')));
		yield { url: `${url}#${String(id)}`, language, content: print(entry) };
	}
	yield { url, language, content: `<html lang="${language}"><body>${toHtml(main)}</body></html>` };
}

/** True for an item of a list that is about another page of the site. */
function isOfAnother(element: Element): boolean {
	if (element.tagName !== 'li' || element.properties['dataRecord'] !== undefined) return false;
	const own = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	// A numeral, and a line that says what it is, may stand before the title.
	const first = own.find(
		(child) => child.type !== 'element' || !(child.tagName === 'p' || child.properties.ariaHidden),
	);
	const heading = find(element, ({ tagName }) => /^h[2-4]$/.test(tagName));
	const title = heading?.children.length === 1 ? heading.children[0] : first;
	return title?.type === 'element' && title.tagName === 'a' && /^\//.test(String(title.properties.href));
}

/** Leaves out the title under a part's own, a day for instance, of a list whose items all answer for themselves. */
function dropHeading(children: ElementContent[], list: ElementContent): void {
	const before = children.slice(0, children.indexOf(list)).filter(({ type }) => type === 'element');
	const heading = before.findLast((one) => one.type === 'element' && one.tagName !== 'svg');
	if (heading?.type === 'element' && /^h[3-6]$/.test(heading.tagName))
		children.splice(children.indexOf(heading), 1);
}

function find(tree: Parameters<typeof visit>[0], is: (element: Element) => boolean): Element | undefined {
	let found: Element | undefined;
	visit(tree, 'element', (element: Element) => {
		if (!is(element)) return undefined;
		found = element;
		return EXIT;
	});
	return found;
}

/** Gives Pagefind an element for each filter of a page: an attribute of its own would hold one value alone. */
function spellFacets(list: string): Element[] {
	return list
		.split(' ')
		.filter(Boolean)
		.map((facet) => ({
			type: 'element',
			tagName: 'span',
			properties: { dataPagefindFilter: facet },
			children: [],
		}));
}

/** The elements from a title to the next that is an entry of its own, or to the notes of the text. */
function takeSection({ children }: { children: RootContent[] }, from: number): ElementContent[] {
	const isEnd = (node: RootContent) =>
		node.type === 'element' &&
		('dataRecord' in node.properties || node.properties['role'] === 'doc-endnotes');
	const length = children.slice(from + 1).findIndex(isEnd);
	return children.slice(from, length < 0 ? undefined : from + 1 + length) as ElementContent[];
}

/** What is written on a page, between its elements. */
function readText(html: string): string {
	const main = /<main.*<\/main>/s.exec(html)?.[0] ?? '';
	return restoreText(main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&#?\w+;/g, ' '));
}

/**
 * Sees that what is declared of a language is what Pagefind can: without a stemmer it finds words as they are typed, and nobody notices.
 * @throws where it is not, with what to write
 */
export function checkStemmer(language: string, isStemmed: boolean): void {
	if (!isLocale(language))
		throw new Error(`« ${language} » n’est pas une langue du site : écrivez-la dans src/i18n/locales.ts`);
	if (languages[language].search.hasStemmer === isStemmed) return;
	throw new Error(
		`Pagefind ${isStemmed ? 'connaît' : 'ne connaît pas'} les terminaisons de la langue « ${language} » : écrivez « hasStemmer: ${String(isStemmed)} » pour elle dans src/i18n/locales.ts`,
	);
}

async function writeIndex(index: PagefindIndex, directory: string, language: string): Promise<void> {
	take(await index.writeFiles({ outputPath: directory }), 'outputPath');
	const files = await readdir(directory);
	const isStemmed = files.includes(`wasm.${language}.pagefind`);
	checkStemmer(language, isStemmed);
	const useless = files.filter(
		(file) => unused.test(file) || (isStemmed && file === 'wasm.unknown.pagefind'),
	);
	await Promise.all(useless.map((file) => rm(join(directory, file))));
	// Pagefind writes its script as it was before it is served.
	const script = join(directory, 'pagefind.js');
	const { code } = await transform(await readFile(script, 'utf8'), { minify: true, format: 'esm' });
	await writeFile(script, code);
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
