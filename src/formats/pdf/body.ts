import type { FootnoteReference, List, ListItem, Nodes, Parents, Table } from 'mdast';
import type { Note } from '#formats/document/blocks.ts';
import { splitAtCall } from '#prose/source-notes.ts';
import type { TextPicture } from '#site/pictures.ts';
import { link, literal, string, verbatim } from './typst.ts';

/** What the texts of a document need to be printed in Typst. */
export interface Printing {
	/** The notes of the document, by their ids. */
	notes: ReadonlyMap<string, Note>;
	/** The notes that were called already. */
	called: Set<string>;
	/** Prints the words of a note and its sources. */
	printNote: (note: Note) => string;
	/** What names the passage that a figure is, in its caption: it may stand far from those around it. */
	sign?: string;
	/** What is printed at the end of a line of the block: the call of the note of its sources. */
	end?: { at: Nodes; call: string; language: string };
	/** The pictures of the document, by their path under the content root. */
	pictures: ReadonlyMap<string, TextPicture>;
}

/** Prints the content of a block, or words of it, as Typst markup. */
export function print(node: Nodes, printing: Printing): string {
	switch (node.type) {
		case 'text':
			return literal(node.value);
		case 'inlineCode':
			return `#raw(${verbatim(node.value)});`;
		case 'code':
			return `#raw(block: true, ${verbatim(node.value)})`;
		case 'emphasis':
			return `#emph[${printAll(node.children, printing)}]`;
		case 'strong':
			return `#strong[${printAll(node.children, printing)}]`;
		case 'delete':
			return `#strike[${printAll(node.children, printing)}]`;
		case 'break':
			return '#linebreak();';
		case 'link':
			return link(node.data!.to!, printAll(node.children, printing));
		case 'footnoteReference':
			return printCall(node, printing);
		case 'blockquote':
			return `#quote(block: true)[${printBlocks(node.children, printing)}]`;
		case 'list':
			return printList(node, printing);
		case 'table':
			return printTable(node, printing);
		case 'figure':
			return `#figure(${printPicture(node.url, node.alt, printing)}, caption: [${printing.sign === undefined ? '' : `#mark[${literal(printing.sign)}]#h(0.6em)`}${printLine(node, printing)}], numbering: none, supplement: none, placement: auto)`;
		default:
			return 'children' in node ? printLine(node, printing) : '';
	}
}

/** The last line of words of a block; undefined for code, which has none. */
export function lastLineOf(block: Nodes): Nodes | undefined {
	if (!('children' in block)) return undefined;
	const last = block.children.findLast((child) => isBlock(child));
	return last ? lastLineOf(last) : block;
}

function isBlock({ type }: Nodes): boolean {
	return /^(?:paragraph|list|listItem|blockquote|table|tableRow|tableCell|figure|code)$/.test(type);
}

function printLine(node: Parents, printing: Printing): string {
	const { end } = printing;
	if (end?.at !== node) return printAll(node.children, printing);
	const last = node.children.at(-1);
	if (last?.type !== 'text') return printAll(node.children, printing) + end.call;
	const [words, sign] = splitAtCall(last.value, end.language);
	return `${printAll(node.children.slice(0, -1), printing)}${literal(words)}${end.call}${literal(sign)}`;
}

/** Prints words that follow each other. */
export function printAll(nodes: readonly Nodes[], printing: Printing): string {
	return nodes.map((node) => print(node, printing)).join('');
}

/** Prints blocks that follow each other. */
export function printBlocks(nodes: readonly Nodes[], printing: Printing): string {
	return nodes.map((node) => print(node, printing)).join('\n\n');
}

/** A note is printed at the foot of the page that calls it first, under the number that it has everywhere. */
function printCall({ data }: FootnoteReference, { notes, called, printNote }: Printing): string {
	const note = notes.get(data!.call!.note)!;
	const numbering = `numbering: (..) => ${string(note.number)}`;
	if (called.has(note.id)) return `#footnote(<${note.id}>, ${numbering});`;
	called.add(note.id);
	return `#footnote(${numbering})[${printNote(note)}]<${note.id}>`;
}

function printPicture(path: string, alt: string, { pictures }: Printing): string {
	const { path: file, width, height } = pictures.get(path)!;
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
	return box + printBlocks(children, printing);
}

function printTable({ align, children: [head, ...rows] }: Table, printing: Printing): string {
	const cells = (row: Table['children'][number]) =>
		row.children.map((cell) => `[${printLine(cell, printing)}], `).join('');
	if (!head) return '';
	const sides = head.children.map((_, index) => `${align?.[index] ?? 'left'}, `).join('');
	return `#table(columns: ${head.children.length}, align: (${sides}), table.header(${cells(head)}), ${rows.map(cells).join('')})`;
}
