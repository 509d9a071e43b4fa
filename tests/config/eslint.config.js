import { defineConfig } from 'eslint/config';
import eslintPluginAstro from 'eslint-plugin-astro';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders of `src/` that a folder may not import: everything goes one way, from the content to the page. */
const forbidden = {
	schemas: [
		'proceedings',
		'prose',
		'i18n',
		'site',
		'search',
		'integrations',
		'commands',
		'layouts',
		'components',
		'islands',
		'pages',
	],
	i18n: [
		'proceedings',
		'prose',
		'site',
		'search',
		'integrations',
		'commands',
		'layouts',
		'components',
		'islands',
		'pages',
	],
	prose: [
		'proceedings',
		'site',
		'search',
		'integrations',
		'commands',
		'layouts',
		'components',
		'islands',
		'pages',
	],
	proceedings: ['site', 'search', 'integrations', 'commands', 'layouts', 'components', 'islands', 'pages'],
	search: [
		'schemas',
		'proceedings',
		'prose',
		'i18n',
		'site',
		'integrations',
		'commands',
		'layouts',
		'components',
		'islands',
		'pages',
	],
	site: ['search', 'integrations', 'commands', 'layouts', 'components', 'islands', 'pages'],
	integrations: ['layouts', 'components', 'islands', 'pages', 'commands'],
	components: ['proceedings', 'search', 'integrations', 'commands', 'layouts', 'pages'],
	layouts: ['search', 'integrations', 'commands', 'islands', 'pages'],
	islands: [
		'schemas',
		'proceedings',
		'prose',
		'i18n',
		'site',
		'integrations',
		'commands',
		'layouts',
		'components',
		'pages',
	],
	pages: ['search', 'integrations', 'commands', 'islands'],
};

const readers = [
	'src/content.config.ts',
	'src/proceedings/load.ts',
	'src/pages/[[]...locale[]]/[[]page[]].astro',
];

const oneWay = Object.entries(forbidden).map(([folder, others]) => ({
	files: [`src/${folder}/**`],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^(?:#|(?:\\.\\./)+)(?:${others.join('|')})/`,
						message: `src/${folder}/ ne peut pas importer ce dossier : tout va du contenu vers la page.`,
						allowTypeImports: true,
					},
					...(folder === 'islands' ? [{ regex: '^node:', message: 'Ce code va dans le navigateur.' }] : []),
				],
			},
		],
	},
}));

export default defineConfig(
	{ ignores: ['dist/', '.astro/', '.cache/', 'test-results/', 'tests/editions/'] },
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
	{ files: ['**/*.astro', '**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
	...oneWay,
	{
		files: ['src/**'],
		ignores: readers,
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "ImportDeclaration[importKind!='type'][source.value='astro:content']",
					message: 'Seul src/proceedings/load.ts lit les collections.',
				},
			],
		},
	},
	{ files: ['src/commands/**', 'tests/**'], rules: { 'no-console': 'off' } },
	// Outside `astro check`, TypeScript does not see what an `.astro` file exports.
	{ files: ['tests/components/**'], rules: { '@typescript-eslint/no-unsafe-argument': 'off' } },
);
