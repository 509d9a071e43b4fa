import type { Mention } from './mentions.ts';
import { folders, paths } from '#proceedings/paths.ts';
import type { DayRecord } from '#proceedings/recordings.ts';
import type { Reference } from '#proceedings/types.ts';
import { type Locale, prefixOf, withoutPrefix } from '#i18n/locales.ts';

/** A page that exists once. */
export type PageName = keyof typeof paths;

/** Where the pages of the letters of a list lie, under its own. */
const letterFolder = 'lettre';

/**
 * The path of the site on its host: it begins and ends with a slash. Only the bundle of the pages knows it: elsewhere it is « / », and
 * addresses serve for the paths of files alone, by `pathInSite`.
 */
export const base = (import.meta.env as ImportMetaEnv | undefined)?.BASE_URL ?? '/';

/** The address of a page that exists once, from the root of the host. */
export function pageUrl(page: PageName, locale: Locale): string {
	return withLocale(paths[page], locale);
}

/** The address of a thing: its page, or its place on the page that lists it. */
export function referenceUrl({ kind, id }: Reference, locale: Locale): string {
	switch (kind) {
		case 'home':
			return pageUrl('home', locale);
		case 'programme':
			return pageUrl('programme', locale);
		case 'dialogue':
		case 'report':
			return pageUrl(kind, locale);
		// A part of the day keeps its address whether it is numbered or not.
		case 'sequence':
			return referenceUrl({ kind: 'panel', id }, locale);
		case 'panel':
		case 'intervention':
		case 'speaker':
			return withLocale(`${folders[kind]}${id}/`, locale);
		case 'organisation':
			return `${pageUrl('organisations', locale)}#${id}`;
		case 'term':
			return `${pageUrl('glossary', locale)}#${id}`;
		case 'milestone':
			return `${pageUrl('timeline', locale)}#${id}`;
	}
}

/** The address of the entries of a list whose names begin alike, where it is divided. */
export function letterUrl(list: PageName, prefix: string, locale: Locale): string {
	return `${pageUrl(list, locale)}${letterFolder}/${prefix}/`;
}

/** The address of where the anchors of a list are, once it is divided. */
export function placesUrl(list: PageName, locale: Locale): string {
	return `${pageUrl(list, locale)}${letterFolder}/adresses.json`;
}

/** Where the site says what is known of a record of the day that is still sought. */
export function missingRecordUrl(record: DayRecord, locale: Locale): string {
	return `${pageUrl('interventions', locale)}#${record}`;
}

/** The address of a page of prose. */
export function proseUrl(id: string, locale: Locale): string {
	return withLocale(`${id}/`, locale);
}

/** The address of a passage that uses a term. */
export function mentionUrl({ at, anchor }: Pick<Mention, 'at' | 'anchor'>, locale: Locale): string {
	return `${referenceUrl(at, locale)}#${anchor}`;
}

/** The address of the passages that use a term, where each term has a page of them: all, or those of a part of the day. */
export function termMentionsUrl(term: string, locale: Locale, session?: string): string {
	return `${pageUrl('mentions', locale)}${term}/${session === undefined ? '' : `${session}/`}`;
}

/** The address of the recordings of a part of the day, where a page does not hold them all. */
export function sessionVideosUrl(session: string, locale: Locale): string {
	return `${pageUrl('videos', locale)}${session}/`;
}

/** The address of a moment of the recording that a page plays. @param page the address of that page */
export function momentUrl(page: string, seconds: number): string {
	return `${page}?t=${String(Math.floor(seconds))}`;
}

/** The address of a source, on the page that lists them. */
export function sourceUrl(id: string, locale: Locale): string {
	return `${pageUrl('sources', locale)}#${id}`;
}

/** The address of a file of the edition, which lies at its path under the content root. */
export function fileUrl(path: string): string {
	return `${base}${path}`;
}

/** The address of a picture, which has the name that an editor gave it: « Photo été.jpg ». */
export function pictureUrl(path: string): string {
	return fileUrl(path.split('/').map(encodeURIComponent).join('/'));
}

/** The address of a file that says the same as a page: its address with an extension; « actes » for the whole volume. */
export function editionUrl(reference: Reference, extension: string, locale: Locale): string {
	const page = reference.kind === 'home' ? withLocale('actes', locale) : referenceUrl(reference, locale);
	return `${page.replace(/\/$/, '')}.${extension}`;
}

