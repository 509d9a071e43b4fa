import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type BuiltPage, dist, filedAt, files, origin, pages, pathOf, read } from '../site.ts';

const plain = (text: string) => text.replaceAll(/\s+/g, '');

/** A thing of a graph. */
type Node = Record<string, unknown> & { '@type': string; '@id'?: string };

const graphOf = ({ tags }: BuiltPage): Node[] => {
	const scripts = tags.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
	return scripts.flatMap(({ text }) => (JSON.parse(text) as { '@graph': Node[] })['@graph']);
};
const graphs = pages.map((page) => ({ page, url: page.url, graph: graphOf(page) }));
const canonical = ({ tags }: BuiltPage) =>
	tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href'];
/** The pages that exist in both languages: all but that of what does not exist. */
const ownPages = pages.filter(({ url }) => url !== '/404.html');
const addresses = new Set(ownPages.map(({ url }) => (origin ?? '') + url));

/** What identifies the work of a page: its DOI, else its address, which is another page's where that has it in its own language. */
const identifierOf = ({ tags }: BuiltPage) => {
	const tagged = (name: string) =>
		tags.find(({ attributes }) => attributes['name'] === name)?.attributes['content'];
	const doi = tagged('citation_doi');
	return doi ? `https://doi.org/${doi}` : tagged('citation_public_url');
};

/** Every thing that is in a graph, at any depth. */
function within(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(within);
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(within);
	return '@type' in value ? [value as Node, ...inner] : inner;
}

/** What readers of structured data ask of each type. */
const required: Record<string, string[]> = {
	Book: ['name', 'url', 'inLanguage', 'about'],
	Chapter: ['name', 'url', 'inLanguage', 'about', 'isPartOf'],
	BreadcrumbList: ['itemListElement'],
	Clip: ['name', 'startOffset', 'url'],
	DefinedTerm: ['name', 'description', 'inDefinedTermSet'],
	Event: ['name', 'startDate', 'location'],
	Organization: ['name'],
	Person: ['name', 'familyName', 'jobTitle'],
	Place: ['name'],
	// One that nobody is known to have said has no author.
	ScholarlyArticle: ['headline', 'inLanguage', 'isPartOf'],
	VideoObject: ['name', 'thumbnailUrl', 'inLanguage'],
	WebSite: ['name', 'url', ...(origin ? ['potentialAction'] : [])],
};

