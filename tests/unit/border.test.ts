import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { afterEach, describe, expect, it } from 'vitest';
import { readBrowserGraph } from '../config/browser-graph.js';

const eslint = new ESLint({
	overrideConfigFile: 'tests/config/eslint.config.js',
	// What is asked here are imports: types take ten times as long.
	overrideConfig: [
		tseslint.configs.disableTypeChecked,
		{ languageOptions: { parserOptions: { projectService: false } } },
	],
});

/** Lints a module of the project with a line before its first. */
async function plant(path: string, line: string): Promise<string[]> {
	const [result] = await eslint.lintText(`${line}\n${readFileSync(path, 'utf8')}`, { filePath: path });
	return result!.messages.filter((message) => message.line === 1).map(({ message }) => message);
}

describe('lint', () => {
	it.each([
		'src/islands/words.ts',
		'src/islands/recorded-speech/moment.ts',
		'src/search/browser/engine.ts',
		'src/search/normalise.ts',
		'src/formats/citations/ris.ts',
		'src/formats/citations/text/wording.ts',
		'src/i18n/format.ts',
		'src/media/hosts/youtube/index.ts',
		'src/media/browser/frame-media.ts',
		'src/offline/worker/worker.ts',
		'src/editing/browser/page.tsx',
		'src/editing/git-conflict.ts',
	])('refuses Node and Astro in %s, which browsers load', async (path) => {
		for (const specifier of ['node:fs', 'astro:content'])
			expect(await plant(path, `import '${specifier}';`)).toContain(
				`Browsers load this module: “${specifier}” needs Node or Astro.`,
			);
		expect(await plant(path, `export * from 'node:path';`)).toHaveLength(1);
		expect(await plant(path, `void import('node:path');`)).toHaveLength(1);
	});

	it('refuses the globals of Node in the editing page, which is typed with those who answer it', async () => {
		expect(await plant('src/editing/browser/values.ts', 'export const planted = [process, Buffer];')).toEqual(
			[`Unexpected use of 'process'.`, `Unexpected use of 'Buffer'.`],
		);
	});

	it('lets Node into what browsers do not load', async () => {
		expect(await plant('src/search/build/index-site.ts', `import 'node:fs';`)).toEqual([]);
		expect(await plant('src/formats/citations/build/cff.ts', `import 'node:fs';`)).toEqual([]);
	});

	it('refuses what goes against the direction, by name or by path', async () => {
		const against = 'everything goes one way';
		const refused = [
			['src/search/browser/engine.ts', `import '#search/build/vocabulary.ts';`],
			['src/search/browser/engine.ts', `import '../build/vocabulary.ts';`],
			['src/formats/citations/ris.ts', `import './build/cff.ts';`],
			['src/islands/words.ts', `import '#proceedings/types.ts';`],
			['src/proceedings/build.ts', `import '#site/urls.ts';`],
			['src/components/Prose.astro', `---\nimport '#media/browser/players.ts';\n---`],
			['src/components/Prose.astro', `<script>import '#search/build/index-site.ts';</script>`],
		] as const;
		for (const [path, line] of refused) {
			const [result] = await eslint.lintText(line, { filePath: path });
			expect(result!.messages.map(({ message }) => message).join(), `${path}: ${line}`).toContain(against);
		}
		expect(await plant('src/islands/words.ts', `import '../media/time.ts';`)).toEqual([
			'Import what is in another folder of src/ by its name: #media/time.ts.',
		]);
		expect(await plant('src/islands/words.ts', `import type {} from '#proceedings/types.ts';`)).toEqual([]);
	});

	it('sees everything that browsers load, for a page loads nothing but islands', async () => {
		const loaded: string[] = [];
		for await (const path of glob('src/**/*.astro'))
			for (const [, script] of readFileSync(path, 'utf8').matchAll(
				/<script(?![^>]*json)[^>]*>(.*?)<\/script>/gs,
			))
				loaded.push(
					...[...script!.matchAll(/import[\s(]+(?:[^'"]* from )?['"]([^'"]+)/g)].map(([, name]) => name!),
				);
		expect(loaded).toContain('#islands/cite-selection.ts');
		expect(loaded.filter((name) => !name.startsWith('#islands/'))).toEqual([]);
	});
});

describe('what browsers load', () => {
	let root = '';
	afterEach(() => rmSync(root, { recursive: true, force: true }));

	/** Reads the graph of a project of these files. */
	async function readGraph(files: Record<string, string>): Promise<Record<string, string[]>> {
		root = mkdtempSync(join(tmpdir(), 'border-'));
		for (const [path, text] of Object.entries({ 'package.json': '{"imports":{"#*":"./src/*"}}', ...files })) {
			mkdirSync(dirname(join(root, path)), { recursive: true });
			writeFileSync(join(root, path), text);
		}
		const graph = await readBrowserGraph(root);
		return Object.fromEntries([...graph].map(([path, refused]) => [relative(root, path), [...refused]]));
	}

	const main = (name: string, more = {}) => JSON.stringify({ name, main: 'index.js', ...more });

	it('is found through imports of all kinds, and not through those of types', async () => {
		const graph = await readGraph({
			'src/islands/one.ts': `import { two } from '#search/two.ts'; two(); void import('#media/three.ts');`,
			'src/search/two.ts': `import type { Four } from './four.ts'; export const two = (four?: Four) => four;`,
			'src/media/three.ts': `import 'fs';\nimport '#search/two.ts';`,
			'src/search/four.ts': `import 'node:fs'; export interface Four {}`,
			'src/search/browser/five.ts': 'export const five = 5;',
		});
		expect(graph).toEqual({
			'src/islands/one.ts': [],
			'src/search/two.ts': [],
			'src/media/three.ts': ['fs'],
			'src/search/browser/five.ts': [],
		});
	});

	it('holds no package that needs Node, however deep, unless it has another form for browsers', async () => {
		const graph = await readGraph({
			'src/islands/one.ts': `import 'plain'; import 'deep'; import 'both'; import 'missing';`,
			'node_modules/plain/package.json': main('plain'),
			'node_modules/plain/index.js': `import './circle.js';`,
			'node_modules/plain/circle.js': `import './index.js';`,
			'node_modules/deep/package.json': main('deep'),
			'node_modules/deep/index.js': `import 'deeper';`,
			'node_modules/deeper/package.json': main('deeper'),
			'node_modules/deeper/index.js': `require('child_process');`,
			'node_modules/both/package.json': main('both', { browser: { fs: false } }),
			'node_modules/both/index.js': `require('fs');`,
		});
		expect(graph).toEqual({ 'src/islands/one.ts': ['deep', 'missing'] });
	});
});

it('compiles without Node', () => {
	const planted = resolve('src/formats/citations/ris.ts');
	const { config } = ts.readConfigFile('src/islands/tsconfig.json', (path) => ts.sys.readFile(path)) as {
		config: unknown;
	};
	const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, 'src/islands');
	const host = ts.createCompilerHost(options);
	const read = host.readFile.bind(host);
	const program = ts.createProgram(fileNames, options, {
		...host,
		getSourceFile: (path, languageVersion) => {
			const text = read(path);
			const line = resolve(path) === planted ? 'export const planted = [process, Buffer, document];\n' : '';
			return text === undefined ? undefined : ts.createSourceFile(path, line + text, languageVersion);
		},
	});
	const found = program.getSemanticDiagnostics(program.getSourceFile(planted));
	const messages = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
	expect(messages.map((message) => /^Cannot find name '\w+'/.exec(message)?.[0])).toEqual([
		`Cannot find name 'process'`,
		`Cannot find name 'Buffer'`,
	]);
});
