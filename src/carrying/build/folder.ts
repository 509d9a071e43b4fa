import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { getTranslate } from '#i18n/strings.ts';
import { recordingExtensions } from '#media/recordings.ts';
import { copyPath, noticePath, workerPath } from '#offline/copy.ts';
import { equivalentsPath, indexesFolder } from '#search/addresses.ts';
import { packPath } from '../words.ts';
import { listFiles } from './files.ts';
import type { Site } from './links.ts';
import { carryPage } from './page.ts';
import { bundleModules, giveBytes, giveText } from './scripts.ts';

/** A file of the folder, at its path, with forward slashes. */
export interface Carried {
	path: string;
	content: string | Uint8Array | (() => Promise<Uint8Array>);
}

/** What is not in the folder: what a browser keeps a copy by, and an archive of the folder itself. */
const leftOutByName = new Set<string>([workerPath, noticePath, copyPath, packPath]);

/** And what only a host or a program that follows the site asks for, and the archive, which holds the same. */
const leftOut = new RegExp(
	[
		'^hosting\\.json$|^robots\\.txt$|^404\\.html$|^\\.|^SHA256SUMS$|^CITATION\\.cff$|^actes\\.zip$',
		'(?:^|/)(?:sitemap|flux|balado|opensearch)[\\w-]*\\.\\w+$|(?:^|/)linkset\\.json$|\\.webmanifest$|^icon-|\\.chapters(?:-\\d+)?\\.json$',
		'^_astro/.*\\.js$',
		'\\.(?:br|gz)$',
	].join('|'),
);

/** What scripts of the pages fetch, which comes as scripts. */
const fetched = new RegExp(
	`^${indexesFolder}|^${equivalentsPath}$|/formulaire/(?:.*/)?index\\.html$|/adresses\\.json$`,
);

/** What a page at a former address says, which only leads on. */
const leadsOn = '<meta name="robots" content="noindex">';

/** What weighs more than all the rest. */
const recordings = new RegExp(`\\.(?:${recordingExtensions.join('|')})$`);

interface Options {
	/** The address of the site: its origin, undefined as long as none is given, and its path. */
	address: { site: string | undefined; base: string };
	/** True: recordings that the site holds come along. */
	withRecordings: boolean;
}

/**
 * Makes of a built site the files of a folder that opens anywhere: by a double click, from a stick, in Kiwix, under any path of any host.
 * Links name their files; scripts fetch nothing.
 * @param directory the folder of the built site
 */
export async function carrySite(directory: string, { address, withRecordings }: Options): Promise<Carried[]> {
	const files = await listFiles(directory);
	const pages = new Set(files.filter((file) => file.endsWith('.html')));
	/** The card by which a page is shown elsewhere. */
	const isCard = (file: string) =>
		file.endsWith('.png') &&
		(pages.has(file.replace(/\.png$/, '/index.html')) || pages.has(file.replace(/\.png$/, '.html')));
	const read = (file: string) => readFile(join(directory, file), 'utf8');
	/** Pages at former addresses, which nobody has in a folder. */
	const former = new Set<string>();
	for (const file of pages) if ((await read(file)).includes(leadsOn)) former.add(file);
	const site: Site = {
		address: address.site && new URL(address.base.replace(/\/?$/, '/'), address.site).href,
		files: new Set(files),
		read: (file) => readFileSync(join(directory, file)),
		isCarried: (file) =>
			!leftOutByName.has(file) &&
			!leftOut.test(file) &&
			!former.has(file) &&
			!isCard(file) &&
			(withRecordings || !recordings.test(file)),
	};
	const scripts = new Map<string, readonly string[]>();
	const scriptOf = (modules: readonly string[]) => {
		const sum = createHash('sha256').update(modules.join('\n')).digest('hex').slice(0, 8);
		const path = `_astro/carried.${sum}.js`;
		scripts.set(path, modules);
		return path;
	};
	const carried: Carried[] = [];
	for (const file of files.filter(site.isCarried)) {
		if (fetched.test(file)) {
			if (!/\.js$/.test(file)) carried.push({ path: `${file}.js`, content: await give(file) });
		} else if (file.endsWith('.html')) {
			carried.push({ path: file, content: await carry(file) });
		} else carried.push({ path: file, content: () => readFile(join(directory, file)) });
	}
	for (const [path, modules] of scripts)
		carried.push({ path, content: await bundleModules(directory, modules) });
	return carried;

	async function carry(file: string): Promise<string> {
		const html = await read(file);
		return carryPage(html, file, site, scriptOf, sayWithout(html));
	}

	async function give(file: string): Promise<string> {
		if (file.endsWith('.html')) return giveText(file, await carry(file));
		if (file.endsWith('.pf_fragment')) return giveText(file, await readFragment(file));
		if (file.endsWith('/adresses.json')) {
			const places = JSON.parse(await read(file)) as Record<string, string>;
			const named = Object.entries(places).map(([id, place]) => [id, `${place}index.html`]);
			return giveText(file, JSON.stringify(Object.fromEntries(named)));
		}
		return file.endsWith('.json') ? giveText(file, await read(file)) : giveBytes(directory, file);
	}

	/** What the index says of a page: its address names the file. */
	async function readFragment(file: string): Promise<string> {
		const text = (await promisify(gunzip)(await readFile(join(directory, file)))).toString();
		const start = text.indexOf('{');
		const page = JSON.parse(text.slice(start)) as { url: string };
		const url = page.url.replace(/\/(?=#|$)/, '/index.html');
		return text.slice(0, start) + JSON.stringify({ ...page, url });
	}
}

/** Writes the files of the folder where it is to lie. */
export async function layFolder(files: readonly Carried[], folder: string): Promise<void> {
	for (const { path, content } of files) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), typeof content === 'function' ? await content() : content);
	}
}

/** What a page says of a link to what is not in the folder, in its language. */
function sayWithout(html: string): string {
	const language = /<html lang="([\w-]+)"/.exec(html)?.[1];
	return getTranslate(isLocale(language) ? language : defaultLocale)('carried.onlineOnly');
}
