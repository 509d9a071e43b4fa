import type { Nodes, Root, RootContent, Table } from 'mdast';
import type { Figure } from '#site/figures.ts';

/** What a text needs to be printed in Typst. */
export interface TypstContext {
	/** How deep the text lies under the headings of the document: a heading of the second level becomes one of this level and one. */
	depth: number;
	/** True where its headings stand in the table of contents. */
	isOutlined: boolean;
	/** The short names of sources. */
	sources: (ids: readonly string[]) => string[];
	/** The label that stands before them. */
	sourcesLabel: string;
	/** A picture, by its path under the content root. */
	figure: (path: string) => Figure | undefined;
}

/** Text as Typst takes it: a string, in which nothing is markup. */
export function literal(text: string): string {
	return `#${string(text)};`;
}

/** A string of Typst's own language. */
export function string(text: string): string {
	return `"${text
		.replaceAll('\\', '\\\\')
		.replaceAll('"', '\\"')
		.replaceAll(/\s*\n\s*/g, ' ')}"`;
}

/** Prints a text as Typst markup: its blocks, each with its sources. */
export function printBody(body: Root, context: TypstContext): string {
	return body.children.map((block) => printBlock(block, context)).join('\n\n');
}

/** A heading of the document. */
export function heading(level: number, text: string): string {
	return `#heading(level: ${level})[${literal(text)}]`;
}

function printBlock(block: RootContent, context: TypstContext): string {
	if (block.type === 'heading')
		return `#heading(level: ${block.depth - 1 + context.depth}, outlined: ${context.isOutlined})[${printAll(block, context)}]`;
	const ids = [...new Set(citationsOf(block))];
	const printed = printNode(block, context);
	if (ids.length === 0) return printed;
	return `${printed}\n\n#sources[${literal(`${context.sourcesLabel} ${context.sources(ids).join(' · ')}`)}]`;
}

function citationsOf(node: Nodes): string[] {
	if (node.type === 'citation') return node.ids;
	return 'children' in node ? node.children.flatMap(citationsOf) : [];
}

function printAll(node: Extract<Nodes, { children: unknown[] }>, context: TypstContext): string {
	return node.children.map((child) => printNode(child, context)).join('');
}

function printNode(node: Nodes, context: TypstContext): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
			return literal(node.value);
		case 'paragraph':
			return printAll(node, context);
		case 'emphasis':
			return `#emph[${printAll(node, context)}]`;
		case 'strong':
			return `#strong[${printAll(node, context)}]`;
		case 'link':
			return `#link("${node.url.replaceAll('"', '%22')}")[${printAll(node, context)}]`;
		case 'figure': {
			const { path, width, height } = context.figure(node.url)!;
			// As wide as the text, unless it is small, or so high that it would not leave room for its caption.
			const share = Math.min(100, width / 8, (width / height) * 110).toFixed(1);
			const image = `image(${string(`/${path}`)}, alt: ${string(node.alt)}, width: ${share}%)`;
			return `#figure(${image}, caption: [${printAll(node, context)}], numbering: none, supplement: none)`;
		}
		case 'break':
			return '#linebreak();';
		case 'blockquote':
			return `#quote(block: true)[${node.children.map((child) => printNode(child, context)).join('\n\n')}]`;
		case 'list': {
			const items = node.children.map(
				(item) => `[${item.children.map((child) => printNode(child, context)).join('\n\n')}]`,
			);
			return `#${node.ordered ? 'enum' : 'list'}(${items.join(', ')})`;
		}
		case 'table':
			return printTable(node, context);
		default:
			return 'children' in node ? printAll(node, context) : '';
	}
}

function printTable({ children: [head, ...rows] }: Table, context: TypstContext): string {
	const cells = (row: Table['children'][number]) =>
		row.children.map((cell) => `[${printAll(cell, context)}]`).join(', ');
	if (!head) return '';
	return `#table(columns: ${head.children.length}, table.header(${cells(head)}), ${rows.map(cells).join(', ')})`;
}
