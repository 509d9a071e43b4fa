import { posix } from 'node:path';

/** What is known of a site when its links are made relative. */
export interface Site {
	/** The path of the site on its host. */
	base: string;
	/** Its address without that path; undefined as long as it has none. */
	origin: string | undefined;
	/** The paths of all its files. */
	files: ReadonlySet<string>;
	/** Says whether a file goes into the folder. */
	isCarried: (path: string) => boolean;
	read: (path: string) => Buffer;
}

/** What stands for the folder in what scripts put into any page. */
export const anywhere = 'carried:/';

/**
 * The path of the file to which a link of the site leads, and what follows it in the address.
 * @returns undefined for what leads elsewhere, or nowhere
 */
export function findFile(url: string, { base, files }: Site): { path: string; rest: string } | undefined {
	if (!url.startsWith(base) || url.startsWith('//')) return undefined;
	const [, encoded = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url.slice(base.length)) ?? [];
	const path = decode(encoded).replace(/(^|\/)$/, '$1index.html');
	return files.has(path) ? { path, rest } : undefined;
}

/**
 * Makes a link of the site lead to the same from the folder.
 * @param from the path of the page that bears it; `anywhere` for what scripts put into pages
 * @returns undefined where what it leads to is not in the folder, and the site has no address
 */
export function carryLink(url: string, from: string, site: Site): string | undefined {
	if (/^(?:[a-z][a-z+.-]*:|\/\/|#|$)/i.test(url)) return url;
	// What an editor wrote may be relative already, and lead to a folder.
	const { pathname, search, hash } = new URL(url, `https://site.example${site.base}${from}`);
	const found = findFile(pathname + search + hash, site);
	if (!found) return undefined;
	const { path, rest } = found;
	if (!site.isCarried(path)) return site.origin && site.origin + pathname + search + hash;
	return relate(path.split('/').map(encodeURIComponent).join('/'), from) + rest;
}

/** The folder itself, from a page in it, ending in a slash. */
export function carryRoot(from: string): string {
	return from === anywhere ? anywhere : '../'.repeat(from.split('/').length - 1) || './';
}

function relate(path: string, from: string): string {
	return from === anywhere ? anywhere + path : posix.relative(posix.dirname(from), path);
}

function decode(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