describe('the graph of things', () => {
	test('one a page, and none outside the pages that exist in both languages', () => {
		for (const { page, graph } of graphs) {
			const scripts = page.html.match(/application\/ld\+json/g) ?? [];
			expect(scripts.length, page.url).toBe(graph.length > 0 ? 1 : 0);
			if (ownPages.includes(page)) expect(graph.length, page.url).toBeGreaterThan(0);
		}
	});

	test('each thing that a page describes has what its type asks for', () => {
		for (const { url, graph } of graphs)
			for (const node of graph)
				for (const property of required[node['@type']] ?? [])
					expect(node, `${node['@type']} in ${url}`).toHaveProperty(property);
	});

	test('each thing that is named is described on some page', () => {
		const described = new Set(graphs.flatMap(({ graph }) => graph.map((node) => node['@id'])));
		for (const { url, graph } of graphs)
			for (const node of within(graph))
				if (node['@id']) expect(described, `${node['@id']} in ${url}`).toContain(node['@id']);
	});

	test('a thing has one id, whatever the language of the page, and a text has one in each of its own', () => {
		const isWritten = (node: Node) => /^(?:Book|Chapter|Report|ScholarlyArticle)$/.test(node['@type']);
		const inFrench = graphs
			.filter(({ url }) => !url.startsWith('/en/'))
			.flatMap(({ graph }) => graph.map((node) => [node['@id'], node] as const));
		const french = new Map(inFrench);
		for (const { url, graph } of graphs.filter(({ url }) => url.startsWith('/en/')))
			for (const node of graph) {
				const same = french.get(node['@id']);
				const said = `${node['@id'] ?? ''} in ${url}`;
				if (!isWritten(node)) expect(same, said).toBeDefined();
				else if (same)
					expect([node['name'], node['inLanguage']], said).toEqual([same['name'], same['inLanguage']]);
			}
		const all = new Map(graphs.flatMap(({ graph }) => graph.map((node) => [node['@id'], node] as const)));
		const translations = [...all.values()].filter((node) => node['translationOfWork']);
		expect(translations.length).toBeGreaterThanOrEqual(4);
		for (const node of translations) {
			const original = all.get((node['translationOfWork'] as Node)['@id'])!;
			expect(original['inLanguage']).not.toBe(node['inLanguage']);
			expect(original['workTranslation']).toContainEqual({ '@type': node['@type'], '@id': node['@id'] });
		}
		const tied = [...all.values()].flatMap((node) => (node['workTranslation'] ?? []) as Node[]);
		expect(tied).toHaveLength(translations.length);
	});

	test('nothing is said to have parts, authors or publishers that nobody knows', () => {
		for (const { url, graph } of graphs)
			for (const node of within(graph))
				for (const [property, value] of Object.entries(node))
					expect(value, `${property} of ${node['@id'] ?? node['@type']} in ${url}`).not.toEqual([]);
	});

	test('the volume is a book, on the home page, and every article is part of it', () => {
		for (const { url, graph } of graphs) {
			const [book, ...others] = graph.filter((node) => node['@type'] === 'Book');
			expect(others).toEqual([]);
			expect(book !== undefined, url).toBe(/^\/(?:en\/)?$/.test(url));
			if (book) {
				const [volume] = JSON.parse(read('actes.csl.json').toString()) as [
					{ editor?: { family: string }[]; license?: string },
				];
				const editors = (book['editor'] ?? []) as { familyName: string }[];
				expect(editors.map(({ familyName }) => familyName)).toEqual(
					(volume.editor ?? []).map(({ family }) => family),
				);
				expect(book['license']).toBe(volume.license);
			}
			for (const article of graph.filter((node) => node['@type'] === 'ScholarlyArticle'))
				expect(article['isPartOf']).toMatchObject({
					'@type': 'Book',
					name: expect.stringMatching(/\S/) as string,
				});
		}
	});

	test('what has a DOI is the same as what it leads to', () => {
		const identified = graphs.filter(({ page }) => identifierOf(page)?.startsWith('https://doi.org/'));
		for (const { page, graph } of identified) {
			const works = within(graph).filter((node) => /^(?:Book|Chapter|ScholarlyArticle)$/.test(node['@type']));
			expect(works.map((node) => node['sameAs'])).toContain(identifierOf(page));
		}
		const isDemo = pages.some(({ url }) => url.startsWith('/interventions/') && url !== '/interventions/');
		expect(identified.length).toBe(isDemo ? 4 : 0);
	});

	test('a video names its captions, and the instant at which it was published where that is known', () => {
		const videos = graphs.flatMap(({ graph }) => graph.filter((node) => node['@type'] === 'VideoObject'));
		for (const { caption, uploadDate } of videos) {
			if (uploadDate !== undefined) expect(uploadDate).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
			for (const { contentUrl, encodingFormat, inLanguage } of (caption ?? []) as Record<string, string>[]) {
				expect(files).toContain(pathOf(contentUrl!).slice(1));
				expect(encodingFormat).toBe('text/vtt');
				expect(contentUrl).toContain(`.${inLanguage!}.vtt`);
			}
		}
		expect(videos.some(({ caption }) => caption)).toBe(videos.length > 0);
		// Of the others nobody knows the day.
		const dates = new Set(videos.flatMap((video) => video['uploadDate'] ?? []));
		if (videos.length > 0)
			expect([...dates].sort()).toEqual(['2021-10-04', '2021-10-11'].map((day) => `${day}T00:00:00Z`));
	});

	test('breadcrumbs are numbered, and lead to pages', () => {
		for (const { graph } of graphs)
			for (const { itemListElement } of graph.filter((node) => node['@type'] === 'BreadcrumbList')) {
				const items = itemListElement as { position: number; item: string }[];
				expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
				for (const { item } of items) expect(addresses).toContain(item);
			}
	});

	test.each([
		['/', '/recherche/'],
		['/en/', '/en/recherche/'],
	])('%s says how to search', (url, search) => {
		const site = graphs.find((one) => one.url === url)!.graph.find((node) => node['@type'] === 'WebSite')!;
		if (origin === undefined) {
			expect(site).not.toHaveProperty('potentialAction');
			return;
		}
		const action = site['potentialAction'] as { target: { urlTemplate: string }; 'query-input': string };
		const [address, query] = action.target.urlTemplate.split('?');
		expect(addresses).toContain(address);
		expect(new URL(address!).pathname.endsWith(search)).toBe(true);
		expect(query).toBe('q={search_term_string}');
		expect(action['query-input']).toBe('required name=search_term_string');
	});

	test('says what the page says', () => {
		for (const { page, graph } of graphs) {
			const title = page.tags.find(({ name }) => name === 'h1')?.text.trim();
			const [main] = graph;
			if (main?.['@type'] === 'ScholarlyArticle') expect(main['headline']).toBe(title);
			if (main?.['@type'] === 'Person') expect(main['name']).toBe(title);
			if (main?.['@type'] === 'Event') {
				expect(main['name']).toBe(title);
				expect(page.html).toContain(`<data value="${(main['startDate'] as string).slice(0, 10)}"`);
			}
		}
	});
});

