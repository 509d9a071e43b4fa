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

	test.each(citable)('$url says its own address, in four styles, without JavaScript', ({ url, tags }) => {
		const panel = tags.find(({ attributes }) => attributes['class'] === 'cite');
		for (const style of ['ISO 690', 'APA', 'Chicago', 'MLA']) expect(panel?.text).toContain(style);
		const canonical = tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
		expect(canonical).toBe(origin && origin + url);
		const doi = tags.find(({ attributes }) => attributes['name'] === 'citation_doi')?.attributes['content'];
		const address = doi ? `https://doi.org/${doi}` : canonical;
		if (address === undefined) {
			expect(panel!.text).not.toMatch(/:\/\/|Disponible|Available/);
			return;
		}
		const said = panel!.text.split(address);
		expect(said).toHaveLength(5);
	});
});

test('the volume’s file holds every intervention, and the report', () => {
	const items = JSON.parse(read('actes.csl.json').toString()) as { id: string; type: string }[];
	const interventions = pages.filter(({ url }) => /^\/interventions\/[^/]+\/$/.test(url));
	const report = hasReport ? ['report'] : [];
	expect(items.map(({ type }) => type)).toEqual([
		'book',
		...interventions.map(() => 'paper-conference'),
		...report,
	]);
});

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
