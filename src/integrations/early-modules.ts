import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { locales } from '#i18n/locales.ts';
import { pageUrl, pathInSite } from '#site/urls.ts';

const scripts = /<script type="module" src="([^"]+)"/g;
const imports = /\b(?:from|import)\s*["'](\.\/[^"']+)["']/g;

/**
 * Names in the head of the search page all the modules of its scripts: they come at once, and not each after the one that imports it,
 * which is a second on a slow line. Vite does so for its own pages, and Astro for none.
 */
export function earlyModules(): AstroIntegration {
	let base = '/';
	return {
		name: 'early-modules',
		hooks: {
			'astro:config:done': ({ config }) => {
				base = config.base.replace(/\/?$/, '/');
			},
			'astro:build:done': async ({ dir }) => {
				const root = fileURLToPath(dir);
				for (const locale of locales) {
					const page = join(root, pathInSite(pageUrl('search', locale)), 'index.html');
					const html = await readFile(page, 'utf8');
					if (!html.includes('</title>')) throw new Error(`${page} has no title to name modules after`);
					const own = [...html.matchAll(scripts)].map(([, url]) => url!);
					const all = await listModules(own, (url) => readFile(join(root, url.slice(base.length)), 'utf8'));
					const links = all
						.filter((url) => !own.includes(url))
						.map((url) => `<link rel="modulepreload" href="${url}">`);
					await writeFile(page, html.replace('</title>', `</title>${links.join('')}`));
				}
			},
		},
	};
}

/** Lists modules, and all those that they import statically. */
async function listModules(
	urls: readonly string[],
	read: (url: string) => Promise<string>,
): Promise<readonly string[]> {
	const found = new Set(urls);
	// What is added meanwhile is gone through too.
	for (const url of found)
		for (const [, path] of (await read(url)).matchAll(imports))
			found.add(posix.join(posix.dirname(url), path!));
	return [...found];
}
