import '@citation-js/plugin-cff';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { filedAt, files, origin, pages, read } from '../site.ts';

const types: Record<string, string> = {
	bib: 'application/x-bibtex',
	'biblatex.bib': 'application/x-bibtex',
	ris: 'application/x-research-info-systems',
	'csl.json': 'application/vnd.citationstyles.csl+json',
	'mods.xml': 'application/mods+xml',
};
const hasReport = files.includes('compte-rendu.csl.json');
const citable = pages.filter(
	({ url }) =>
		/^\/(?:en\/)?(?:(?:panels|interventions)\/[^/]+\/|dialogue\/)?$/.test(url) ||
		(hasReport && url.endsWith('/compte-rendu/')),
);

describe('each page that can be cited', () => {
	test('there are some in both languages', () => {
		expect(citable.length).toBeGreaterThanOrEqual(10);
		expect(citable.length % 2).toBe(0);
	});

	test.each(citable)('$url leads to its reference in every format, at its own address', (page) => {
		const { tags } = page;
		const url = filedAt(page);
		const links = tags.filter(
			({ name, attributes }) =>
				name === 'a' && 'download' in attributes && attributes['type'] !== 'application/pdf',
		);
		const root = url === '/' || url === '/en/' ? `${url}actes` : url.replace(/\/$/, '');
		expect(links.map(({ attributes }) => [attributes['href'], attributes['type']])).toEqual(
			Object.entries(types).map(([extension, type]) => [`${root}.${extension}`, type]),
		);
		for (const extension of Object.keys(types)) expect(files).toContain(`${root.slice(1)}.${extension}`);
	});

	test.each(citable)('$url says the address of its reference, in four styles, without JavaScript', (page) => {
		const { tags } = page;
		const panel = tags.find(({ attributes }) => attributes['class'] === 'cite');
		for (const style of ['ISO 690', 'APA', 'Chicago', 'MLA']) expect(panel?.text).toContain(style);
		const tagged = (name: string) =>
			tags.find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
		const canonical = tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
		expect(canonical).toBe(origin && origin + page.url);
		const files = tags.find(({ name, attributes }) => name === 'a' && attributes['href']?.endsWith('.ris'));
		const own = `${files!.attributes['href']!.replace(/(?:actes)?\.ris$/, '')}/`.replace('//', '/');
		// What is not translated is cited where its own language has it.
		expect(tagged('citation_public_url')).toBe(origin && origin + own);
		const doi = tagged('citation_doi');
		const address = doi ? `https://doi.org/${doi}` : tagged('citation_public_url');
		if (address === undefined) {
			expect(panel!.text).not.toMatch(/:\/\/|Disponible|Available/);
			return;
		}
		const said = panel!.text.split(address);
		expect(said).toHaveLength(5);
	});
});

test.each(['', 'en/'])(
	'the file of the volume holds all that can be cited, each as its own file has it (%s)',
	(root) => {
		const listed = (file: string) => JSON.parse(read(file).toString()) as { id: string; URL?: string }[];
		const own = citable
			.filter(({ url }) => url.startsWith('/en/') === (root === 'en/') && url !== `/${root}`)
			.flatMap(({ tags }) => {
				const link = tags.find(
					({ name, attributes }) => name === 'a' && attributes['href']?.endsWith('.csl.json'),
				);
				return listed(link!.attributes['href']!.slice(1));
			});
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
		const [, ...parts] = listed(`${root}actes.csl.json`);
		expect(parts.toSorted(byId)).toEqual(own.toSorted(byId));
	},
);

test('the volume’s reference stands beside a copy of it, with who answers for it', () => {
	const [volume] = JSON.parse(read('actes.csl.json').toString()) as Record<string, unknown>[];
	const [copy, preferred] = new Cite(read('CITATION.cff').toString()).data;
	for (const reading of [copy, preferred]) {
		expect([reading!['title'], reading!['DOI']]).toEqual([volume!['title'], volume!['DOI']]);
		expect(reading!['author']).toEqual(volume!['editor'] ?? volume!['author']);
	}
	expect(preferred).toMatchObject({ type: 'book' });
	expect(preferred!['publisher']).toBe(volume!['publisher']);
});
