import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { Part } from '#formats/document/blocks.ts';
import { createDraft } from '#formats/document/draft.ts';
import { toTextBlocks } from '#formats/document/text.ts';
import { compilePdf } from '#formats/pdf/compile.ts';
import { toTypst } from '#formats/pdf/document.ts';
import { listBlocks } from '#proceedings/passages/texts.ts';
import { parseProse } from '#prose/parse.ts';
import { numberSources } from '#prose/source-notes.ts';
import { createTermMatcher } from '#prose/terms.ts';
import type { Locale } from '#i18n/locales.ts';

/** What a tag of a PDF holds, as pdf.js gives it. */
interface Tagged {
	role?: string;
	lang?: string;
	children?: Tagged[];
}

/** Makes a text into the only part of a document. */
function makePart(markdown: string, language: Locale): Part {
	const root = parseProse(markdown);
	for (const [index, block] of listBlocks(root).entries())
		block.data = { hProperties: { id: `p${index + 1}` } };
	const draft = createDraft((href) => ({
		place: href.startsWith('#') ? { part: 'essai', id: `essai-${href.slice(1)}` } : undefined,
		url: new URL(href, 'https://actes.example/essai/').href,
	}));
	const toSources = (ids: readonly string[]) => ({
		label: 'Source',
		sources: ids.map((text) => ({ text, language: 'fr' })),
	});
	const link = (href: string) => draft.link(href, { kind: 'speaker', id: 'essai' });
	const blocks = toTextBlocks(root, {
		name: 'essai',
		depth: 0,
		language,
		terms: createTermMatcher([]),
		number: numberSources(),
		cite: (ids) => (ids.length > 0 ? toSources(ids) : undefined),
		note: ({ number, mark, ids }) => ({ number, mark, ...toSources(ids) }),
		moments: undefined,
		hold: draft.hold,
		link,
	});
	draft.settle();
	const title = { text: 'Titre', language: 'fr' };
	return { id: 'essai', kind: 'intervention', name: undefined, title, blocks, parts: [] };
}

/** Prints a text in a document, and reads it as another program does. */
async function print(markdown: string, language: Locale = 'fr') {
	const typst = toTypst({
		locale: 'fr',
		title: 'Essai',
		authors: [],
		running: { event: '', status: '' },
		parts: [makePart(markdown, language)],
		pictures: new Map(),
	});
	const pdf = compilePdf(typst, '2018-10-25');
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const page = await document.getPage(1);
	const { items } = await page.getTextContent();
	const annotations = (await page.getAnnotations()) as { url?: string; dest?: unknown }[];
	return {
		text: items
			.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
			.join('')
			.replace(/^Titre\n/, '')
			// The number of the page.
			.replace(/\s+1$/, ''),
		links: annotations.map(({ url, dest }) => url ?? (dest ? 'inside' : 'nowhere')),
		tags: flatten((await page.getStructTree()) as Tagged),
	};
}

function flatten({ role, lang, children = [] }: Tagged): { role: string; lang: string | undefined }[] {
	return [...(role ? [{ role, lang }] : []), ...children.flatMap(flatten)];
}

const rolesOf = ({ tags }: Awaited<ReturnType<typeof print>>) => tags.map(({ role }) => role);

