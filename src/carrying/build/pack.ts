import { createWriteStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseSums, printSums, sumOf } from '#formats/archive/bag.ts';
import { toLocalDay, zip } from '#formats/archive/zip.ts';
import { formatBytes } from '#i18n/format.ts';
import { locales } from '#i18n/locales.ts';
import { pageUrl, pathInSite, sumsUrl } from '#site/urls.ts';
import { packPath, weightOfPack } from '../words.ts';
import { carrySite, type Carried } from './folder.ts';

/** The name of the folder in the archive: what is unpacked where others lie stays together. */
const name = 'actes';

/**
 * Packs the folder of a site.
 * @param date of everything in the archive, so that it is the same at each build: ISO 8601
 */
export async function writePack(files: readonly Carried[], archive: string, date: string): Promise<void> {
	const members = files.map(({ path, content }) => ({ path: `${name}/${path}`, content }));
	await pipeline(zip(members, toLocalDay(date)), createWriteStream(archive));
}

/**
 * Puts into a built site the archive of its folder, and says in its pages how much that weighs, which is known once they are made.
 * @param site the folder of the built site
 * @param address its address: its origin, undefined as long as none is given, and its path
 * @param date the day on which the content last changed: ISO 8601
 */
export async function packSite(
	site: string,
	address: { site: string | undefined; base: string },
	date: string,
): Promise<void> {
	const archive = join(site, packPath);
	await writePack(await carrySite(site, { address, withRecordings: false }), archive, date);
	const { size } = await stat(archive);
	for (const locale of locales) {
		const page = join(site, pathInSite(pageUrl('downloads', locale)), 'index.html');
		const html = await readFile(page, 'utf8');
		if (!html.includes(weightOfPack)) throw new Error(`${page} has no place for the weight of the pack`);
		await writeFile(page, html.replace(weightOfPack, formatBytes(size, locale)));
	}
	const sums = join(site, pathInSite(sumsUrl()));
	const sum = sumOf(await readFile(archive));
	await writeFile(sums, printSums([...parseSums(await readFile(sums, 'utf8')), { path: packPath, sum }]));
}
