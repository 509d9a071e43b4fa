import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { files, pages, read } from './site.ts';

const documents = files.filter((file) => /^(?:en\/)?(?:actes|interventions\/[^/]+)\.pdf$/.test(file));
const talks = pages.filter(({ url }) => /^\/(?:en\/)?interventions\/[^/]+\/$/.test(url));
const plain = (text: string) => text.replaceAll(/[\s\u00AD-]+/g, '');

/** Opens a PDF with a reader that is not its writer's. */
async function open(file: string) {
	const document = await getDocument({ data: new Uint8Array(read(file)), verbosity: 0 }).promise;
	const { info } = await document.getMetadata();
	const texts: string[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return { document, info: info as Record<string, unknown>, text: plain(texts.join(' ')) };
}

test('the volume and each intervention are there, in both languages', () => {
	expect(documents).toContain('actes.pdf');
	expect(documents).toContain('en/actes.pdf');
	for (const { url, tags } of talks) {
		expect(documents).toContain(`${url.slice(1, -1)}.pdf`);
		const tag = tags.find(({ attributes }) => attributes['name'] === 'citation_pdf_url');
		expect(new URL(tag!.attributes['content']!).pathname).toBe(`${url.slice(0, -1)}.pdf`);
	}
});

describe.each(documents)('%s', (file) => {
	test('is tagged, titled, in its language, says PDF/UA-1, and embeds its fonts', async () => {
		const { document, info } = await open(file);
		const bytes = read(file).toString('latin1');
		expect((await document.getMarkInfo()) as unknown as Map<string, boolean>).toContainEqual([
			'Marked',
			true,
		]);
		expect(info['Title']).toMatch(/\S/);
		expect(info['Language']).toMatch(file.startsWith('en/') ? /^en/ : /^fr/);
		expect(bytes).toMatch(/pdfuaid:part>1</);
		const fonts = bytes.match(/\/Type ?\/FontDescriptor/g) ?? [];
		expect(fonts.length).toBeGreaterThan(0);
		expect(bytes.match(/\/FontFile\d?/g)).toHaveLength(fonts.length);
		for (let number = 1; number <= document.numPages; number += 1) {
			const tree = await (await document.getPage(number)).getStructTree();
			const [whole] = tree.children as { role: string; children: { role?: string }[] }[];
			expect(whole!.role).toBe('Document');
			// What stands alone on a page is a paragraph, a heading, a list: never a run of letters.
			expect(whole!.children.map(({ role }) => role)).not.toContain('Span');
		}
		expect((await document.getOutline()).length).toBeGreaterThan(0);
	});
});

test.each(talks)(
	'$url has its title first, then who speaks, then its words in their order',
	async ({ url, tags }) => {
		const { text } = await open(`${url.slice(1, -1)}.pdf`);
		const title = plain(tags.find(({ name }) => name === 'h1')!.text);
		expect(text).toContain(title);
		const author = plain(
			tags
				.find(({ attributes }) => attributes['name'] === 'citation_author')!
				.attributes['content']!.split(', ')[1]!,
		);
		expect(text.indexOf(author)).toBeGreaterThan(text.indexOf(title));
		const passages = tags
			.filter(({ attributes }) => /^(?:p|t)\d+$/.test(attributes['id'] ?? ''))
			.map(({ text: words }) => plain(words.replace(/^\s*(?:\d+:)+\d\d/, '')).slice(0, 30));
		const written = passages.filter((opening) => text.includes(opening));
		expect(written.length).toBeGreaterThan(0);
		const places = written.map((opening) => text.indexOf(opening));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	},
);
