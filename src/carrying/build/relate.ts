import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceInAttribute, splitAddress } from './addresses.ts';
import { fileAt, listFiles } from './files.ts';
import { applyEdits, cutTags, type Edit, printAttribute, type Tag } from './tags.ts';

/** A site whose links are from the root of its host. */
interface Rooted {
	/** The path of the site on its host: it begins and ends with a slash. */
	base: string;
	/** The paths of its files. */
	files: ReadonlySet<string>;
}

/** How the links of files are made relative, by the end of their names. What is served at any address, or kept elsewhere, stays as it is. */
const kinds: readonly [name: RegExp, relate: (text: string, path: string, site: Rooted) => string][] = [
	[/(?:^|\/)index\.html$/, relatePage],
	[/\.css$/, relateSheet],
	[/\.webmanifest$/, relateData],
];

/**
 * Makes the links of a built site relative, so that its folder may be put anywhere. The page of what is not there keeps its own, for it
 * is shown at any address; so do feeds and data, which are kept apart from the site too.
 * @param directory the folder of the site
 * @param base its path on its host
 */
export async function relateSite(directory: string, base: string): Promise<void> {
	const files = await listFiles(directory);
	const site: Rooted = { base: base.replace(/\/?$/, '/'), files: new Set(files) };
	for (const path of files) {
		const [, relate] = kinds.find(([name]) => name.test(path)) ?? [];
		if (!relate) continue;
		const text = await readFile(join(directory, path), 'utf8');
		const related = relate(text, path, site);
		if (related !== text) await writeFile(join(directory, path), related);
	}
}

/** Makes the links of a page relative; its policy names the sheets that change by it. */
export function relatePage(html: string, path: string, site: Rooted): string {
	const edits: Edit[] = [];
	const sums = new Map<string, string>();
	let opened: Tag | undefined;
	let policy: Tag | undefined;
	cutTags(
		html,
		(tag) => {
			if (tag.name === 'style' || tag.attributes.get('type') === 'application/ld+json') opened = tag;
			if (tag.attributes.get('http-equiv') === 'content-security-policy') policy = tag;
			for (const [name, value] of tag.attributes) {
				const related = replaceInAttribute(
					name,
					value,
					(url) => relateLink(url, path, site),
					(data) => relateData(data, path, site),
				)!;
				if (related !== value) edits.push({ ...tag.placeOf(name), text: printAttribute(name, related) });
			}
		},
		({ name, from: to }) => {
			if (opened?.name !== name) return;
			const from = opened.to;
			const before = html.slice(from, to);
			opened = undefined;
			const text = (name === 'style' ? relateSheet : relateData)(before, path, site);
			if (text === before) return;
			edits.push({ from, to, text });
			sums.set(sumOf(before), sumOf(text));
		},
	);
	if (policy && sums.size > 0) {
		const content = policy.attributes
			.get('content')!
			.replaceAll(/(?<='sha256-)[^']+/g, (sum) => sums.get(sum) ?? sum);
		edits.push({ ...policy.placeOf('content'), text: printAttribute('content', content) });
	}
	return applyEdits(html, edits);
}

/** Makes the addresses in a style sheet relative. @param path that of the sheet, or of the page that holds it */
function relateSheet(css: string, path: string, site: Rooted): string {
	return css.replaceAll(/(?<=url\((["']?))\/[^"')]+(?=\1\))/g, (url) => relateLink(url, path, site));
}

/** Makes the addresses in data relative: they begin with a dot, by which they are known for addresses among texts. */
function relateData(json: string, path: string, site: Rooted): string {
	return json.replaceAll(/(?<=(?<!\\)")\/[^"\\]*(?=")/g, (url) => {
		if (!url.startsWith(site.base) || !site.files.has(fileAt(url.slice(site.base.length)))) return url;
		return relateLink(url, path, site).replace(/^(?!\.\.?\/)/, './');
	});
}

/**
 * Makes a link relative, as short as it can be.
 * @param page the path of the file that holds it
 */
export function relateLink(url: string, page: string, { base }: Pick<Rooted, 'base'>): string {
	if (!url.startsWith(base) || url.startsWith('//')) return url;
	const [path, rest] = splitAddress(url.slice(base.length));
	const from = page.split('/').slice(0, -1);
	const to = path.split('/');
	let shared = 0;
	while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
	const way = '../'.repeat(from.length - shared) + to.slice(shared).join('/');
	return way + rest || './';
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('base64');