describe('in the PDF', () => {
	test.each([
		['a paragraph, on two lines', 'Un\ndeux.', 'Un deux.'],
		['emphasis', 'Un *mot* et **un autre**, ***les deux***.', 'Un mot et un autre, les deux.'],
		['what is struck out', 'Un ~~mot~~ de trop.', 'Un mot de trop.'],
		['code in a sentence', 'Dire `a "b" \\n`.', 'Dire a "b" \\n.'],
		['a line that ends', 'Un\\\ndeux  \ntrois', 'Un\ndeux\ntrois'],
		[
			'what is escaped',
			'\\*Un\\* #deux $trois$ @quatre <cinq@six.example>',
			'*Un* #deux $trois$ @quatre cinq@six.example',
		],
		['an entity', 'Un &amp; deux &lt;', 'Un & deux <'],
		['a heading', '## Le contexte {#contexte}\n\nUn.', 'Le contexte\nUn.'],
		['a list', '- un\n- deux', '– un\n– deux'],
		['a list of paragraphs', '- un\n\n  suite\n- deux', '– un\nsuite\n– deux'],
		['a list in a list', '- un\n  1. deux\n  2. trois\n- quatre', '– un\n1. deux\n2. trois\n– quatre'],
		['a list that begins at three', '3. trois\n4. quatre', '3. trois\n4. quatre'],
		['a list that begins at nought', '0. zéro\n1. un', '0. zéro\n1. un'],
		['a list of things to do', '- [x] fait\n- [ ] à faire', '– ☑ fait\n– ☐ à faire'],
		['a quotation', '> Un.\n>\n> - deux', 'Un.\n– deux'],
		['a break between two parts', 'Un.\n\n***\n\nDeux.', 'Un.\nDeux.'],
		['code on its lines', '```js\nun {\n\n  deux "\\n"\n}\n```', 'un {\ndeux "\\n"\n}'],
		['a table', '| A | B |\n|:-:|--:|\n| un | *deux* [@s] |\n| trois | |', 'A B\nun deux\ntrois [1]\n[1] s'],
		['the sources of a block', 'Un [@a]. Deux [@a; @b].', 'Un. Deux[1].\n[1] a · b'],
		['a comment, which is nobody’s to read', 'Un.\n\n<!-- non -->\n\nDeux.', 'Un.\nDeux.'],
		['a note', 'Un[^n], deux.\n\n[^n]: La *note*. [@a]', 'Un1, deux.\n1 La note. Source a'],
		['a note called twice', 'Un[^n], deux[^n].\n\n[^n]: La note.', 'Un1, deux1.\n1 La note.'],
		['a note of two paragraphs', 'Un[^n].\n\n[^n]: La note.\n\n    Sa suite.', 'Un1.\n1 La note.\nSa suite.'],
		[
			'a note in a list, and in a table',
			'- un[^n]\n\n| A[^m] |\n|--|\n| b |\n\n[^n]: N.\n[^m]: M.',
			'– un1\nA2\nb\n1 N.\n2 M.',
		],
	])('%s', async (_, markdown, expected) => {
		const { text } = await print(markdown);
		// The numbers of passages stand before their words, in the margin.
		expect(text.replaceAll(/§\s\d+\s*/g, '').replaceAll(/\s*\n\s*/g, '\n')).toBe(expected);
	});

	test.each([
		['a link', '[là](https://x.example/a?b="c")', ['https://x.example/a?b=%22c%22']],
		['a bare address', 'Voir https://x.example/a.', ['https://x.example/a']],
		['an e-mail address', '[écrire](mailto:a@x.example)', ['mailto:a@x.example']],
		[
			'a link by its name',
			'[la note][n], [n], [n][]\n\n[N]: https://x.example/ "Titre"',
			Array(3).fill('https://x.example/'),
		],
		['a link to a title of the text', '[là](#moule)\n\n## Le moule {#moule}', ['inside']],
		['a link to a title without an anchor', '[là](#le-moule)\n\n## Le moule', ['inside']],
		['a link to what is not there', '[là](#ailleurs)', ['https://actes.example/essai/#ailleurs']],
	])('%s leads where it should', async (_, markdown, expected) => {
		expect((await print(markdown)).links).toEqual(expected);
	});

	test('each is known by what it is', async () => {
		expect(rolesOf(await print('- un\n- deux'))).toEqual(expect.arrayContaining(['L', 'LI', 'Lbl', 'LBody']));
		expect(rolesOf(await print('| A |\n|--|\n| b |'))).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']));
		expect(rolesOf(await print('> Un.'))).toContain('BlockQuote');
		expect(rolesOf(await print('## Deux'))).toContain('H2');
		expect(rolesOf(await print('Un[^n].\n\n[^n]: La note.'))).toContain('Note');
		expect(rolesOf(await print('`un`'))).toContain('Code');
		expect(rolesOf(await print('[là](https://x.example/)'))).toContain('Link');
	});

	test('a note is in the language of its text', async () => {
		const { tags } = await print('One[^n].\n\n[^n]: The note.', 'en');
		expect(tags.filter(({ lang }) => lang === 'en').length).toBeGreaterThan(0);
	});
});
