import { expect, test } from 'vitest';
import { drawing, printing } from '#formats/pdf/press.ts';

const print = (text: string) =>
	printing(() => ({ text, date: '2018-10-25', authors: [], rights: undefined, pictures: new Map() }))();

/** What no other run has printed. */
const unique = `${Date.now()}`;

test('documents that are printed at once are each their own', async () => {
	const titled = (title: string) => `#set document(title: "${title}")\n= ${title}`;
	const titles = Array.from({ length: 6 }, (_, index) => `Essai ${index} ${unique}`);
	const printed = await Promise.all(titles.map((title) => print(titled(title))));
	expect(printed.map((pdf) => /<dc:title>.*?>(Essai [\d ]+)</s.exec(pdf.toString('latin1'))?.[1])).toEqual(
		titles,
	);
});

test('a text that cannot be set is told, and the next one is set', async () => {
	await expect(print(`#panic("${unique}")`)).rejects.toThrow();
	await expect(drawing('#let')).rejects.toThrow();
	expect(await drawing('#set page(width: 10pt, height: 10pt)')).toMatch(/^<svg/);
});
