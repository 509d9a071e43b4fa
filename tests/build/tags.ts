import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isRelative, replaceInAttribute } from '#carrying/build/addresses.ts';

/** An element of a page, and what its tests ask of it. */
export interface Tag {
	name: string;
	attributes: Record<string, string>;
	/** Its own text and that of what it holds. */
	text: string;
	/** True for what an editor wrote, inside a text of the edition. */
	isOfText: boolean;
}

/**
 * The elements of a page, in order.
 * @param page its address, from the root of the host: its links are then read from there too
 */
export function readTags(html: string, page?: string): Tag[] {
	const tags = listTags(parse(html));
	return page === undefined ? tags : tags.map((tag) => rootTag(tag, page));
}

/** Where a link of a page leads, from the root of the host; as it is where it leads within the page, or elsewhere. */
export function rootLink(url: string, page: string): string {
	if (!isRelative(url) || url.startsWith('#')) return url;
	const { pathname, search, hash } = new URL(url, `https://site.example${page}`);
	return pathname + search + hash;
}

function rootTag(tag: Tag, page: string): Tag {
	const inPage = (url: string) => rootLink(url, page);
	const inData = (json: string) => json.replaceAll(/(?<=")\.\.?\/[^"\\]*(?=")/g, inPage);
	const attributes = Object.entries(tag.attributes).map(([name, value]) => [
		name,
		replaceInAttribute(name, value, inPage, inData),
	]);
	const text = tag.attributes['type'] === 'application/ld+json' ? inData(tag.text) : tag.text;
	return { ...tag, attributes: Object.fromEntries(attributes) as Tag['attributes'], text };
}

function listTags(node: DefaultTreeAdapterTypes.Node, isOfText = false): Tag[] {
	const attributes =
		'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
	const isText = isOfText || attributes['class'] === 'prose';
	const children = 'childNodes' in node ? node.childNodes.flatMap((child) => listTags(child, isText)) : [];
	if (!('tagName' in node)) return children;
	return [{ name: node.tagName, attributes, text: textOf(node), isOfText }, ...children];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
	if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The days of the corrections that a page lists, each as often as something was corrected. */
export function listCorrectionDays(tags: readonly Tag[]): string[] {
	const counts = tags.flatMap(({ attributes }) => attributes['data-n'] ?? []).map(Number);
	return tags
		.filter(({ name, attributes }) => name === 'data' && attributes['value'])
		.flatMap(({ attributes }, index) => Array.from({ length: counts[index]! }, () => attributes['value']!));
}
