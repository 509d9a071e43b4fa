import { expect, test } from 'vitest';
import { toText } from '#formats/data/texts.ts';
import { listBlocks } from '#proceedings/passages/texts.ts';
import { parseProse } from '#prose/parse.ts';

const textPictures = new Map([
	[
		'cloche.jpg',
		{ path: 'cloche.jpg.webp', url: '/cloche.jpg.webp', width: 8, height: 6, content: Buffer.of() },
	],
]);

const read = (markdown: string) => {
	const body = parseProse(markdown);
	for (const [index, block] of listBlocks(body).entries())
		block.data = { ...block.data, hProperties: { id: `p${index + 1}` } };
	return toText(body, 'fr', { textPictures }, (url) => `https://actes.example${url}`);
};

test.each([
	['a list', '- On éteint l’intérieur.\n- On écoute.', 'On éteint l’intérieur. On écoute.'],
	['a list in a list', '1. un\n   - deux\n   - trois\n2. quatre', 'un deux trois quatre'],
	['a table', '| A | B |\n|--|--|\n| un | deux |', 'A B un deux'],
	['a quotation', '> Un.\n>\n> Deux.', 'Un. Deux.'],
	['a line that ends', 'Un\\\ndeux', 'Un deux'],
])('the words of %s do not touch', (_, markdown, text) => {
	expect(read(markdown).passages.map((passage) => passage.text)).toEqual([text]);
});

test('a passage has its heading, its sources and its picture', () => {
	expect(
		read('Un. [@a; @b]\n\n## Deux {#deux}\n\n![Une cloche](cloche.jpg "La cloche") [@c]').passages,
	).toEqual([
		{ id: 'p1', heading: undefined, text: 'Un.', picture: undefined, sources: ['a', 'b'] },
		{
			id: 'p2',
			heading: 'Deux',
			text: 'La cloche',
			picture: { url: 'https://actes.example/cloche.jpg.webp', alt: 'Une cloche' },
			sources: ['c'],
		},
	]);
});

test('notes come in the order of their calls, each with its sources; those that are not called are not published', () => {
	const markdown = 'Un[^b], deux[^a].\n\n[^a]: La seconde.\n[^b]: La première. [@s]\n[^c]: Aucune.';
	expect(read(markdown)).toMatchObject({
		passages: [{ text: 'Un, deux.' }],
		notes: [
			{ number: '1', text: 'La première.', sources: ['s'] },
			{ number: '2', text: 'La seconde.', sources: [] },
		],
	});
});
