import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { copyProject } from './project-copy.ts';
import { readTags } from './tags.ts';

/** A copy of the project, to which a language is added: Breton, of which Pagefind knows no endings. */
const copy = copyProject('third-language');
const site = join(copy, 'dist');
const root = '/actes/';
const inAll = [...locales, 'br'];

let asked: string[] = [];

beforeAll(() => {
	change(
		'locales.ts',
		/(?=^\}\);$)/m,
		"\tbr: { name: 'Brezhoneg', tag: 'br', iso639_3: 'bre', fallback: 'en', search: { hasStemmer: false, emptyWords: 'ar', elided: 'l', genders: '', endings: '', cardinals: '', ordinals: '', parts: '' } },\n",
	);
	asked = listTypeErrors();
	write(
		'strings/br.ts',
		"import { en } from './en.ts';",
		'const texts = Object.entries(en).map(([key, text]) => [key, `${text} (br)`]);',
		'export const br = Object.fromEntries(texts) as typeof en;',
	);
	register('strings.ts', "import { br } from './strings/br.ts';");
	write(
		'grammar/br.ts',
		"import { en } from './en.ts';",
		"import type { Grammar } from './grammar.ts';",
		"export const br: Grammar = { ...en, quotes: ['‹', '›'], inLanguages: (names, join) => `e ${join(names)}` };",
	);
	register('grammar/index.ts', "import { br } from './br.ts';");
	const env = {
		...process.env,
		CONTENT_DIR: 'tests/editions/minimal',
		OUT_DIR: 'dist',
		SOURCE_DATE_EPOCH: '0',
		// What is compiled in a copy serves nobody after it.
		NODE_DISABLE_COMPILE_CACHE: '1',
	};
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], {
		cwd: copy,
		env,
	});
	expect(status, stdout.toString() + stderr.toString()).toBe(0);
});
afterAll(() => rmSync(copy, { recursive: true }));

function write(file: string, ...lines: string[]): void {
	writeFileSync(join(copy, 'src/i18n', file), `${lines.join('\n')}\n`);
}

function change(file: string, pattern: RegExp, replacement: string): void {
	const before = readFileSync(join(copy, 'src/i18n', file), 'utf8');
	const after = before.replace(pattern, replacement);
	expect(after, file).not.toBe(before);
	write(file, after);
}

/** Writes a language in the list of those that have a dictionary, or a grammar. */
function register(file: string, line: string): void {
	change(file, /(?<== )\{ fr, en \}/, '{ fr, en, br }');
	change(file, /^/, `${line}\n`);
}

/** What TypeScript says of the languages. */
function listTypeErrors(): string[] {
	const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
		config: unknown;
	};
	const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, copy);
	return (
		ts
			.createProgram(fileNames, options)
			.getSemanticDiagnostics()
			.map(({ file, messageText }) => {
				const text = ts.flattenDiagnosticMessageText(messageText, ' ');
				return `${file!.fileName.slice(join(copy, 'src/').length)}: ${text.split("' but")[0]!}`;
			})
			// The copy lacks what Astro generates, and the tests.
			.filter((text) => /\bbr\b/.test(text))
			.sort()
	);
}

const listPages = () =>
	readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
const read = (file: string) => readFileSync(join(site, file), 'utf8');
const tagsOf = (file: string) => readTags(read(file), root + file.replace('index.html', ''));

test('what a language lacks is asked for by name, where it is to be written', () => {
	expect(asked).toEqual([
		expect.stringMatching(/^i18n\/grammar\/index\.ts: Property 'br' is missing in type/),
		expect.stringMatching(/^i18n\/strings\.ts: Property 'br' is missing in type/),
	]);
});

