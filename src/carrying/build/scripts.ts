import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { locales } from '#i18n/locales.ts';
import { indexFolder } from '#search/addresses.ts';

const receiver = 'src/carrying/browser/files.ts';

/** How the search imports Pagefind, whose address depends on the page. */
const importing = /import\(`\$\{(\w+)\}pagefind\.js`\)/g;

/**
 * Makes one plain script of modules of the site, which asks for nothing that a page from a disk may not have.
 * @param directory the folder of the built site
 * @param modules their paths in it
 */
export async function bundleModules(directory: string, modules: readonly string[]): Promise<Uint8Array> {
	const { outputFiles } = await build({
		stdin: {
			contents: modules.map((path) => `import ${JSON.stringify(`./${path}`)};`).join('\n'),
			resolveDir: resolve(directory),
		},
		inject: [receiver],
		bundle: true,
		minify: true,
		format: 'iife',
		target: 'es2022',
		// Pagefind asks where it lies only where nobody says it.
		define: { 'import.meta.url': '""' },
		legalComments: 'eof',
		write: false,
		logLevel: 'error',
		plugins: [withPagefind(directory)],
	});
	return outputFiles[0]!.contents;
}

/** Has the search take Pagefind from its own script: once a language, for a module of it holds one engine, with its grammar. */
function withPagefind(directory: string): Plugin {
	const engines = locales.map((locale) => {
		const path = resolve(directory, indexFolder(locale), 'pagefind.js');
		return `${JSON.stringify(indexFolder(locale))}: () => import(${JSON.stringify(path)})`;
	});
	const load = `import(${JSON.stringify(resolve(receiver))}).then(({ openAtPath }) => openAtPath({ ${engines.join(', ')} }, $1))`;
	return {
		name: 'with-pagefind',
		setup: (plugin) => {
			plugin.onLoad({ filter: /_astro[\\/][^\\/]+\.js$/ }, async ({ path }) => {
				const module = await readFile(path, 'utf8');
				const contents = module.replaceAll(importing, load);
				if (contents === module && module.includes('pagefind.js'))
					throw new Error(`${path} takes Pagefind in a way that a page from a disk cannot`);
				return { contents, loader: 'js' };
			});
		},
	};
}

/** Writes a text that scripts fetch as a script that gives it. */
export function giveText(path: string, text: string): string {
	return `carried(${JSON.stringify(path)},${JSON.stringify(text)})`;
}

/** Writes a file of the search's index as a script that gives it, in clear, for that is how an archive compresses best. */
export async function giveBytes(directory: string, path: string): Promise<string> {
	const bytes = await readFile(join(directory, path));
	const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const content = isPacked ? await promisify(gunzip)(bytes) : bytes;
	return `carried(${JSON.stringify(path)},${JSON.stringify(content.toString('base64'))},1)`;
}
