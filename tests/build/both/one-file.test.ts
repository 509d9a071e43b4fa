import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { sayPassage } from '#i18n/passage.ts';
import { readCsl, readTags as readMetas } from '../../unit/citations/zotero.ts';
import { files, isOneFile, pages, read, readPage } from '../site.ts';
import { readTags } from '../tags.ts';
import { findFaults } from '../validator.ts';

const plain = (text: string) => text.replaceAll(/\s+/g, '');
/** The words of a passage, without its number, and without what calls the note of its sources. */
const unmarked = (text: string) =>
	plain(text)
		.replace(/^§\d+/, '')
		.replace(/\u2060?\[\d+\](?=[.…,;:!?]*$)/, '');
const numberOf = (text: string) => /^§\d+/.exec(plain(text))?.[0];

describe.each(files.filter(isOneFile))('%s', (file) => {
	const { html, tags } = readPage(file);

	test('asks nothing of anybody, and runs nothing', () => {
		const asking = ['script', 'iframe', 'video', 'audio', 'object', 'embed', 'source', 'link', 'form'];
		expect(tags.filter(({ name }) => asking.includes(name))).toEqual([]);
		const pictures = tags.filter(({ name }) => name === 'img');
		for (const { attributes } of pictures) expect(attributes['src']).toMatch(/^data:image\/webp;base64,/);
		const faces = /url\(data:font\/woff2;base64,[\w+/]{10000,30000}={0,2}\)/g;
		expect(html.match(faces)).toHaveLength(2);
		expect(html.replaceAll(faces, '')).not.toMatch(/url\(|@import| style=| on\w+=/);
		// Its text is that of the pages.
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).toContain(
			`content="default-src 'none'; font-src data:; img-src data:; style-src 'unsafe-inline'"`,
		);
	});

	test('leads to its own places, each once, and to the site', () => {
		const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
		expect(ids).toEqual([...new Set(ids)]);
		const links = tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes['href']!);
		expect(links.length).toBeGreaterThan(10);
		for (const link of links) {
			if (link.startsWith('#')) expect(ids).toContain(link.slice(1));
			else expect(link).toMatch(/^https?:\/\//);
		}
	});

	test('is read by Zotero as the volume, whatever a text of it cites, and says what may be done with it', () => {
		const metas = tags.flatMap(({ name, attributes: { name: title, property, content } }) =>
			name === 'meta' && content !== undefined && (title ?? property)
				? [property ? { property, content } : { name: title!, content }]
				: [],
		);
		const root = file.startsWith('en/') ? 'en/' : '';
		const volume = readCsl(read(`${root}actes.csl.json`).toString());
		// These tags come before the DOIs of a page, which would make a list of what it cites (Zotero’s priorities: 320, then 400).
		expect(readMetas(metas)).toEqual(volume);
		const [{ license }] = JSON.parse(read(`${root}actes.csl.json`).toString()) as [{ license?: string }];
		const licences = tags.filter(({ attributes }) => attributes['rel'] === 'license');
		expect(licences.map(({ attributes }) => attributes['href'])).toEqual(license ? [license] : []);
	});

	test('says, as the home page does, where the sources differ on who organised it', () => {
		const root = file.startsWith('en/') ? 'en/' : '';
		const { event } = JSON.parse(read(`${root}actes.json`).toString()) as Data;
		expect(html.replaceAll(/<\/?abbr>/g, '')).toContain(event.organisersNote ?? '');
	});

	test('holds every passage of every page of the day, under its id', () => {
		const root = file.startsWith('en/') ? '/en/' : '/';
		const places = tags.filter(({ attributes }) => attributes['id']);
		const kinds = { 'panels/': 'session', 'interventions/': 'intervention', 'intervenants/': 'speaker' };
		for (const page of pages) {
			const kind = Object.entries(kinds).find(([folder]) => page.url.startsWith(root + folder));
			const id = kind && page.url.slice((root + kind[0]).length, -1);
			if (!kind || !id || page.html.includes('class="transcript-text"')) continue;
			for (const passage of page.tags.filter(({ attributes }) => /^p\d+$/.test(attributes['id'] ?? ''))) {
				const own = places.find(
					({ attributes }) => attributes['id'] === `${kind[1]}-${id}-${passage.attributes['id']!}`,
				);
				expect(unmarked(own?.text ?? ''), page.url).toBe(unmarked(passage.text));
				expect(plain(own?.attributes['data-n'] ?? ''), page.url).toBe(
					numberOf(passage.text) ?? plain(sayPassage(passage.attributes['id']!)),
				);
			}
		}
	});

	test('says what each session was about, its aims, and who took part as what', () => {
		const sessions = pages.filter(({ html, url }) =>
			url.startsWith('/en/') === file.startsWith('en/') ? html.includes('session-facts') : false,
		);
		expect(sessions.length).toBeGreaterThanOrEqual(4);
		for (const page of sessions) {
			const facts = /<section class="[^"]*session-facts.*?<\/section>/s.exec(page.html)![0];
			const terms = readTags(facts).filter(({ name }) => name === 'dt' || name === 'dd');
			const title = page.tags.find(({ name }) => name === 'h1')!.text;
			const own = tags.find(({ name, text }) => name === 'section' && plain(text).includes(plain(title)))!;
			expect(terms.length).toBeGreaterThan(2);
			for (const { text } of terms) expect(plain(own.text)).toContain(plain(text.replace('∅', '')));
		}
	});

	test('names each source in its language, and the text of a title page in its own', () => {
		const root = file.startsWith('en/') ? '/en/' : '/';
		const entries = pages.find(({ url }) => url === `${root}sources/`)!.tags;
		const titles = entries.filter(({ attributes }) => attributes['class'] === 'source-title');
		expect(titles.length).toBeGreaterThan(5);
		for (const { text, attributes } of titles) {
			const place = html.slice(html.indexOf(`<li id="source-${attributes['id']!}">`));
			const cited = readTags(/<cite.*?<\/cite>/s.exec(place)![0]).find(({ name }) => name === 'cite')!;
			expect([plain(cited.text), cited.attributes['lang']]).toEqual([plain(text), attributes['lang']]);
		}
		const ownTitle = pages.find(({ url }) => url === root)!.tags.find(({ name }) => name === 'h1')!;
		const title = tags.find(({ name }) => name === 'h1')!;
		expect(title.attributes['lang']).toBe(ownTitle.attributes['lang']);
	});

	test('is valid', async () => {
		expect(await findFaults(html, file)).toEqual([]);
	});
});
