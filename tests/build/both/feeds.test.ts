import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Data } from '#formats/data/schema.ts';
import { files, origin, pages, pathOf, read } from '../site.ts';
import { listCorrectionDays } from '../tags.ts';

/** What is looked at of an Atom feed. */
interface Feed {
	feed: {
		id: string;
		title: string;
		updated: string;
		author: { name: string }[];
		link: { '@_rel': string; '@_href': string } | { '@_rel': string; '@_href': string }[];
		entry: { id: string; title: string; updated: string; summary: string; link: { '@_href': string } }[];
	};
}

/** What is looked at of a plan of videos. */
interface VideoPlan {
	urlset: {
		url: { loc: string; 'video:video'?: Record<string, string> & { 'video:thumbnail_loc': string } }[];
	};
}

/** What is looked at of a podcast. */
interface Podcast {
	rss: {
		channel: {
			'itunes:image': { '@_href': string };
			'itunes:category': { '@_text': string };
			item: {
				link: string;
				pubDate?: string;
				description: string;
				enclosure: { '@_url': string; '@_length': string; '@_type': string };
				'podcast:transcript'?: { '@_url': string }[];
				'podcast:chapters'?: { '@_url': string; '@_type': string };
			}[];
		};
	};
}

/** What is looked at of the chapters of an episode. */
interface Chapters {
	version: string;
	chapters: { startTime: number; endTime: number; title: string }[];
}

const plans = new XMLParser({
	ignoreAttributes: false,
	isArray: (name) => ['url', 'item', 'podcast:transcript'].includes(name),
});

