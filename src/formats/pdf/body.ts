import type { Definition, FootnoteDefinition, List, ListItem, Nodes, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Target } from '#formats/places.ts';
import { slug } from '#prose/slug.ts';
import type { Figure } from '#site/pictures.ts';
import { inLanguage, link, literal, place, string, verbatim } from './typst.ts';

/** What a text needs to be printed in Typst. */
export interface BodyContext {
	/** What the ids of its passages, titles and notes begin with. */
	name: string;
	/** How deep the text lies under the headings of the document: a heading of the second level becomes one of this level and one. */
	depth: number;
	/** The language of the text. */
	language: string;
	/** The language of the document. */
	locale: string;
	/** Prints the sources of a statement, after their label. */
	sources: (ids: readonly string[]) => string;
	/** A picture, by its path under the content root. */
	figure: (path: string) => Figure | undefined;
	/** Where a link leads. */
	target: (href: string) => Target;
}

/** A text while it is printed. */
interface Printing extends BodyContext {
	definitions: ReadonlyMap<string, Definition>;
	notes: ReadonlyMap<string, FootnoteDefinition>;
	/** The notes that were called already. */
	called: Set<string>;
}

/** Prints a text as Typst markup: its blocks, each with its sources, and its notes where they are called. */
export function printBody(body: Root, context: BodyContext): string {
	const definitions = new Map<string, Definition>();
	const notes = new Map<string, FootnoteDefinition>();
	visit(body, 'definition', (node) => {
		// The first of two that have the same name is the one that counts, in CommonMark.
		if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
	});
	visit(body, 'footnoteDefinition', (node) => void notes.set(node.identifier, node));
	const printing = { ...context, definitions, notes, called: new Set<string>() };
	return printBlocks(body.children, printing);
}

function printBlocks(blocks: readonly RootContent[], printing: Printing): string {
	return blocks
		.map((block) => printBlock(block, printing))
		.filter(Boolean)
		.join('\n\n');
}

function printBlock(block: RootContent, printing: Printing): string {
	const printed = print(block, printing);
	const id = block.data?.hProperties?.['id'];
	const placed = id && block.type !== 'heading' ? `${place(`${printing.name}-${id}`)}${printed}` : printed;
	const ids = sourcesOf(block);
	return ids.length === 0 ? placed : `${placed}\n\n#sources[${printing.sources(ids)}]`;
}

function sourcesOf(block: Nodes): string[] {
	const found = new Set<string>();
	if (block.type !== 'footnoteDefinition')
		visit(block, 'citation', ({ ids }) => ids.forEach((id) => found.add(id)));
	return [...found];
}

function printAll(node: Extract<Nodes, { children: unknown[] }>, printing: Printing): string {
	return node.children.map((child) => print(child, printing)).join('');
}

function print(node: Nodes, printing: Printing): string {
	switch (node.type) {
		case 'text':
			return literal(node.value);
		case 'inlineCode':
			return `#raw(${verbatim(node.value)});`;
		case 'code':
			return `#raw(block: true, ${verbatim(node.value)})`;
		case 'emphasis':
			return `#emph[${printAll(node, printing)}]`;
		case 'strong':
			return `#strong[${printAll(node, printing)}]`;
		case 'delete':
			return `#strike[${printAll(node, printing)}]`;
		case 'break':
			return '#linebreak();';
		case 'link':
			return link(printing.target(node.url), printAll(node, printing));
		case 'linkReference':
			return link(printing.target(printing.definitions.get(node.identifier)!.url), printAll(node, printing));
		case 'footnoteReference':
			return printNote(node.identifier, printing);
		case 'heading':
			return `#heading(level: ${node.depth - 1 + printing.depth}, outlined: false)[${printAll(node, printing)}] <${printing.name}-${node.data?.id ?? slug(toString(node))}>`;
		case 'thematicBreak':
			return '#align(center, line(length: 20%, stroke: 0.5pt + luma(60%)))';
		case 'blockquote':
			return `#quote(block: true)[${node.children.map((child) => print(child, printing)).join('\n\n')}]`;
		case 'list':
			return printList(node, printing);
		case 'table':
			return printTable(node, printing);
		case 'figure':
			return `#figure(${printPicture(node.url, node.alt, printing)}, caption: [${printAll(node, printing)}], numbering: none, supplement: none)`;
		case 'footnoteDefinition':
			return '';
		default:
			return 'children' in node ? printAll(node, printing) : '';
	}
}

/** A note is printed at the foot of the page that calls it first; the calls that follow have its number. */
function printNote(identifier: string, printing: Printing): string {
	const id = `${printing.name}-fn-${identifier}`;
	if (printing.called.has(identifier)) return `#footnote(<${id}>);`;
	printing.called.add(identifier);
	const note = printing.notes.get(identifier)!;
	const ids = new Set<string>();
	visit(note, 'citation', (citation) => citation.ids.forEach((source) => ids.add(source)));
	const words = note.children.map((child) => print(child, printing)).join('\n\n');
	const sources = ids.size > 0 ? ` #text(fill: luma(35%))[${printing.sources([...ids])}]` : '';
	return `#footnote[${inLanguage(printing.language, printing.locale, words)}${sources}]<${id}>`;
}

function printPicture(path: string, alt: string, { figure }: Printing): string {
	const { path: file, width, height } = figure(path)!;
	// As wide as the text, unless it is small, or so high that it would not leave room for its caption.
	const share = Math.min(100, width / 8, (width / height) * 110).toFixed(1);
	return `image(${string(`/${file}`)}, alt: ${string(alt)}, width: ${share}%)`;
}

function printList({ ordered, start, spread, children }: List, printing: Printing): string {
	const items = children.map((item) => `[${printItem(item, printing)}]`).join(', ');
	const tight = spread ? ', tight: false' : '';
	return ordered ? `#enum(${items}, start: ${start ?? 1}${tight})` : `#list(${items}${tight})`;
}

function printItem({ checked, children }: ListItem, printing: Printing): string {
	const box = checked === null || checked === undefined ? '' : literal(checked ? '☑ ' : '☐ ');
	return box + children.map((child) => print(child, printing)).join('\n\n');
}

function printTable({ align, children: [head, ...rows] }: Table, printing: Printing): string {
	const cells = (row: Table['children'][number]) =>
		row.children.map((cell) => `[${printAll(cell, printing)}], `).join('');
	if (!head) return '';
	const sides = head.children.map((_, index) => `${align?.[index] ?? 'left'}, `).join('');
	return `#table(columns: ${head.children.length}, align: (${sides}), table.header(${cells(head)}), ${rows.map(cells).join('')})`;
}
