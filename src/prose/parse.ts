import type { Heading, Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isWebAddress, toAscii } from '#schemas/fields/link.ts';
import { markCitations } from './citations.ts';
import { gfm, keepYears } from './dialect.ts';
import { markFigures } from './figures.ts';
import { numberNotes } from './notes.ts';

const parser = unified()
	.use(remarkParse)
	.use(...gfm)
	.freeze();

/**
 * Reads the text of an entry.
 * @param markdown CommonMark with GFM tables and footnotes, citations `[@id]` and headings `## Titre {#ancre}`
 * @returns its tree, with positions; citations are nodes of type `citation`, pictures that stand alone of type `figure`, a heading's
 * anchor is its `data.id`
 */
export function parseProse(markdown: string): Root {
	const root = parser.parse(markdown);
	keepYears(root, markdown);
	markCitations(root);
	markFigures(root);
	numberNotes(root);
	visit(root, 'heading', readAnchor);
	visit(root, ['link', 'definition'], writeAddress);
	return root;
}

declare module 'mdast' {
	interface HeadingData {
		/** The anchor that the author wrote. */
		id?: string;
	}
}

function readAnchor(heading: Heading): void {
	const last = heading.children.at(-1);
	if (last?.type !== 'text') return;
	const match = /\s*\{#([a-z0-9-]+)\}$/.exec(last.value);
	if (!match) return;
	last.value = last.value.slice(0, match.index);
	const id = match[1]!;
	heading.data = { ...heading.data, id, hProperties: { id } };
}

function writeAddress(node: Nodes): void {
	if ('url' in node && isWebAddress(node.url)) node.url = toAscii(node.url);
}
