import { describe, expect, test } from 'vitest';
import { createWorks } from '#formats/citations/build/create-works.ts';
import { printLinkset } from '#formats/meta-tags/linkset.ts';
import { listTypedLinks } from '#formats/meta-tags/signposting.ts';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { createView } from '#site/view.ts';

const { entries } = await checkContent('tests/editions/complete');
const identities = [
	'https://orcid.org/0000-0002-1825-0097',
	'https://www.idref.fr/000000000',
	'https://viaf.org/viaf/0',
	'https://www.wikidata.org/entity/Q0',
];
const known = {
	...entries,
	speakers: entries.speakers.map((entry) =>
		entry.id === 'solene-kermorvan-daltis' && 'links' in entry.data
			? {
					...entry,
					data: { ...entry.data, links: ['https://feux.example/orcid.org', ...identities] },
				}
			: entry,
	),
};
const proceedings = buildProceedings(known);
const { intervention } = createWorks(proceedings, createView(proceedings, 'fr', new Map(), new Map()));
const published = proceedings.byId.intervention.get('langue-des-feux')!;
const work = intervention(published);

describe('the links of an intervention for machines', () => {
	const targets = (rel: string, of = work) =>
		listTypedLinks(of, published, 'fr')
			.filter((link) => link.rel === rel)
			.map(({ href }) => href);

	test('lead to its authors in registers of persons, and to no other page on them', () => {
		expect(targets('author')).toEqual(identities);
	});

	test('lead to its licence, where its rights are not words', () => {
		expect(targets('license', { ...work, rights: 'https://licence.example/' })).toEqual([
			'https://licence.example/',
		]);
		expect(targets('license', { ...work, rights: 'Tous droits réservés.' })).toEqual([]);
		expect(targets('license', { ...work, rights: undefined })).toEqual([]);
	});

	test('are in the linkset too', () => {
		const { linkset } = JSON.parse(
			printLinkset([{ work, of: published, files: 'fr' }], 'fr', 'https://x.example'),
		) as {
			linkset: { author: { href: string }[]; type: { href: string }[] }[];
		};
		expect(linkset[0]!.author.map(({ href }) => href)).toEqual(identities);
		expect(linkset[0]!.type).toHaveLength(2);
	});
});