describe('the tags for reference managers', () => {
	const interventions = pages.filter(({ url }) => /^\/(?:en\/)?interventions\/[^/]+\/$/.test(url));
	const tagsOf = ({ tags }: BuiltPage) =>
		tags
			.filter(
				({ name, attributes }) =>
					name === 'meta' && /^(?:citation_|z:)/.test(attributes['name'] ?? attributes['property'] ?? ''),
			)
			.map(
				({ attributes }) => [attributes['name'] ?? attributes['property']!, attributes['content']!] as const,
			);

	const dublinOf = ({ tags }: BuiltPage) =>
		tags
			.map(({ attributes }) => [attributes['name'], attributes['content']])
			.filter(([name]) => name?.startsWith('DCTERMS.'));

	test.each(['/', '/en/'])('make a book of the volume (%s)', (url) => {
		const page = pages.find((one) => one.url === url)!;
		const tags = tagsOf(page);
		expect(tags[0]).toEqual(['z:itemType', 'book']);
		expect(tags.map(([name]) => name)).toContain('citation_title');
		expect(tags.map(([name]) => name)).not.toContain('citation_conference_title');
		const values = (name: string) => tags.filter(([other]) => other === name).map(([, value]) => value);
		const [volume] = JSON.parse(read(`${url.slice(1)}actes.csl.json`).toString()) as [
			{ editor?: { family: string; given: string }[]; license?: string },
		];
		const editors = (volume.editor ?? []).map(({ family, given }) => `${family}, ${given}`);
		expect(values('citation_editor')).toEqual(editors);
		expect(values('z:rights')).toEqual(volume.license ? [volume.license] : []);
		expect(dublinOf(page).filter(([name]) => name === 'DCTERMS.contributor')).toEqual(
			editors.map((editor) => ['DCTERMS.contributor', editor]),
		);
		expect(dublinOf(page).find(([name]) => name === 'DCTERMS.license')?.[1]).toBe(volume.license);
	});

	test('make a chapter of each part of the day', () => {
		const parts = pages.filter(({ url }) => /^\/(?:en\/)?(?:panels\/[^/]+|dialogue)\/$/.test(url));
		expect(parts.length).toBeGreaterThanOrEqual(8);
		for (const part of parts) {
			const names = tagsOf(part).map(([name]) => name);
			expect(names).toContain('citation_inbook_title');
			expect(names).not.toContain('citation_conference_title');
		}
	});

	test.each(interventions)('make a conference paper of $url, or a chapter where nobody signs it', (page) => {
		const tags = tagsOf(page);
		const names = tags.map(([name]) => name);
		const [inBook, inConference] = ['citation_inbook_title', 'citation_conference_title'].map((name) =>
			names.indexOf(name),
		) as [number, number];
		expect(inBook).toBeGreaterThanOrEqual(0);
		expect(inConference > inBook).toBe(names.includes('citation_author'));
		expect(inConference >= 0).toBe(names.includes('citation_author'));
		const value = (name: string) => tags.find(([other]) => other === name)?.[1];
		expect(value('citation_title')).toBe(page.tags.find(({ name }) => name === 'h1')?.text.trim());
		const title = page.tags.find(({ name }) => name === 'h1');
		const isOwn = value('citation_language') === (page.url.startsWith('/en/') ? 'en' : 'fr');
		expect(isOwn, title?.text).toBe(value('citation_public_url') === canonical(page));
		// Of who is not named there is no author; the name of a body, and an only name, end with a comma.
		const author = value('citation_author');
		if (author === undefined) expect(page.html).not.toContain('"author":');
		else {
			expect(page.html).toContain('"author":');
			expect(author).toMatch(/^[^,]+(?:,|(?:, [^,]+){1,2})$/);
		}
		expect(value('citation_publication_date')).toMatch(/^\d{4}(?:\/\d\d){0,2}$/);
		// Zotero cannot attach a video: its address stands in « Extra ».
		expect(value('z:extra') ?? '').toMatch(
			/"@type":"(?:Video|Audio)Object"/.test(page.html) ? /^https:\/\/\S+ \(\d+:\d\d\)$/ : /^$/,
		);
		const dublin = dublinOf(page);
		expect(dublin).toContainEqual(['DCTERMS.title', value('citation_title')]);
		if (author) expect(dublin).toContainEqual(['DCTERMS.creator', author.replace(/,$/, '')]);
		expect(dublin).toContainEqual(['DCTERMS.identifier', identifierOf(page)]);
		// Zotero would take its type for that of the paper.
		expect(dublin.map(([name]) => name)).not.toContain('DCTERMS.type');
		// A site-wide « website » would make Zotero save a web page.
		const type = page.tags.find(({ attributes }) => attributes['property'] === 'og:type');
		expect(type?.attributes['content']).toBe('article');
		expect(page.html).not.toContain('Z3988');
	});

	test('stand in the list of interventions as COinS, the title before the type', () => {
		const list = pages.find(({ url }) => url === '/interventions/')!;
		const spans = list.tags.filter(({ attributes }) => attributes['class'] === 'Z3988');
		expect(spans.length).toBe(interventions.filter(({ url }) => !url.startsWith('/en/')).length);
		for (const { attributes } of spans) {
			const names = [...new URLSearchParams(attributes['title']).keys()];
			expect(names.indexOf('rft.title')).toBeLessThan(names.indexOf('rft.type'));
			expect(names).toContain('rft.rights');
		}
		const signed = spans.filter(({ attributes }) => attributes['title']!.includes('rft.creator'));
		// One was spoken by somebody who is not named.
		expect(signed.length).toBe(Math.max(0, spans.length - 1));
	});
});

