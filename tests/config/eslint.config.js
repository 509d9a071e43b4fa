import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import eslintPluginAstro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { readBrowserGraph } from './browser-graph.js';
import { createBrowserOnly, createOneWay } from './imports.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The rooms of `src/`: what each may import beside itself. A room imports those above it, from the content to the page.
const content = ['dates', 'i18n', 'media', 'schemas', 'prose'];
const model = [...content, 'proceedings', 'site', 'store'];
const outputs = ['formats', 'formats/citations', 'formats/citations/build'];
const rooms = {
	// Browsers load these.
	dates: [],
	i18n: ['dates'],
	media: ['i18n', 'media/browser'],
	'media/browser': ['media'],
	search: ['i18n'],
	'search/browser': ['i18n', 'search'],
	'formats/citations': ['dates', 'i18n', 'media'],
	islands: [
		'dates',
		'i18n',
		'media',
		'media/browser',
		'search',
		'search/browser',
		'formats/citations',
		'offline',
		'offline/browser',
		'styles',
	],
	offline: ['i18n'],
	'offline/browser': ['dates', 'i18n', 'offline'],
	'offline/worker': ['i18n', 'offline', 'offline/browser'],
	// Node alone runs these.
	schemas: ['dates', 'i18n', 'media'],
	prose: ['i18n', 'schemas'],
	proceedings: content,
	store: [],
	site: [...content, 'proceedings', 'store'],
	'formats/citations/build': [...model, 'formats/citations'],
	formats: [...model, ...outputs, 'search'],
	'search/build': ['i18n', 'search'],
	'offline/build': ['offline', 'search'],
	carrying: ['i18n', 'site'],
	'carrying/browser': [],
	'carrying/build': ['i18n', 'media', 'search', 'site', 'formats', 'offline', 'carrying'],
	components: [...content, 'site', 'formats/citations', 'islands', 'offline', 'styles'],
	layouts: [...model, ...outputs, 'components', 'styles'],
	pages: [...model, ...outputs, 'islands', 'components', 'layouts', 'styles'],
	integrations: [...model, ...outputs, 'search', 'search/build'],
	import: [...content, 'proceedings'],
	links: [],
	'editing/browser': ['editing', 'i18n'],
	editing: [...model, 'import'],
	commands: [
		...model,
		...outputs,
		'search/build',
		'offline/build',
		'carrying',
		'carrying/build',
		'import',
		'editing',
		'links',
	],
};

/** The files that read the collections. */
const readers = [
	'src/content.config.ts',
	'src/proceedings/load.ts',
	'src/pages/[[]...locale[]]/[[]id[]].astro',
];

export default defineConfig(
	{ ignores: ['dist/', '.dist.*/', '.astro/', '.cache/', 'test-results/', 'tests/editions/'] },
	tseslint.configs.strictTypeChecked,
	eslintPluginAstro.configs.recommended,
	{
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.astro'] },
		},
		rules: {
			'no-console': 'error',
			// The types of an index are checked (noUncheckedIndexedAccess): `!` says what a reader can see in the line.
			'@typescript-eslint/no-non-null-assertion': 'off',
			// Test names and messages read better with numbers in them.
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// Letters are compared one by one here, never joined emojis.
			'@typescript-eslint/no-misused-spread': 'off',
			eqeqeq: 'error',
		},
	},
	// To the linter, a page's script is a file inside it, which TypeScript does not know.
	{ files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
	{
		files: ['src/**'],
		plugins: {
			imports: {
				rules: {
					'one-way': createOneWay(root, rooms),
					'browser-only': createBrowserOnly(await readBrowserGraph(root)),
				},
			},
		},
		rules: { 'imports/one-way': 'error', 'imports/browser-only': 'error' },
	},
	// The prose renderer alone prints HTML, which it made itself from Markdown without raw HTML; and JSON is data.
	{
		files: ['**/*.astro'],
		ignores: ['src/components/Prose.astro', 'src/components/JsonLd.astro'],
		rules: { 'astro/no-set-html-directive': 'error' },
	},
	{
		files: ['src/**'],
		ignores: [...readers, 'src/site/urls.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "MemberExpression[property.name='BASE_URL']",
					message: 'Only src/site/urls.ts makes addresses.',
				},
				{
					selector: "ImportDeclaration[importKind!='type'][source.value='astro:content']",
					message: 'Only src/proceedings/load.ts reads the collections.',
				},
				{
					selector: "MemberExpression[object.name='AbortSignal'][property.name='any']",
					message: 'iPhones have AbortSignal.any since iOS 17.4 only: listen to the other signal.',
				},
			],
		},
	},
	// TypeScript knows Node here, whose server the page takes its types from.
	{
		files: ['src/editing/browser/**'],
		rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'global', 'require', 'setImmediate'] },
	},
	{ files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off' } },
	// Outside `astro check`, TypeScript does not see what an `.astro` file exports.
	{ files: ['tests/components/**'], rules: { '@typescript-eslint/no-unsafe-argument': 'off' } },
);
