import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a page, and what its tests ask of it. */
export interface Tag {
	name: string;
	attributes: Record<string, string>;
	/** Its own text and that of what it holds. */
	text: string;
	/** True for what an editor wrote, inside a text of the edition. */
	isOfText: boolean;
}

/** The elements of a page, in order. */
export function readTags(html: string): Tag[] {
	return listTags(parse(html));
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
