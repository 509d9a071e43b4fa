import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { readAddress } from '#site/identity.ts';
import { readTags, type Tag } from './tags.ts';

/** The folder of the built site. */
export const dist = process.env['OUT_DIR'] ?? 'dist';

/** The origin of the site's address; undefined where the edition gives none. */
export const { site: origin } = readAddress();

/** The path of an address of the site, which is whole where the site has an address, and only there. */
export function pathOf(url: string): string {
	if (origin === undefined) {
		if (URL.canParse(url)) throw new Error(`${url} is whole, and the site has no address`);
		return new URL(url, 'https://site.example').pathname;
	}
	return new URL(url).pathname;
}

/** Every file of the built site, with forward slashes. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile())
	.map((entry) =>
		join(entry.parentPath, entry.name)
			.slice(dist.length + 1)
			.replaceAll(sep, '/'),
	)
	.sort();

/** A built page. */
export interface BuiltPage {
	file: string;
	/** Its address, from the root of the host. */
	url: string;
	html: string;
	/** Its elements, their links read from the root of the host. */
	tags: Tag[];
}

/** The whole proceedings in one file, which is no page of the site. */
export const isOneFile = (file: string) => /^(?:en\/)?actes\.html$/.test(file);

/** The search’s form alone, which a page opens as a dialog, and its filters, which it loads when they are opened. */
export const isFragment = (file: string) =>
	/^(?:en\/)?recherche\/formulaire\/(?:filtres\/)?index\.html$/.test(file);

/** A page at an address that only leads on to another. */
const leadsOn = (html: string) => html.includes('<meta name="robots" content="noindex">');

/** Every built page. */
export const pages: BuiltPage[] = files
	.filter((file) => file.endsWith('.html') && !isOneFile(file) && !isFragment(file))
	.map(readPage)
	.filter(({ html }) => !leadsOn(html));

/**
 * The address whose files say what a page says: its own, unless what it is about is in another language only, in which its files are
 * made.
 */
export function filedAt({ url, html }: BuiltPage): string {
	const [, language] = /<main[^>]* lang="(\w+)"/.exec(html) ?? [];
	if (language === undefined) return url;
	return language === 'en' ? `/en${url}` : url.replace('/en/', '/');
}

/** Reads a page of the built site. */
export function readPage(file: string): BuiltPage {
	const html = read(file).toString();
	const url = `/${file.replace(/index\.html$/, '')}`;
	return { file, url, html, tags: readTags(html, url) };
}

/** Reads a file of the built site. */
export function read(file: string): Buffer {
	return readFileSync(join(dist, file));
}
