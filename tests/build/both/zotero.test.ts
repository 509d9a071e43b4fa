import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { type BuiltPage, pages, read } from '../site.ts';
import { readTags } from '../tags.ts';

/**
 * The date and the place of publication that Zotero takes from a page, by the rules of its « Embedded Metadata » translator and of that
 * for RDF, to which it gives the tags whose prefix it knows.
 */
function readAsZotero({ tags }: Pick<BuiltPage, 'tags'>): {
	date: string | undefined;
	place: string | undefined;
} {
	const metas = tags.filter(({ name }) => name === 'meta');
	const nameOf = ({ attributes }: BuiltPage['tags'][number]) =>
		attributes['name'] ?? attributes['property'] ?? '';
	// The end of a name is enough, whatever comes before.
	const highwire = (name: string) =>
		metas.find((tag) => tag.attributes['name']?.endsWith(name))?.attributes['content'];
	const rdf = (pattern: RegExp) =>
		metas.find((tag) => pattern.test(nameOf(tag).toLowerCase()))?.attributes['content'];
	const date =
		highwire('citation_date') ??
		highwire('citation_cover_date') ??
		highwire('citation_publication_date') ??
		rdf(
			/^(?:z|dc|dcterms|eprints?|prism|so|bibo?)[.:_](?:date.*|issued|publicationdate|datepublished|datestamp)$/,
		) ??
		rdf(/^(?:og|article|book|music|video|og:\w+)[.:_](?:published_time|release_date)$/) ??
		highwire('citation_online_date') ??
		highwire('citation_year') ??
		tags.find(({ name, attributes }) => name === 'time' && attributes['datetime'])?.attributes['datetime'];
	return {
		date: date?.replaceAll('/', '-'),
		place: rdf(/^z[.:_]place$/) ?? rdf(/^eprints?[.:_](?:place_of_pub|event_location)$/),
	};
}

test('a date of the text would be taken for that of publication, and the place of the event for its own', () => {
	const html = '<meta property="z:place" content="Ici"><time datetime="2018-10-25">un jour</time>';
	expect(readAsZotero({ tags: readTags(html) })).toEqual({ date: '2018-10-25', place: 'Ici' });
});

describe.each([
	['fr', '', (url: string) => !url.startsWith('/en/')],
	['en', 'en/', (url: string) => url.startsWith('/en/')],
])('what Zotero reads in %s', (_, root, isOwn) => {
	const { event, report } = JSON.parse(read(`${root}actes.json`).toString()) as Data;
	const { publication } = event;
	const own = pages.filter(({ url }) => isOwn(url));

	test.each(own)('of $url: the date and the place of publication, or none', (page) => {
		const isCited = page.tags.some(({ attributes }) => attributes['class'] === 'cite');
		// It was published on its own.
		const cited = page.url.endsWith('/compte-rendu/')
			? { date: report?.date, place: undefined }
			: publication;
		expect(readAsZotero(page)).toEqual({
			date: isCited ? cited?.date : undefined,
			place: isCited ? cited?.place : undefined,
		});
	});

	test('of the list of interventions, and of the programme, which has the parts of the day: the same', () => {
		const [, ...parts] = JSON.parse(read(`${root}actes.csl.json`).toString()) as { type: string }[];
		const listed = own.filter(({ url }) => [`/${root}interventions/`, `/${root}programme/`].includes(url));
		const all = listed.flatMap(({ tags }) =>
			tags.filter(({ attributes }) => attributes['class'] === 'Z3988'),
		);
		expect(all).toHaveLength(parts.length);
		const spans = all.filter(({ attributes }) => !attributes['title']!.includes('rft.type=report'));
		for (const { attributes } of spans) {
			const fields = new URLSearchParams(attributes['title']);
			expect(fields.get('rft.date')).toBe(publication?.date ?? null);
			expect(fields.get('rft.place')).toBe(publication?.place ?? null);
		}
	});
});
