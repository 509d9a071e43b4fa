import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentCheck } from '#integrations/content-check.ts';
import { contentFiles } from '#integrations/content-files.ts';
import { searchIndex } from '#integrations/search-index.ts';
import { videoDirectives } from '#media/csp.ts';
import { readVideoAddresses } from '#proceedings/read-videos.ts';
import { remarkTypography } from '#prose/remark-typography.ts';
import { cacheDir, contentDir, readAddress } from '#site/identity.ts';

export default defineConfig({
	...readAddress(),
	cacheDir,
	trailingSlash: 'ignore',
	build: { format: 'directory', inlineStylesheets: 'always' },
	prerenderConflictBehavior: 'error',
	devToolbar: { enabled: false },
	markdown: {
		processor: unified({ remarkPlugins: [remarkTypography], smartypants: false }),
		syntaxHighlight: false,
	},
	integrations: [
		mdx(),
		sitemap({
			i18n: { defaultLocale: 'fr', locales: { fr: 'fr', en: 'en' } },
			filter: (page) => !page.endsWith('/404/'),
		}),
		contentCheck(contentDir),
		contentFiles(contentDir),
		searchIndex(),
	],
	vite: { build: { rolldownOptions: { onLog: skipDirectiveNoise } } },
	security: {
		csp: {
			directives: [
				"default-src 'self'",
				"img-src 'self' data:",
				"object-src 'none'",
				"base-uri 'self'",
				"form-action 'self'",
				...videoDirectives(await readVideoAddresses(contentDir)),
			],
			scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
		},
	},
});

/** Each MDX file starts with a directive that the bundler warns about, harmlessly: withastro/astro#18087. */
function skipDirectiveNoise(level, log, handler) {
	if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
}
