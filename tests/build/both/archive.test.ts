import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { files, read } from '../site.ts';

const hash = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
const readSums = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line)!.slice(1) as [sum: string, path: string]);

/** What can be taken away, but the archive and the sums themselves; films and what only the site's own pages use aside. */
const taken = files.filter((file) =>
	/\.(?:pdf|epub|bib|ris|csl\.json|chapters\.json|mods\.xml|ics|vtt|(?:png|jpe?g|webp|avif)\.webp)$|(?:^|\/)(?:actes\.(?:html|json|schema\.json)|CITATION\.cff|linkset\.json|(?:flux|balado)\.xml|balado\.png)$/.test(
		file,
	),
);

describe('SHA256SUMS', () => {
	const sums = readSums(read('SHA256SUMS').toString());

	test('gives the sum of everything that can be taken away', () => {
		expect(sums.map(([, path]) => path)).toEqual([...taken, 'actes.zip', 'actes-a-emporter.zip'].sort());
		for (const [sum, path] of sums) expect(hash(read(path)), path).toBe(sum);
	});
});

describe('actes.zip is a bag (RFC 8493)', () => {
	const members = unzipSync(read('actes.zip'));
	const content = (path: string) => members[`actes/${path}`]!;
	const text = (path: string) => strFromU8(content(path));

	test('whose manifest names every file of its payload, and gives its sum', () => {
		expect(text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
		const sums = readSums(text('manifest-sha256.txt'));
		const payload = Object.keys(members).filter((path) => path.startsWith('actes/data/'));
		expect(sums.map(([, path]) => `actes/${path}`)).toEqual(payload.sort());
		for (const [sum, path] of sums) expect(hash(content(path)), path).toBe(sum);
		for (const [sum, path] of readSums(text('tagmanifest-sha256.txt'))) expect(hash(content(path))).toBe(sum);
	});

	test('whose payload is what the site gives', () => {
		const payload = Object.keys(members).flatMap((path) => /^actes\/data\/(.+)$/.exec(path)?.[1] ?? []);
		expect(payload.sort()).toEqual([...taken].sort());
		for (const path of payload) expect(read(path).equals(content(`data/${path}`)), path).toBe(true);
	});

	test('which says whose it is and how large', () => {
		const info = new Map(
			text('bag-info.txt')
				.trimEnd()
				.split('\n')
				.map((line) => line.split(/: (.*)/s) as [string, string]),
		);
		const payload = Object.entries(members).filter(([path]) => path.startsWith('actes/data/'));
		const bytes = payload.reduce((sum, [, { length }]) => sum + length, 0);
		expect(info.get('Payload-Oxum')).toBe(`${bytes}.${payload.length}`);
		expect(info.get('Bagging-Date')).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(info.get('Source-Organization')).toMatch(/\S/);
		// A DOI or an address, where there is one.
		const [volume] = JSON.parse(read('actes.csl.json').toString()) as [{ DOI?: string; URL?: string }];
		expect(info.get('External-Identifier')).toBe(volume.DOI ?? volume.URL);
	});
});
