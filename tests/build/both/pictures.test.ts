import { expect, test } from 'vitest';
import { listPictures, listWritten } from '../published-pictures.ts';
import { files, read } from '../site.ts';

/** The widest that is drawn: the cover of a book and the artwork of a podcast. */
const maxWidth = 1600;

const found = await Promise.all(files.map((file) => listPictures(file, read(file))));
const pictures = found.flat();

test('every picture that is published, packed or not, shows and says nothing else', () => {
	// Cards are drawn where an address is known, to lead to them.
	expect(pictures.length).toBeGreaterThan(files.includes('sitemap-index.xml') ? 40 : 1);
	for (const picture of pictures) expect(listWritten(picture), picture.place).toEqual([]);
});

test('none is larger than what pages, books and podcasts show', () => {
	for (const { place, metadata } of pictures) expect(metadata.width, place).toBeLessThanOrEqual(maxWidth);
});