/** The address of the PDF of a work; the parts of the day have none. */
export function pdfUrl(of: Reference, locale: Locale): string | undefined {
	return ['home', 'intervention', 'report'].includes(of.kind) ? editionUrl(of, 'pdf', locale) : undefined;
}

/**
 * The whole address of something, which leads to it from anywhere; undefined for what is on the site, as long as the site has none.
 * @param url from the root of the host, or whole already
 * @param address that of the site
 */
export function wholeUrl(url: string, address: string | undefined): string | undefined {
	return URL.canParse(url, address) ? new URL(url, address).href : undefined;
}

/** The whole address of something; from the root of the host as long as the site has none. */
export function bestUrl(url: string, address: string | undefined): string {
	return wholeUrl(url, address) ?? url;
}

/** The address of the data of the edition. */
export function dataUrl(locale: Locale): string {
	return withLocale('actes.json', locale);
}

/** The address of the schema of the data. */
export function dataSchemaUrl(): string {
	return `${base}actes.schema.json`;
}

/** The address of the sums of all that can be taken away. */
export function sumsUrl(): string {
	return `${base}SHA256SUMS`;
}

/** The address of the site that opens without a server, packed. */
export function packUrl(): string {
	return `${base}actes-a-emporter.zip`;
}

/** The address of the day, for a calendar. */
export function calendarUrl(locale: Locale): string {
	return withLocale('seminaire.ics', locale);
}

/** The address of the feed of what was published and corrected. */
export function feedUrl(locale: Locale): string {
	return withLocale('flux.xml', locale);
}

/** The address of the recordings, for an application that plays podcasts. */
export function podcastUrl(locale: Locale): string {
	return withLocale('balado.xml', locale);
}

/** The address of the picture by which applications show the podcast. */
export function podcastArtworkUrl(locale: Locale): string {
	return withLocale('balado.png', locale);
}

/**
 * The address of the chapters of a recording, for the same applications.
 * @param of what it is of
 * @param n its place among those of the same, from 1
 */
export function chaptersUrl(of: Reference, n: number, locale: Locale): string {
	return editionUrl(of, `chapters${n > 1 ? `-${String(n)}` : ''}.json`, locale);
}

/** The address of the typed links of all the works. */
export function linksetUrl(locale: Locale): string {
	return withLocale('linkset.json', locale);
}

/** The address of the plan of the videos, for search engines. */
export function videoSitemapUrl(locale: Locale): string {
	return withLocale('sitemap-videos.xml', locale);
}

/** The address of the document by which a browser adds the site to its search engines. */
export function openSearchUrl(locale: Locale): string {
	return withLocale('opensearch.xml', locale);
}

/** The address of the search's form alone, which other pages open as a dialog: a fragment, and no page. */
export function searchPanelUrl(locale: Locale): string {
	return `${pageUrl('search', locale)}formulaire/`;
}

/** The address of the filters of the search's form, which it loads when they are opened: a fragment, and no page. */
export function searchFiltersUrl(locale: Locale): string {
	return `${searchPanelUrl(locale)}filtres/`;
}

/** The address of the plan of the pages, for search engines. */
export function sitemapUrl(): string {
	return `${base}sitemap-index.xml`;
}

/** The address of what says where a fault of security is told (RFC 9116). */
export function securityUrl(): string {
	return `${base}.well-known/security.txt`;
}

/** The address by which somebody is written to: that of a page, or of an e-mail. */
export function contactUrl(contact: string): string {
	return contact.includes('@') && !contact.includes('/') ? `mailto:${contact}` : contact;
}

/** The address of the icon of the site. */
export function iconUrl(): string {
	return `${base}favicon.svg`;
}

/** The address of the card by which a page is shown elsewhere: the page's, with an extension. */
export function cardUrl(page: string, locale: Locale): string {
	if (page === pageUrl('home', locale)) return editionUrl({ kind: 'home', id: '' }, 'png', locale);
	return `${page.replace(/\/$/, '')}.png`;
}

/** The path of an address from the root of the site, as routes take it. */
export function pathInSite(url: string): string {
	return url.slice(base.length).replace(/\/$/, '');
}

/** The address of the manifest by which a phone keeps the site beside its applications. */
export function manifestUrl(locale: Locale): string {
	return withLocale('manifest.webmanifest', locale);
}

/** The same page in another language of the interface. */
export function translatedUrl(path: string, locale: Locale): string {
	return withLocale(withoutPrefix(path.slice(base.length)), locale);
}

function withLocale(path: string, locale: Locale): string {
	return `${base}${prefixOf(locale)}${path}`;
}
