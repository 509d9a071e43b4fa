import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { zip } from './zip.ts';

/** A file and its path, with forward slashes. */
export interface Member {
	path: string;
	/** Gives its content, each time it is asked for: that of all files does not fit into memory. */
	read: () => Promise<Uint8Array>;
}

/** A file, how large it is, and its SHA-256 sum. */
export interface Summed extends Member {
	bytes: number;
	sum: string;
}

/** What `bag-info.txt` says of a bag (RFC 8493, § 2.2.2). */
export interface BagInfo {
	/** One label for each. */
	'Source-Organization': readonly string[];
	'External-Description': string;
	/** Its DOI or its address, where it has one. */
	'External-Identifier'?: string;
	/** ISO 8601, a day. */
	'Bagging-Date': string;
}

/** Reads files, one after another, for their sums. */
export async function sumAll(members: Iterable<Member>): Promise<Summed[]> {
	const summed: Summed[] = [];
	for (const member of members) {
		const content = await member.read();
		summed.push({ ...member, bytes: content.length, sum: sumOf(content) });
	}
	return summed;
}

/** The SHA-256 sum of a file, in hexadecimal. */
export function sumOf(content: Uint8Array | string): string {
	return createHash('sha256').update(content).digest('hex');
}

/** Lists files with their SHA-256 sums, by their paths, as `sha256sum --check` reads them. */
export function printSums(members: readonly Pick<Summed, 'path' | 'sum'>[]): string {
	return members
		.toSorted((a, b) => (a.path < b.path ? -1 : 1))
		.map(({ path, sum }) => `${sum}  ${path}\n`)
		.join('');
}

/** Reads such a list. */
export function parseSums(text: string): Pick<Summed, 'path' | 'sum'>[] {
	return [...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum, path]) => ({
		sum: sum!,
		path: path!,
	}));
}

/**
 * Packs files as libraries keep them: a bag (BagIt 1.0, RFC 8493) in a ZIP archive, under one folder.
 * @param name the name of the folder
 * @param payload what is kept, which goes under `data/`
 * @param date of everything in the archive, so that it is the same at each build
 */
export function packBag(name: string, payload: readonly Summed[], info: BagInfo, date: Date): Readable {
	const data = payload.map((member) => ({ ...member, path: `data/${member.path}` }));
	const bytes = data.reduce((sum, member) => sum + member.bytes, 0);
	const about = Object.entries({ ...info, 'Payload-Oxum': `${String(bytes)}.${String(data.length)}` });
	const tags = Object.entries({
		'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
		'bag-info.txt': about
			.flatMap(([label, values]) => [values].flat().map((value) => `${label}: ${value}\n`))
			.join(''),
		'manifest-sha256.txt': printSums(data),
	}).map(([path, content]) => ({ path, content }));
	const sums = printSums(tags.map(({ path, content }) => ({ path, sum: sumOf(content) })));
	const files = [
		...tags,
		{ path: 'tagmanifest-sha256.txt', content: sums },
		...data.map(({ path, read }) => ({ path, content: read })),
	];
	return zip(
		files.map(({ path, content }) => ({ path: `${name}/${path}`, content })),
		date,
	);
}