describe('the card of a page', () => {
	test.runIf(origin === undefined)('is drawn for those who share an address, and else not', () => {
		for (const { url, html } of pages) expect(html, url).not.toMatch(/og:image|og:url|twitter:card/);
		expect(files.filter((file) => file.endsWith('.png') && !/icon[\w-]*\.png$/.test(file))).toEqual([]);
	});

	test.runIf(origin).each(ownPages)('$url', async (page) => {
		const { tags } = page;
		const url = filedAt(page);
		const said = (name: string) =>
			tags.find(({ attributes }) => attributes['property'] === `og:${name}`)?.attributes['content'] ?? '';
		const file = new URL(said('image')).pathname.slice(1);
		expect(file).toBe(/^\/(?:en\/)?$/.test(url) ? `${url.slice(1)}actes.png` : `${url.slice(1, -1)}.png`);
		const { width, height, format } = await sharp(join(dist, file)).metadata();
		expect([String(width), String(height), format]).toEqual([
			said('image:width'),
			said('image:height'),
			'png',
		]);
		const [, title] = said('image:alt').split('\n');
		expect(plain(tags.find(({ name }) => name === 'h1')!.text)).toBe(plain(title!));
		// Letters are drawn: a card without them has two colours.
		expect(new Set(await sharp(join(dist, file)).greyscale().raw().toBuffer()).size).toBeGreaterThan(10);
	});
});

