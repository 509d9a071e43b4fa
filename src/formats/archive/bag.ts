import { partsOf } from '#dates/date.ts';
import { createHash } from 'node:crypto';
import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** A file and its path, with forward slashes. */
export interface Member {
	path: string;
	content: Uint8Array;
}

/** What `bag-info.txt` says of a bag (RFC 8493, § 2.2.2). */
export interface BagInfo {
	'Source-Organization': string;
	'External-Description': string;
	/** Its DOI or its address, where it has one. */
	'External-Identifier'?: string;
	/** ISO 8601, a day. */
	'Bagging-Date': string;
}

/** Lists files with their SHA-256 sums, as `sha256sum --check` reads them. */
export function printSums(members: readonly Member[]): string {
	const lines = members.map(
		({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`,
	);
	return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}

/** What gains nothing by being packed: it is compressed already. */
const compressed = /\.(?:epub|jpe?g|pdf|png|webp)$/;

/**
 * Packs files as libraries keep them: a bag (BagIt 1.0, RFC 8493) in a ZIP archive, under one folder.
 * @param name the name of the folder
 * @param payload what is kept, which goes under `data/`
 * @param date of everything in the archive, so that it is the same at each build
 */
export function packBag(name: string, payload: readonly Member[], info: BagInfo, date: Date): Uint8Array {
	const data = payload.map(({ path, content }) => ({ path: `data/${path}`, content }));
	const bytes = data.reduce((sum, { content }) => sum + content.length, 0);
	const about = [...Object.entries(info), ['Payload-Oxum', `${String(bytes)}.${String(data.length)}`]];
	const tags = Object.entries({
		'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
		'bag-info.txt': about.map(([label, value]) => `${label}: ${value!}\n`).join(''),
		'manifest-sha256.txt': printSums(data),
	}).map(([path, text]) => ({ path, content: strToU8(text) }));
	const sealed = { path: 'tagmanifest-sha256.txt', content: strToU8(printSums(tags)) };
	const members = [...tags, sealed, ...data].map(
		({ path, content }) =>
			[`${name}/${path}`, [content, { level: compressed.test(path) ? 0 : 6 }] as ZippableFile] as const,
	);
	return zipSync(Object.fromEntries(members), { mtime: date });
}

/**
 * A day, as ZIP archives write it: in the time of the machine, whatever that is, so that two machines write the same; the nearest of
 * those that they can write, from 1980 to 2099.
 */
export function toLocalDay(date: string): Date {
	const [year, month, day] = partsOf(date).map(Number);
	if (year! < 1980) return new Date(1980, 0, 1);
	return year! > 2099 ? new Date(2099, 11, 31) : new Date(year!, month! - 1, day);
}