describe('a third language', () => {
	test('has every page that the others have, in its language', () => {
		const pages = listPages();
		const english = pages.filter((file) => file.startsWith('en/'));
		expect(english.length).toBeGreaterThan(20);
		expect(pages.filter((file) => file.startsWith('br/'))).toEqual(
			english.map((file) => file.replace(/^en/, 'br')),
		);
		// The search's form alone is no page.
		for (const file of pages.filter((name) => name.startsWith('br/') && !name.includes('/formulaire/')))
			expect(read(file), file).toMatch(/<html lang="br"/);
	});

	test.each(['', 'en/', 'br/'])('is named by the pages under « %s », beside the others', (prefix) => {
		const path = `${prefix}panels/cloches/`;
		const tags = tagsOf(`${path}index.html`);
		const at = (language: string) => `${root}${language === 'fr' ? '' : `${language}/`}panels/cloches/`;
		const alternates = tags.filter(({ name, attributes }) => name === 'link' && attributes['hreflang']);
		expect(
			alternates.map(({ attributes: { hreflang, href } }) => [hreflang, new URL(href!).pathname]),
		).toEqual([...inAll.map((language) => [language, at(language)]), ['x-default', at('fr')]]);
		const own = prefix === '' ? 'fr' : prefix.slice(0, -1);
		const links = tags.filter(({ name, attributes }) => name === 'a' && attributes['hreflang']);
		expect(links.map(({ attributes: { hreflang, href } }) => [hreflang, href])).toEqual(
			inAll.filter((language) => language !== own).map((language) => [language, at(language)]),
		);
	});

	test('leads from page to page without leaving it', () => {
		const tags = tagsOf('br/index.html');
		const nav = tags.find(({ name }) => name === 'nav')!;
		expect(nav.text).toContain('Themes (br)');
		const inside = tags.filter(
			({ name, attributes: { href, hreflang } }) =>
				name === 'a' && href?.startsWith(root) && href.endsWith('/') && !hreflang,
		);
		expect(inside.length).toBeGreaterThan(10);
		for (const { attributes } of inside) expect(attributes['href']).toMatch(/^\/actes\/br\//);
	});

	test('falls back on the language that it names, and says in which a text is', () => {
		expect(tagsOf('br/index.html').find(({ name }) => name === 'h1')).toMatchObject({
			attributes: { lang: 'en' },
			text: 'The tuning of bells in foggy towns',
		});
		const about = tagsOf('br/a-propos/index.html');
		expect(about.find(({ name }) => name === 'main')!.attributes['lang']).toBe('fr');
		expect(about.find(({ attributes }) => attributes['class'] === 'fallback')!.text).toMatch(
			/original language, \p{L}+\. \(br\)$/u,
		);
	});

	test('is searched, with its own words and filters', () => {
		const search = tagsOf('br/recherche/formulaire/filtres/index.html');
		const options = search.filter(
			({ name, attributes }) => name === 'option' && inAll.includes(attributes['value']!),
		);
		expect(options.map(({ attributes }) => attributes['value'])).toEqual(inAll);
		for (const { text } of options) expect(text).toMatch(/^E /);
		expect(readdirSync(join(site, 'pagefind')).sort()).toEqual([...inAll].sort());
		expect(readdirSync(join(site, 'pagefind/br'))).toContain('wasm.unknown.pagefind');
		expect(readdirSync(join(site, 'pagefind/en'))).not.toContain('wasm.unknown.pagefind');
	});

	test('has its own files to take away, and its place in the plan of the site', () => {
		const files = readdirSync(site);
		for (const file of readdirSync(join(site, 'en')))
			expect(readdirSync(join(site, 'br')), file).toContain(file);
		const plan = files.find((file) => /^sitemap-\d+\.xml$/.test(file))!;
		expect(read(plan)).toContain(`${root}br/panels/cloches/`);
		expect(read(plan)).toContain('hreflang="br"');
	});

	test('says in the folder that opens anywhere what is online alone', () => {
		const packed = unzipSync(readFileSync(join(site, 'actes-a-emporter.zip')), {
			filter: ({ name }) => name.startsWith('actes/br/') && name.endsWith('.html'),
		});
		const texts = Object.values(packed).map((bytes) => strFromU8(bytes));
		expect(texts.join()).toContain('<small>(online only (br))</small>');
		for (const text of texts) expect(text).not.toContain('undefined');
	});

	test('cites in its own way', () => {
		const style = tagsOf('br/panels/cloches/index.html').find(
			({ name, text }) => name === 'dd' && text.includes('‹'),
		);
		expect(style?.text).toMatch(/‹.+›/);
	});
});
