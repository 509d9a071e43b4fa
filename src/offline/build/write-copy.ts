import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { build } from 'esbuild';
import { indexesFolder } from '#search/addresses.ts';
import { type Copy, copyPath, listFiles, noticePath, type Part, workerPath } from '../copy.ts';

/** Which files are kept, and in which part: the first that matches decides. What matches none is to be had online alone. */
const kept: readonly [file: RegExp, part: Part | undefined][] = [
	// It plays recordings, which are not kept, and weighs as much as all the rest of the scripts.
	[/^_astro\/hls\./, undefined],
	[/^_astro\//, 'text'],
	[new RegExp(`^${indexesFolder}`), 'search'],
	[/(?:^|\/)recherche\/(?:formulaire\/|equivalents\.json$)/, 'search'],
	[/(?:^|\/)index\.html$|\/adresses\.json$|\.webp$|\.svg$/, 'text'],
	[/^(?:\w+\/)?(?:actes|compte-rendu)\.pdf$/, 'pdf'],
	[/^(?:\w+\/)?actes\.epub$/, 'epub'],
];

/**
 * Writes beside a built site what a browser keeps it by: the service worker, what it has pages say, and the list of the files. It is
 * the last thing that a build does, for the sums are those of the files as they are published.
 * @param site the folder of the built site
 * @param date the day on which the content last changed: ISO 8601
 */
export async function writeCopy(site: string, date: string): Promise<void> {
	await writeScripts(site);
	const files = (await readdir(site, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(join(site, '/').length).replaceAll(sep, '/'))
		.sort();
	const copy: Copy = { version: '', date, parts: { text: {}, search: {}, pdf: {}, epub: {} } };
	for (const file of files) {
		const part = file === noticePath ? 'text' : kept.find(([name]) => name.test(file))?.[1];
		if (!part) continue;
		const content = await readFile(join(site, file));
		const sum = createHash('sha256').update(content).digest('base64');
		copy.parts[part][file.replace(/(^|\/)index\.html$/, '$1')] = [sum, content.length];
	}
	copy.version = createHash('sha256')
		.update(JSON.stringify(listFiles(copy)))
		.digest('hex')
		.slice(0, 16);
	await writeFile(join(site, copyPath), JSON.stringify(copy));
}

async function writeScripts(site: string): Promise<void> {
	await build({
		entryPoints: {
			[workerPath.replace('.js', '')]: 'src/offline/worker/worker.ts',
			[noticePath.replace('.js', '')]: 'src/islands/keep-offline/notice.ts',
		},
		bundle: true,
		minify: true,
		format: 'esm',
		target: 'es2022',
		define: { 'process.env.NODE_ENV': '"production"' },
		legalComments: 'eof',
		outdir: site,
		logLevel: 'silent',
	});
}
