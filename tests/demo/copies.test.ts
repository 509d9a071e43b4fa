import { describe, expect, test } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { strFromU8, unzipSync } from 'fflate';
import { read } from '../build/site.ts';

/** Reads a PDF as plain words. */
async function readPdf(file: string): Promise<string> {
	const document = await getDocument({ data: new Uint8Array(read(file)), verbosity: 0 }).promise;
	let text = '';
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		text += items.map((item) => ('str' in item ? item.str : '')).join('');
	}
	return text;
}

const texts: [name: string, text: () => Promise<string>][] = [
	['the PDF of the intervention', () => readPdf('interventions/automates.pdf')],
	['the PDF of the volume', () => readPdf('actes.pdf')],
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
