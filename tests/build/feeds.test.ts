import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { pages, read } from './site.ts';

/** What is looked at of an Atom feed. */
interface Feed {
	feed: {
		id: string;
		title: string;
		updated: string;
		author: { name: string };
		link: { '@_rel': string; '@_href': string }[];
		entry: { id: string; title: string; updated: string; summary: string; link: { '@_href': string } }[];
	};
}

describe.each([
	['fr', ''],
	['en', 'en/'],
])('in %s', (locale, root) => {
	const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });
	const { feed } = parser.parse(read(`${root}flux.xml`).toString()) as Feed;
	const corrected = pages.find(({ url }) => url === `/${root}corrections/`)!;
	const times = corrected.tags.filter(({ name, attributes }) => name === 'time' && attributes['datetime']);
	const places = new Set(pages.map(({ url }) => url));

	test('the feed holds the publication and every correction, the newest first', () => {
		expect(feed.entry).toHaveLength(times.length + 1);
		const dates = feed.entry.map(({ updated }) => updated);
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(feed.updated).toBe(dates[0]);
		for (const time of times) expect(dates).toContain(`${time.attributes['datetime']!}T00:00:00Z`);
	});

	test('its entries have ids of their own, and lead to pages', () => {
		const ids = feed.entry.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { link, title, summary } of feed.entry) {
			expect(places).toContain(new URL(link['@_href']).pathname);
			expect(title).toMatch(/\S/);
			expect(summary).toMatch(/\S/);
		}
		expect(feed.author.name).toMatch(/\S/);
		expect(feed.link.map((link) => link['@_rel'])).toEqual(['self', 'alternate']);
		expect(new URL(feed.link[0]!['@_href']).pathname).toBe(`/${root}flux.xml`);
	});

	test('every page names it', () => {
		for (const { url, tags } of pages.filter(
			(page) => page.url.startsWith(`/${root}`) && page.url !== '/404.html',
		)) {
			const isEnglish = url.startsWith('/en/');
			const link = tags.find(({ attributes }) => attributes['type'] === 'application/atom+xml');
			expect(link?.attributes['href'], url).toBe(isEnglish ? '/en/flux.xml' : '/flux.xml');
		}
	});

	test('the calendar holds the day that the programme gives', () => {
		const text = read(`${root}seminaire.ics`).toString();
		expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
		const home = pages.find(({ url }) => url === `/${root}`)!;
		const main = home.tags.find(({ name }) => name === 'h1')!.text.trim();
		expect(event.summary).toBe(main.replaceAll(/\s+/g, ' '));
		expect(event.startDate.isDate).toBe(true);
		expect(event.duration.toSeconds()).toBe(86_400);
		const programme = pages.find(({ url }) => url === `/${root}programme/`)!;
		expect(programme.html).toContain(event.startDate.toString().slice(0, 4));
		expect(locale === 'fr' || text.includes('LANGUAGE=en')).toBe(true);
	});
});

test('robots are told where the plan of the site is', () => {
	const [, address] = /^Sitemap: (.+)$/m.exec(read('robots.txt').toString())!;
	expect(read(new URL(address!).pathname.slice(1)).length).toBeGreaterThan(100);
});