test.each(ownPages)(
	'$url says its own address and that of its translation, whole, where the site has one',
	({ url, tags }) => {
		const linked = (attribute: string, value: string) =>
			tags
				.filter(({ name, attributes }) => name !== 'a' && attributes[attribute] === value)
				.map(({ attributes }) => attributes['href'] ?? attributes['content']);
		const whole = (path: string) => (origin === undefined ? [] : [origin + path]);
		const [french, english] = url.startsWith('/en/') ? [url.slice(3), url] : [url, `/en${url}`];
		expect(linked('rel', 'canonical')).toEqual(whole(url));
		expect(linked('property', 'og:url')).toEqual(whole(url));
		expect(linked('hreflang', 'fr')).toEqual(whole(french));
		expect(linked('hreflang', 'en')).toEqual(whole(english));
		expect(linked('hreflang', 'x-default')).toEqual(whole(french));
	},
);

describe('the links for machines', () => {
	test.each(['', 'en/'])('/%slinkset.json gathers them, on a site that has an address', (root) => {
		expect(files.includes(`${root}linkset.json`)).toBe(origin !== undefined);
		if (origin === undefined) return;
		const { linkset } = JSON.parse(read(`${root}linkset.json`).toString()) as {
			linkset: {
				anchor: string;
				describedby: { href: string }[];
				type: { href: string }[];
				license?: { href: string }[];
			}[];
		};
		const cited = pages.filter(
			({ url, tags }) =>
				url.startsWith('/en/') === (root !== '') &&
				tags.some(({ attributes }) => attributes['class'] === 'cite'),
		);
		expect(linkset.map(({ anchor }) => anchor).sort()).toEqual(cited.map(canonical).sort());
		const [volume] = JSON.parse(read(`${root}actes.csl.json`).toString()) as [{ license?: string }];
		const rights = volume.license === undefined ? undefined : [volume.license];
		for (const { anchor, describedby, type, license } of linkset) {
			const page = cited.find((one) => canonical(one) === anchor)!;
			const own = page.tags
				.filter(({ attributes }) => attributes['rel'] === 'describedby')
				.map(({ attributes }) => new URL(attributes['href']!, anchor).href);
			expect(describedby.map(({ href }) => href)).toEqual(own);
			expect(type.map(({ href }) => href)).toEqual([
				'https://schema.org/AboutPage',
				page.tags.filter(({ attributes }) => attributes['rel'] === 'type')[1]!.attributes['href'],
			]);
			// What may be done with the report, which was published on its own, is not known.
			expect(license?.map(({ href }) => href)).toEqual(
				anchor.endsWith('/compte-rendu/') ? undefined : rights,
			);
		}
	});

	const works = pages.filter(({ tags }) => tags.some(({ attributes }) => attributes['class'] === 'cite'));
	const described = ['application/x-bibtex', 'application/x-research-info-systems', 'application/mods+xml'];

	test.each(works)('$url names what cites it, describes it and holds it', (page) => {
		const linked = (rel: string) =>
			page.tags
				.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)
				.map(({ attributes }) => attributes);
		const identifier = identifierOf(page);
		expect(linked('cite-as').map(({ href }) => href)).toEqual(identifier ? [identifier] : []);
		expect(linked('linkset')).toHaveLength(origin === undefined ? 0 : 1);
		const [about, specific, ...others] = linked('type').map(({ href }) => href);
		expect(about).toBe('https://schema.org/AboutPage');
		expect(specific).toMatch(/^https:\/\/schema\.org\/(?:Book|Event|Report|ScholarlyArticle)$/);
		expect(others).toEqual([]);
		const rights = page.tags.find(({ attributes }) => attributes['name'] === 'DCTERMS.license');
		expect(linked('license').map(({ href }) => href)).toEqual(rights ? [rights.attributes['content']] : []);
		const types = linked('describedby').map(({ type }) => type);
		for (const type of described) expect(types).toContain(type);
		for (const { href } of [...linked('describedby'), ...linked('item')])
			expect(files).toContain(new URL(href!, 'https://site.example').pathname.slice(1));
	});
});
