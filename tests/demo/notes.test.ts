import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { files, isOneFile, pages, read } from '../build/site.ts';
import { readTags } from '../build/tags.ts';

type Tags = ReturnType<typeof readTags>;

/** The links that lead to notes, and those that lead back. */
const linksOf = (tags: Tags, role: 'doc-noteref' | 'doc-backlink') =>
	tags.filter(({ attributes }) => attributes['role'] === role).map(({ attributes }) => attributes);
const idsOf = (tags: Tags) => new Set(tags.map(({ attributes }) => attributes['id']));

describe.each([
	['/interventions/cartes-de-nuit/', 'Retour à l’appel de la note 2'],
	['/en/interventions/cartes-de-nuit/', 'Retour à l’appel de la note 2'],
	['/en/interventions/inventaire/', 'Back to the mark of note 1'],
	['/a-propos/', 'Retour à l’appel de la note 1'],
	['/en/a-propos/', 'Back to the mark of note 1'],
])('the notes of %s', (url, label) => {
	const { tags } = pages.find((page) => page.url === url)!;

	test('are labelled in the language of the text, out of sight', () => {
		expect(linksOf(tags, 'doc-backlink').map((link) => link['aria-label'])).toContain(label);
		const title = tags.find(({ attributes }) => attributes['id'] === 'footnote-label')!;
		expect([title.text, title.attributes['class']]).toEqual(['Notes', 'visually-hidden']);
	});

	test('and their calls lead to one another', () => {
		for (const role of ['doc-noteref', 'doc-backlink'] as const)
			for (const { href } of linksOf(tags, role)) expect(idsOf(tags)).toContain(href!.slice(1));
	});
});

describe.each(files.filter(isOneFile))('the notes of %s', (file) => {
	const tags = readTags(read(file).toString());

	test('stay in the file, each in its chapter', () => {
		const calls = linksOf(tags, 'doc-noteref');
		expect(calls.map(({ href }) => href).filter((href) => href!.includes('-fn-'))).toEqual([
			'#intervention-cartes-de-nuit-fn-1',
			'#intervention-cartes-de-nuit-fn-2',
			'#intervention-inventaire-fn-1',
			'#report-fn-1',
			'#report-fn-2',
		]);
		for (const call of calls) {
			expect(idsOf(tags)).toContain(call['href']!.slice(1));
			if (call['href']!.includes('-fn-')) expect(idsOf(tags)).toContain(call['aria-describedby']);
		}
		for (const { href } of linksOf(tags, 'doc-backlink')) expect(idsOf(tags)).toContain(href!.slice(1));
	});

	test('lead to a title of their text', () => {
		const links = tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']);
		expect(links).toContain('#intervention-cartes-de-nuit-fournil');
		expect(links).toContain('#intervention-inventaire-six-tas');
	});
});

test.each(['actes.epub', 'en/actes.epub'])('the notes of %s are known to reading systems', (file) => {
	const parts = unzipSync(read(file));
	const text = strFromU8(parts['EPUB/intervention-cartes-de-nuit.xhtml']!);
	expect(text.match(/epub:type="[^"]+"/g)).toEqual([
		...['noteref', 'noteref', 'endnotes', 'endnote', 'backlink', 'endnote', 'backlink'].map(
			(type) => `epub:type="${type}"`,
		),
	]);
	expect(text).toContain('href="intervention-cartes-de-nuit.xhtml#intervention-cartes-de-nuit-fn-1"');
	expect(text).toContain('href="intervention-cartes-de-nuit.xhtml#intervention-cartes-de-nuit-fournil"');
});
