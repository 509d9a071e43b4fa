import { describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { strFromU8, unzipSync } from 'fflate';
import { read } from '../build/site.ts';

/** Reads a PDF as plain words, and the day that it says it was made on. */
async function readPdf(file: string): Promise<{ text: string; day: string }> {
	const document = await getDocument({ data: new Uint8Array(read(file)), verbosity: 0 }).promise;
	const { info } = await document.getMetadata();
	let text = '';
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		text += items.map((item) => ('str' in item ? item.str : '')).join('');
	}
	return { text, day: (info as { CreationDate: string }).CreationDate.slice(2, 10) };
}

const texts: [name: string, text: () => Promise<string>][] = [
	['the PDF of the intervention', async () => (await readPdf('interventions/automates.pdf')).text],
	['the PDF of the volume', async () => (await readPdf('actes.pdf')).text],
	['the single file', () => Promise.resolve(read('actes.html').toString())],
	[
		'the book',
		() =>
			Promise.resolve(
				Object.values(unzipSync(read('actes.epub')))
					.map((file) => strFromU8(file))
					.join(' '),
			),
	],
];

describe.each(texts)('%s', (_, readText) => {
	test('says what the text is worth, and what was corrected', async () => {
		const text = (await readText()).replaceAll(/[\s\u00AD-]+/g, '');
		expect(text).toContain('transcriptionautomatique,nonrelue');
		expect(text).toContain('Corrigéle2avril2022:Lenomdubrasarticulé');
	});
});

test('a copy bears the day of the last correction of what it holds', async () => {
	const [talk, volume] = [await readPdf('interventions/automates.pdf'), await readPdf('actes.pdf')];
	expect(talk.day).toBe('20220915');
	expect(volume.day >= talk.day).toBe(true);
	const bag = strFromU8(unzipSync(read('actes.zip'))['actes/bag-info.txt']!);
	expect(bag.replaceAll('-', '')).toContain(`BaggingDate: ${volume.day}`);
});
