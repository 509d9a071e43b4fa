import { fileURLToPath } from 'node:url';
import { defineConfig } from 'eslint/config';
import eslintPluginAstro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What each folder of `src/` may import beside itself: everything goes one way, from the content to the page. Types may be had from anywhere. */
const allowed = {
	i18n: [],
	media: ['i18n'],
	schemas: ['media', 'i18n'],
	prose: ['schemas', 'i18n'],
	proceedings: ['media', 'schemas', 'i18n', 'prose'],
	site: ['media', 'schemas', 'i18n', 'prose', 'proceedings'],
	formats: ['media', 'schemas', 'i18n', 'prose', 'proceedings', 'site'],
	search: ['i18n'],
	integrations: ['media', 'schemas', 'i18n', 'prose', 'proceedings', 'site', 'formats', 'search'],
	islands: ['media', 'i18n', 'search', 'formats'],
	components: ['media', 'schemas', 'i18n', 'prose', 'site', 'formats', 'islands', 'styles'],
	layouts: ['media', 'schemas', 'i18n', 'prose', 'proceedings', 'site', 'formats', 'components', 'styles'],
	pages: [
		'media',
		'schemas',
		'i18n',
		'prose',
		'proceedings',
		'site',
		'formats',
		'components',
		'layouts',
		'styles',
	],
	commands: ['media', 'schemas', 'i18n', 'prose', 'proceedings', 'site', 'formats', 'search'],
};

/** The files that read the collections. */
const readers = [
	'src/content.config.ts',
	'src/proceedings/load.ts',
	'src/pages/[[]...locale[]]/[[]page[]].astro',
];

const oneWay = Object.entries(allowed).map(([folder, others]) => ({
	files: [`src/${folder}/**`],
	rules: {
		'@typescript-eslint/no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^#(?!(?:${[folder, ...others].join('|')})/)`,
						message: `src/${folder}/ ne peut pas importer ce dossier : tout va du contenu vers la page.`,
						allowTypeImports: true,
					},
					{
						regex: `^(?:\\.\\./)+(?:src|${Object.keys(allowed).join('|')})/`,
						message: 'Un autre dossier de src/ s’importe par son nom : #dossier/fichier.ts.',
					},
					...(folder === 'islands' ? [{ regex: '^node:', message: 'Ce code va dans le navigateur.' }] : []),
				],
			},
		],
	},
}));

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
	{ files: ['**/*.astro', '**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
	...oneWay,
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
					message: 'Seul src/site/urls.ts fait des adresses.',
				},
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
