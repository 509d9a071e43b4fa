import { isRelative } from './addresses.ts';
import { fileAt } from './files.ts';

/** What is known of a site, whose links are relative, when it is carried away. */
export interface Site {
	/** Its address, ending in a slash; undefined as long as it has none. */
	address: string | undefined;
	/** The paths of all its files. */
	files: ReadonlySet<string>;
	/** Says whether a file goes into the folder. */
	isCarried: (path: string) => boolean;
	read: (path: string) => Buffer;
}

/** What stands for the address of the site as long as nobody needs it. */
const root = 'https://site.example/';

/**
 * The path of the file to which a link leads.
 * @param from the path of the page that bears it
 * @returns undefined for what leads elsewhere, or nowhere
 */
export function findFile(url: string, from: string, { files }: Site): string | undefined {
	if (!isRelative(url)) return undefined;
	const path = fileAt(new URL(url, root + from).href.slice(root.length));
	return files.has(path) ? path : undefined;
}

/**
 * Makes a link name its file, which no server does in a folder; it leads to its address on line where that is not in the folder.
 * @param from the path of the page that bears it
 * @returns undefined where what it leads to is not in the folder, and the site has no address
 */
export function carryLink(url: string, from: string, site: Site): string | undefined {
	if (!isRelative(url) || url.startsWith('#')) return url;
	const found = findFile(url, from, site);
	if (found === undefined) return undefined;
	if (!site.isCarried(found)) return site.address && new URL(url, site.address + from).href;
	return url.replace(/^[^?#]*\/(?=[?#]|$)/, '$&index.html');
}
