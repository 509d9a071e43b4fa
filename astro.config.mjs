import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { contentCheck } from '#integrations/content-check.ts';
import { earlyModules } from '#integrations/early-modules.ts';
import { editionFonts } from '#integrations/edition-fonts.ts';
import { contentFiles } from '#integrations/content-files.ts';
import { pagePolicies } from '#integrations/page-policies.ts';
import { rendering } from '#integrations/rendering.ts';
import { searchIndex } from '#integrations/search-index.ts';
import { foreignDirectives } from '#media/csp.ts';
import { readForeign } from '#proceedings/read-foreign.ts';
import { readFormer } from '#proceedings/read-former.ts';
import { textPages } from '#prose/text-pages.ts';
import { cacheDir, contentDir, isDraft, readAddress } from '#site/identity.ts';
import { listFormerPages } from '#site/former-addresses.ts';
import { searchFiltersUrl, searchPanelUrl } from '#site/urls.ts';

/**
 * Imports on demand go without Vite's helper and its lists, which would fetch what they import a moment earlier: they weigh a
 * quarter of what a page may load in scripts.
 */
const plainImports = {
	name: 'plain-imports',
	enforce: 'pre',
	configEnvironment: () => ({ build: { modulePreload: false } }),
	load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

const foreign = await readForeign(contentDir);

const address = readAddress();

const hidden = [
	'/404/',
	...locales.flatMap((locale) => [searchPanelUrl(locale), searchFiltersUrl(locale)]),
	...listFormerPages(await readFormer(contentDir)).map(({ url }) => url),
];

const plan = sitemap({
	i18n: { defaultLocale, locales: Object.fromEntries(locales.map((locale) => [locale, locale])) },
	filter: (page) => !hidden.some((path) => page.endsWith(path)),
});

export default defineConfig({
	...address,
	cacheDir,
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'always' },
	prerenderConflictBehavior: 'error',
	devToolbar: { enabled: false },
	markdown: {
		processor: textPages(),
		syntaxHighlight: false,
	},
	integrations: [
		mdx(),
		...(address.site ? [plan] : []),
		editionFonts(contentDir),
		contentCheck(contentDir),
		contentFiles(contentDir),
		pagePolicies(),
		earlyModules(),
		searchIndex(),
		rendering(isDraft),
	],
	vite: {
		plugins: [plainImports],
		build: { rolldownOptions: { onLog: skipDirectiveNoise } },
		server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/.dist.*/**'] } },
	},
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"img-src 'self' data:",
				"object-src 'none'",
				"base-uri 'self'",
				"form-action 'self'",
				...foreignDirectives(foreign.videos, foreign.siblings),
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
});

/** Each MDX file starts with a directive that the bundler warns about, harmlessly: withastro/astro#18087. */
function skipDirectiveNoise(level, log, handler) {
	if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}