describe.each([
	['fr', ''],
	['en', 'en/'],
])('in %s', (locale, root) => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		isArray: (name) => name === 'entry' || name === 'author',
	});
	const { feed } = parser.parse(read(`${root}flux.xml`).toString()) as Feed;
	const corrected = pages.find(({ url }) => url === `/${root}corrections/`)!;
	const days = listCorrectionDays(corrected.tags);
	const places = new Set(pages.map(({ url }) => url));

	test('the feed holds the publication and every correction, the newest first', () => {
		expect(feed.entry).toHaveLength(days.length + 1);
		const dates = feed.entry.map(({ updated }) => updated);
		expect(dates).toEqual(dates.toSorted().toReversed());
		expect(feed.updated).toBe(dates[0]);
		for (const day of days) expect(dates).toContain(`${day}T00:00:00Z`);
	});

	test('its entries have ids of their own, and lead to pages', () => {
		const ids = feed.entry.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const { link, title, summary } of feed.entry) {
			expect(places).toContain(pathOf(link['@_href']));
			expect(title).toMatch(/\S/);
			expect(summary).toMatch(/\S/);
		}
		expect(feed.author).toHaveLength(2);
		for (const { name } of feed.author) expect(name).toMatch(/\S/);
		const links = new Map([feed.link].flat().map((link) => [link['@_rel'], link['@_href']]));
		expect(links.get('self')).toBe(origin && `${origin}/${root}flux.xml`);
		expect(pathOf(links.get('alternate')!)).toBe(`/${root}corrections/`);
		// An id leads nowhere, or to the site.
		for (const id of [feed.id, ...ids])
			expect(id).toMatch(
				origin ? new RegExp(`^${origin}/`) : /^urn:uuid:[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/,
			);
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

describe.each(['', 'en/'])('the recordings under /%s', (root) => {
	const interventions = pages.filter(({ url }) =>
		new RegExp(`^/${root}(?:panels|dialogue|interventions)/`).test(url),
	);
	const recorded = interventions.filter(({ html }) => /"@type":"(?:Video|Audio)Object"/.test(html));
	const filmed = recorded.filter(({ html }) => html.includes('"@type":"VideoObject"'));
	const inSite = (address: string) => files.includes(decodeURI(new URL(address).pathname).slice(1));

	test('are in the plan of the videos, with what search engines ask for, on a site that has an address', () => {
		expect(files.includes(`${root}sitemap-videos.xml`)).toBe(origin !== undefined);
		if (origin === undefined) return;
		const { urlset } = plans.parse(read(`${root}sitemap-videos.xml`).toString()) as VideoPlan;
		const shown = urlset.url.filter((url) => url['video:video']);
		expect(urlset.url[0]!.loc).toMatch(/\/videos\/$/);
		expect(shown.map(({ loc }) => new URL(loc).pathname).sort()).toEqual(filmed.map(({ url }) => url).sort());
		for (const { 'video:video': video } of shown) {
			expect(inSite(video!['video:thumbnail_loc'])).toBe(true);
			expect(video!['video:title']).toMatch(/\S/);
			expect(video!['video:description']).toMatch(/\S/);
			const content = video!['video:content_loc'];
			expect(content ? inSite(content) : URL.canParse(video!['video:player_loc']!)).toBe(true);
		}
	});

	test('are a podcast, where the site serves them at an address', async () => {
		const here = recorded.filter(({ html }) => html.includes('"contentUrl"'));
		expect(files.includes(`${root}balado.xml`)).toBe(here.length > 0 && origin !== undefined);
		if (here.length === 0 || origin === undefined) return;
		const { channel } = (plans.parse(read(`${root}balado.xml`).toString()) as Podcast).rss;
		expect(channel.item.map(({ link }) => new URL(link).pathname).sort()).toEqual(
			here.map(({ url }) => url).sort(),
		);
		// Apple asks for a category of its list.
		expect(channel['itunes:category']['@_text']).toBe('Education');
		const artwork = new URL(channel['itunes:image']['@_href']).pathname.slice(1);
		const { format, width, height } = await sharp(read(artwork)).metadata();
		expect([format, width, height]).toEqual(['png', 1600, 1600]);
		const { interventions, sessions } = JSON.parse(read(`${root}actes.json`).toString()) as Data;
		const dates = new Map<string, string[]>();
		for (const { link, pubDate } of channel.item) {
			const video =
				interventions.find(({ url }) => url === link)?.video ??
				sessions.find(({ url }) => url === link)!.videos[0]!;
			const day = video.published;
			// Nobody knows when the others were.
			expect(pubDate !== undefined, link).toBe(day !== undefined);
			if (!day || !pubDate) continue;
			// It is the same day wherever it is read.
			for (const timeZone of ['Pacific/Honolulu', 'America/New_York', 'Europe/Paris', 'Asia/Tokyo'])
				expect(new Date(pubDate).toLocaleDateString('sv', { timeZone }), link).toBe(day);
			dates.set(day, [...(dates.get(day) ?? []), new Date(pubDate).toISOString()]);
		}
		expect(dates.size).toBe(2);
		for (const ofOneDay of dates.values()) expect(ofOneDay).toEqual([...new Set(ofOneDay)].toSorted());
		for (const { link, enclosure, pubDate, description, ...item } of channel.item) {
			const { 'podcast:transcript': transcripts, 'podcast:chapters': chapters } = item;
			const file = new URL(enclosure['@_url']).pathname.slice(1);
			expect(Number(enclosure['@_length'])).toBe(read(file).length);
			expect(enclosure['@_type']).toBe(file.endsWith('.m4a') ? 'audio/mp4' : 'video/webm');
			for (const transcript of transcripts ?? []) expect(inSite(transcript['@_url'])).toBe(true);
			const video = recorded.find(({ url }) => url === new URL(link).pathname)!;
			const clips = [...video.html.matchAll(/"@type":"Clip","name":("[^"]*"),"startOffset":(\d+)/g)];
			expect(chapters !== undefined, link).toBe(clips.length > 0);
			if (chapters) {
				expect(chapters['@_type']).toBe('application/json+chapters');
				const said = JSON.parse(read(new URL(chapters['@_url']).pathname.slice(1)).toString()) as Chapters;
				expect(said.version).toBe('1.2.0');
				expect(said.chapters.map(({ startTime }) => Math.floor(startTime))).toEqual(
					clips.map(([, , start]) => Number(start)),
				);
				for (const { title, startTime, endTime } of said.chapters) {
					expect(title).toMatch(/\S/);
					expect(endTime).toBeGreaterThan(startTime);
				}
			}
			if (pubDate) expect(new Date(pubDate).toUTCString()).toBe(pubDate);
			expect(description).toMatch(/fictive|Fictional/);
		}
	});
});

test('robots are told where the plans of the site are, which only a site with an address has', () => {
	const addresses = [
		...read('robots.txt')
			.toString()
			.matchAll(/^Sitemap: (.+)$/gm),
	].map(([, address]) => address!);
	expect(addresses).toHaveLength(origin === undefined ? 0 : 3);
	expect(files.filter((file) => file.includes('sitemap')).length > 0).toBe(origin !== undefined);
	for (const address of addresses)
		expect(read(new URL(address).pathname.slice(1)).length).toBeGreaterThan(100);
});
