import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { files, isOneFile, pages, read } from '../build/site.ts';
import { readTags } from '../build/tags.ts';

const address = '/interventions/lentilles/coupe.png.webp';
const alternative = /^Coupe de deux lentilles/;
const caption = /^(?:§\s\d+)?La loupe d’un seul bloc/;
const page = pages.find(({ url }) => url === '/interventions/lentilles/')!;

test('a picture is shown in its text, with its caption, at the size of its file', async () => {
	const image = page.tags.find(({ attributes }) => attributes['src'] === address)!;
	expect(image.attributes['alt']).toMatch(alternative);
	expect(page.tags.find(({ name }) => name === 'figcaption')!.text).toMatch(caption);
	const { format, width, height, exif } = await sharp(read(address.slice(1))).metadata();
	expect([format, String(width), String(height), exif]).toEqual([
		'webp',
		image.attributes['width'],
		image.attributes['height'],
		undefined,
	]);
});

test('its caption is a passage', () => {
	const figure = page.tags.find(({ name, attributes }) => name === 'figure' && attributes['id'])!;
	const data = JSON.parse(read('actes.json').toString()) as {
		interventions: { id: string; text: { passages: { id: string; text: string }[] } }[];
	};
	const { text } = data.interventions.find(({ id }) => id === 'lentilles')!;
	expect(text.passages.find(({ id }) => id === figure.attributes['id'])!.text).toMatch(caption);
});

describe('it is kept', () => {
	test('in the PDF, tagged, with what it shows', async () => {
		const bytes = new Uint8Array(read('interventions/lentilles.pdf'));
		const document = await getDocument({ data: bytes, verbosity: 0 }).promise;
		const trees: string[] = [];
		for (let number = 1; number <= document.numPages; number += 1)
			trees.push(JSON.stringify(await (await document.getPage(number)).getStructTree()));
		expect(trees.join('')).toMatch(/"role":"Figure","children":\[[^\]]+\],"alt":"Coupe de deux lentilles/);
	});

	test.each(['actes.epub', 'en/actes.epub'])('in %s', (file) => {
		const parts = unzipSync(read(file));
		const text = strFromU8(parts['EPUB/intervention-lentilles.xhtml']!);
		expect(text).toContain(`src="${address.slice(1)}"`);
		expect(parts[`EPUB${address}`]).toEqual(new Uint8Array(read(address.slice(1))));
		expect(strFromU8(parts['EPUB/package.opf']!)).toContain('>alternativeText<');
	});

	test.each(files.filter(isOneFile))('in %s', (file) => {
		const image = readTags(read(file).toString()).find(({ name }) => name === 'img')!;
		expect(image.attributes['alt']).toMatch(alternative);
		const content = Buffer.from(image.attributes['src']!.split(',')[1]!, 'base64');
		expect(content).toEqual(read(address.slice(1)));
	});

	test('in the archive', () => {
		const parts = unzipSync(read('actes.zip'));
		expect(parts[`actes/data${address}`]).toEqual(new Uint8Array(read(address.slice(1))));
	});
});

test('somebody’s portrait fills the side of the card by which their page is shown', async () => {
	const side = async (id: string) => {
		const strip = { left: 1150, top: 0, width: 50, height: 630 };
		// Statistics are those of what is read, whatever was taken out of it.
		const edge = await sharp(read(`intervenants/${id}.png`))
			.extract(strip)
			.toBuffer();
		const { channels } = await sharp(edge).stats();
		return Math.max(...channels.map(({ stdev }) => stdev));
	};
	expect(await side('ada-merrowin')).toBeGreaterThan(10);
	expect(await side('ozanne')).toBeLessThan(1);
});
