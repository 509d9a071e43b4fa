import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, files, pages, read } from '../site.ts';

const brotli = (content: Buffer | string) => brotliCompressSync(content).length;
/** The style sheets that a page is read with: that of print is fetched last, and keeps nothing waiting. */
const stylesheets = (page: BuiltPage) =>
	page.tags
		.filter(({ attributes }) => attributes['rel'] === 'stylesheet' && attributes['media'] !== 'print')
		.map(({ attributes }) => attributes['href']!.slice(1));

/** Bytes of the HTML and of the CSS that it needs, compressed. */
const weigh = (page: BuiltPage) =>
	brotli(page.html) + stylesheets(page).reduce((sum, file) => sum + brotli(read(file)), 0);

/** The scripts that a page loads, with what they import. */
function scripts(page: BuiltPage): string[] {
	const found = new Set<string>();
	const add = (file: string) => {
		if (found.has(file)) return;
		found.add(file);
		for (const [, imported] of read(file)
			.toString()
			.matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g))
			add(file.replace(/[^/]*$/, imported!));
	};
	for (const { name, attributes } of page.tags)
		if (name === 'script' && attributes['src']) add(attributes['src'].slice(1));
	return [...found];
}

/** Bytes of the scripts of a page, whether they stand in it or beside it, compressed. */
const weighScripts = (page: BuiltPage) =>
	[
		...page.tags
			.filter(
				({ name, attributes }) =>
					name === 'script' && !attributes['src'] && attributes['type'] !== 'application/ld+json',
			)
			.map(({ text }) => text),
		...scripts(page).map(read),
	].reduce((sum, content) => sum + brotli(content), 0);

/** Long lists are not reading pages: they are shown, and held to twice the budget. */
const isList = ({ url }: BuiltPage) =>
	/\/(?:glossaire|chronologie|sources|organisations|recherche)\/$/.test(url);

/** So is a page that holds its text twice: in two languages, or as it was said and as it was revised. */
const isDouble = ({ html }: BuiltPage) =>
	html.includes('class="transcript-text"') &&
	(html.includes('class="beside"') || html.includes('class="prose"'));

/** What a page may weigh: 14,000; a paper whose words alone are over 6,000 may not weigh more than 9,000 beside them. */
const limitOf = (page: BuiltPage) =>
	isList(page) || isDouble(page) ? 28_000 : Math.max(14_000, brotli(wordsOf(page)) + 9000);
const wordsOf = ({ html }: BuiltPage) => /<main.*<\/main>/s.exec(html)![0].replaceAll(/<[^>]*>/g, ' ');

describe('budgets, in bytes compressed by brotli', () => {
	test('a reading page, HTML and CSS: 14,000', () => {
		const rows = pages.map((page) => ({
			page: page.url,
			brotli: weigh(page),
			gzip: gzipSync(page.html, { level: 9 }).length,
			scripts: weighScripts(page),
		}));
		console.table(rows.toSorted((a, b) => b.brotli - a.brotli));
		expect(pages.filter((page) => weigh(page) > limitOf(page)).map(({ url }) => url)).toEqual([]);
	});

	test('scripts of a page without video or search in use: 4,000, none blocking', () => {
		expect(
			pages
				.filter((page) => !page.url.endsWith('/recherche/') && weighScripts(page) > 4000)
				.map(({ url }) => url),
		).toEqual([]);
		const blocking = pages.flatMap(({ tags }) =>
			tags.filter(
				({ name, attributes }) =>
					name === 'script' && !['module', 'application/ld+json'].includes(attributes['type'] ?? ''),
			),
		);
		expect(blocking).toEqual([]);
	});

	test('the search page names all the modules of its scripts, which then come at once', () => {
		const searches = pages.filter(({ url }) => url.endsWith('/recherche/'));
		expect(searches).not.toEqual([]);
		for (const page of searches) {
			const named = page.tags.flatMap(({ attributes }) => [attributes['src'], attributes['href']]);
			expect(scripts(page).filter((file) => !named.includes(`/${file}`))).toEqual([]);
		}
	});

	test('fonts: 60,000, and 22,000 the largest', () => {
		const fonts = files.filter((file) => file.endsWith('.woff2'));
		const sizes = fonts.map((file) => read(file).length);
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		console.log(`Fonts: ${bytes} bytes in ${fonts.length} files.`);
		expect(bytes).toBeLessThanOrEqual(60_000);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(22_000);
		expect(pages.every(({ html }) => html.includes('font-display:swap'))).toBe(true);
	});

	test('the index of the search holds only what its interface loads', () => {
		expect(files.filter((file) => /pagefind.*(?:-ui|highlight|unknown)/.test(file))).toEqual([]);
	});
});
