import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test, vi } from 'vitest';
import { compilePdf } from '#formats/pdf/compile.ts';
import { fontFamilies, literal } from '#formats/pdf/typst.ts';

async function print(text: string): Promise<{ words: string; fonts: string[] }> {
	const head = `#set document(title: "Essai")\n#set text(lang: "fr", font: ${fontFamilies})\n`;
	const pdf = compilePdf(`${head}${literal(text)}`, '2018-10-25');
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const { items } = await (await document.getPage(1)).getTextContent();
	return {
		words: items.map((item) => ('str' in item ? item.str : '')).join(''),
		fonts: [
			...new Set([...pdf.toString('latin1').matchAll(/\/BaseFont \/\w+\+(\w+)/g)].map(([, name]) => name!)),
		],
	};
}

test('Japanese is printed in the font of the project, whatever the machine has', async () => {
	const { words, fonts } = await print('Visite au Japon : 国連オペレーション支援担当事務次長の訪日について');
	expect(words).toBe('Visite au Japon : 国連オペレーション支援担当事務次長の訪日について');
	expect(fonts.toSorted()).toEqual(['SawarabiMincho', 'Spectral']);
});

test('what no font can show is said, and costs nobody the document', async () => {
	const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
	const { words } = await print('Merci 👩‍🚀 à tous');
	expect(words.replaceAll('�', '')).toBe('Merci  à tous');
	expect(words).toContain('�');
	expect(said).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('👩 \u200D 🚀'));
});

test.each([
	['https://creativecommons.org/licenses/by/4.0/', 'xmprights:webstatement'],
	['Tous droits réservés : « 国連 » & ayants droit', 'xmprights:usageterms'],
])('what may be done with a document stands in its metadata: %s', async (rights, name) => {
	const head = `#set document(title: "Essai", author: ("Nom",))\n#set text(lang: "fr", font: ${fontFamilies})\n`;
	const pdf = compilePdf(`${head}Un.\n#pagebreak()\nDeux.`, '2018-10-25', { rights });
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const { info, metadata } = await document.getMetadata();
	expect([metadata.get('dc:rights')].flat()).toEqual([rights]);
	expect([metadata.get(name)].flat()).toEqual([rights]);
	expect([metadata.get('dc:title')].flat()).toEqual(['Essai']);
	expect(info).toMatchObject({ Title: 'Essai', Author: 'Nom' });
	expect(document.numPages).toBe(2);
});

test('a fault of the document itself is not hidden', () => {
	expect(() => compilePdf('#heading(level: 1)[Sans titre de document]', '2018-10-25')).toThrow(/title/);
});
