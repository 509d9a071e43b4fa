import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { readLastChange } from '#formats/last-change.ts';
import { contentDir } from '#site/identity.ts';
import { files, read } from '../site.ts';

const day = readLastChange(contentDir);
const { event } = JSON.parse(read('actes.json').toString()) as Data;
const documents = files.filter((file) => file.endsWith('.pdf') && strFromU8(read(file)).includes('pdfuaid'));
const books = files.filter((file) => file.endsWith('.epub'));

test('the day of the event is not that on which anything was made', () => {
	expect(day > event.date).toBe(true);
	expect(documents.length).toBeGreaterThanOrEqual(2);
	expect(books).toHaveLength(2);
});

test.each(documents)('%s was made on the day on which the content last changed', async (file) => {
	const { info, metadata } = await (
		await getDocument({ data: new Uint8Array(read(file)), verbosity: 0 }).promise
	).getMetadata();
	const { CreationDate, ModDate } = info as { CreationDate: string; ModDate?: string };
	expect(CreationDate).toContain(`D:${day.replaceAll('-', '')}`);
	expect(ModDate ?? CreationDate).toBe(CreationDate);
	for (const name of ['xmp:createdate', 'xmp:modifydate', 'dc:date'])
		expect(String(metadata.get(name) ?? day), name).toContain(day);
});

test.each(books)('%s was changed on that day, and published when that is known', (file) => {
	const opf = strFromU8(unzipSync(read(file))['EPUB/package.opf']!);
	expect(opf).toContain(`<meta property="dcterms:modified">${day}T00:00:00Z</meta>`);
	expect(/<dc:date>(.*?)<\/dc:date>/.exec(opf)?.[1]).toBe(event.publication?.date);
});

test('the archive was made on that day', () => {
	const bag = strFromU8(unzipSync(read('actes.zip'))['actes/bag-info.txt']!);
	expect(bag).toContain(`Bagging-Date: ${day}\n`);
});

test.each([...books, 'actes.zip'])('and so was all that is in %s', (file) => {
	const zip = read(file);
	let members = 0;
	for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 1)) {
		const date = zip.readUInt16LE(at + 14);
		const [year, month, date_] = [(date >> 9) + 1980, (date >> 5) & 15, date & 31];
		expect([year, month, date_].map((part) => String(part).padStart(2, '0')).join('-')).toBe(day);
		members += 1;
	}
	expect(members).toBeGreaterThan(5);
});

test.each(['seminaire.ics', 'en/seminaire.ics'])('%s is stamped with that day', (file) => {
	expect(read(file).toString()).toContain(`DTSTAMP:${day.replaceAll('-', '')}T000000Z`);
});

test.each(['flux.xml', 'en/flux.xml'])(
	'%s dates the proceedings as they were published, or of that day',
	(file) => {
		const feed = read(file).toString();
		const [, entry] = /<entry><id>[^#]*?<\/id>.*?<updated>(.*?)<\/updated>/.exec(feed)!;
		expect(entry).toBe(`${(event.publication?.date ?? day).padEnd(10, '-01')}T00:00:00Z`);
		expect(feed).not.toContain(`${event.date}T`);
	},
);
