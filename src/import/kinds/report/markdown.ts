import type {
	BlockContent,
	FootnoteDefinition,
	List,
	ListItem,
	PhrasingContent,
	Root,
	RootContent,
	TableRow,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import {
	type DocumentBlock,
	type DocumentParagraph,
	type DocumentPicture,
	type DocumentTable,
	type Run,
	textOf,
} from './document.ts';

/** A picture that stands alone, and the words under it. */
export interface PlacedPicture {
	picture: DocumentPicture;
	caption: string;
}

/** What the blocks of a document need to become a text. */
interface Context {
	/** The anchor of each title. */
	anchors: ReadonlyMap<DocumentParagraph, string>;
	notes: ReadonlyMap<string, DocumentParagraph[]>;
	/** Where a picture lies, what it shows and what is under it; undefined where it is left out. */
	place: (placed: PlacedPicture) => { url: string; alt: string; title: string } | undefined;
}

const writer = unified()
	.use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
	.use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' })
	.freeze();

/** Writes the blocks of a document in Markdown. */
export function toMarkdown(blocks: readonly DocumentBlock[], context: Context): string {
	const calls = new Map<string, string>();
	const children = toBlocks(blocks, context, calls);
	const notes: FootnoteDefinition[] = [];
	// A note may call another.
	for (const [id, label] of calls)
		notes.push({
			type: 'footnoteDefinition',
			identifier: label,
			label,
			children: toBlocks(context.notes.get(id) ?? [], context, calls) as BlockContent[],
		});
	const root: Root = { type: 'root', children: [...children, ...notes] };
	return writer.stringify(root);
}

function toBlocks(
	blocks: readonly DocumentBlock[],
	context: Context,
	calls: Map<string, string>,
): RootContent[] {
	const made: RootContent[] = [];
	let index = 0;
	while (index < blocks.length) {
		const block = blocks[index]!;
		if (block.type === 'table') {
			made.push(...toTable(block, context, calls));
			index += 1;
		} else if (block.list) {
			const run = takeWhile(
				blocks,
				index,
				(one) => one.type === 'paragraph' && one.list?.id === block.list!.id,
			) as DocumentParagraph[];
			made.push(...toLists(run, context, calls));
			index += run.length;
		} else if (block.role === 'quote') {
			const run = takeWhile(
				blocks,
				index,
				(one) => one.type === 'paragraph' && one.role === 'quote' && !one.list,
			) as DocumentParagraph[];
			made.push({
				type: 'blockquote',
				children: run.flatMap((one) => toParagraph(one, context, calls)) as BlockContent[],
			});
			index += run.length;
		} else {
			const [next] = blocks.slice(index + 1);
			const caption =
				isPictureAlone(block) && next?.type === 'paragraph' && isCaption(next) ? next : undefined;
			made.push(...toParagraph(block, context, calls, caption));
			index += caption ? 2 : 1;
		}
	}
	return made;
}

function takeWhile(
	blocks: readonly DocumentBlock[],
	from: number,
	is: (block: DocumentBlock) => boolean,
): DocumentBlock[] {
	const rest = blocks.slice(from);
	const end = rest.findIndex((block) => !is(block));
	return end < 0 ? rest : rest.slice(0, end);
}

function isPictureAlone({ runs }: DocumentParagraph): boolean {
	return (
		runs.some(({ type }) => type === 'picture') &&
		runs.every(
			(run) =>
				run.type === 'picture' || run.type === 'break' || (run.type === 'text' && run.text.trim() === ''),
		)
	);
}

/** True for the words under a picture: by their style, or by how they begin. */
function isCaption(paragraph: DocumentParagraph): boolean {
	if (paragraph.level !== undefined || paragraph.list) return false;
	const text = textOf(paragraph);
	return (
		paragraph.role === 'caption' ||
		(text.length < 300 &&
			/^(?:figure|fig\.|photo(?:graphie)?|image|illustration|carte|schéma|graphique|crédit|©)(?:\s*\d+)?\s*[:.–—-]/iu.test(
				text,
			))
	);
}

/** A paragraph, or a title; its pictures come after it. */
function toParagraph(
	paragraph: DocumentParagraph,
	context: Context,
	calls: Map<string, string>,
	under?: DocumentParagraph,
): RootContent[] {
	const words = paragraph.runs.filter(({ type }) => type !== 'picture');
	const text = textOf(paragraph).trim();
	const pictures = paragraph.runs.flatMap((run) => (run.type === 'picture' ? [run.picture] : []));
	const isOwnCaption = pictures.length > 0 && text !== '' && isCaption(paragraph);
	const caption = under ? textOf(under).trim() : isOwnCaption ? text : '';
	const figures = pictures.flatMap((picture, index): RootContent[] => {
		const placed = context.place({ picture, caption: index === pictures.length - 1 ? caption : '' });
		return placed ? [{ type: 'paragraph', children: [{ type: 'image', ...placed }] }] : [];
	});
	// What was under a picture that is left out stays.
	const isKept = caption !== '' && figures.length === 0;
	const shown = under && isKept ? under.runs : words;
	if ((isOwnCaption && !isKept) || (text === '' && !isKept && !words.some(({ type }) => type === 'note')))
		return figures;
	if (paragraph.level !== undefined) {
		const anchor = context.anchors.get(paragraph);
		const plain = shown.map((run) =>
			run.type === 'text'
				? { type: 'text' as const, text: run.text }
				: run.type === 'break'
					? { type: 'text' as const, text: ' ' }
					: run,
		);
		const children = toPhrasing(plain, calls);
		return [
			{
				type: 'heading',
				depth: paragraph.level as 2,
				children: anchor === undefined ? children : [...children, { type: 'text', value: ` {#${anchor}}` }],
			},
			...figures,
		];
	}
	return [{ type: 'paragraph', children: toPhrasing(shown, calls) }, ...figures];
}

function toPhrasing(runs: readonly Run[], calls: Map<string, string>): PhrasingContent[] {
	const links = groupBy(runs, ({ href }) => href);
	return links.flatMap(({ key: href, items }): PhrasingContent[] => {
		const inner = groupBy(items, ({ isBold }) => isBold === true).flatMap(
			({ key: isBold, items: bold }): PhrasingContent[] => {
				const italics = groupBy(bold, ({ isItalic }) => isItalic === true).flatMap(
					({ key: isItalic, items: own }): PhrasingContent[] => {
						const words = own.flatMap((run): PhrasingContent[] => toWords(run, calls));
						return isItalic ? [{ type: 'emphasis', children: words }] : words;
					},
				);
				return isBold ? [{ type: 'strong', children: italics }] : italics;
			},
		);
		return href === undefined ? inner : [{ type: 'link', url: href, children: inner }];
	});
}

function toWords(run: Run, calls: Map<string, string>): PhrasingContent[] {
	switch (run.type) {
		case 'break':
			return [{ type: 'break' }];
		case 'note': {
			const label = calls.get(run.id) ?? String(calls.size + 1);
			calls.set(run.id, label);
			return [{ type: 'footnoteReference', identifier: label, label }];
		}
		case 'text': {
			const words: PhrasingContent = { type: 'text', value: run.text };
			return [run.isStruck ? { type: 'delete', children: [words] } : words];
		}
		case 'picture':
			return [];
	}
}

/** Items that follow each other and have one key; notes and breaks go with what is before them. */
function groupBy<Key>(runs: readonly Run[], keyOf: (run: Run) => Key): { key: Key; items: Run[] }[] {
	const groups: { key: Key; items: Run[] }[] = [];
	for (const run of runs) {
		const last = groups.at(-1);
		const key = keyOf(run);
		if (last && last.key === key) last.items.push(run);
		else groups.push({ key, items: [run] });
	}
	return groups;
}

/** Lists, one in another by their depth. */
function toLists(
	paragraphs: readonly DocumentParagraph[],
	context: Context,
	calls: Map<string, string>,
): RootContent[] {
	const made: RootContent[] = [];
	const open: { depth: number; list: List }[] = [];
	for (const paragraph of paragraphs) {
		const { depth, isOrdered, start } = paragraph.list!;
		while (open.length > 0 && open.at(-1)!.depth > depth) open.pop();
		let last = open.at(-1);
		if (last?.depth === depth && (last.list.ordered ?? false) !== isOrdered) {
			open.pop();
			last = open.at(-1);
		}
		if (!last || last.depth < depth) {
			const list: List = {
				type: 'list',
				ordered: isOrdered,
				...(isOrdered && { start }),
				spread: false,
				children: [],
			};
			const item = last?.list.children.at(-1);
			if (item) item.children.push(list);
			else made.push(list);
			open.push({ depth, list });
		}
		const item: ListItem = {
			type: 'listItem',
			spread: false,
			children: toParagraph(paragraph, context, calls).filter((block) => block.type === 'paragraph'),
		};
		open.at(-1)!.list.children.push(item);
	}
	return made;
}

/** A table; the frame around a text is none. */
function toTable(table: DocumentTable, context: Context, calls: Map<string, string>): RootContent[] {
	const full = repeatLabels(table).filter(({ cells }) =>
		cells.some(({ paragraphs }) =>
			paragraphs.some((one) => textOf(one).trim() !== '' || one.runs.length > 0),
		),
	);
	const width = Math.max(
		0,
		...full.map(({ cells }) =>
			cells.reduce((sum, { paragraphs, span }) => sum + (paragraphs.length === 0 && span > 50 ? 0 : span), 0),
		),
	);
	const all = full.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
	if (width < 2) return toBlocks(all, context, calls);
	const children = full.map(({ cells }): TableRow => ({
		type: 'tableRow',
		children: cells
			.flatMap(({ paragraphs, span }) => [
				{ type: 'tableCell' as const, children: joinParagraphs(paragraphs, calls) },
				...Array.from({ length: Math.min(span, width) - 1 }, () => ({
					type: 'tableCell' as const,
					children: [],
				})),
			])
			.slice(0, width),
	}));
	for (const row of children)
		while (row.children.length < width) row.children.push({ type: 'tableCell', children: [] });
	const figures = all.flatMap(({ runs }) =>
		runs.flatMap((run) => (run.type === 'picture' ? [run.picture] : [])),
	);
	return [
		{ type: 'table', children },
		...figures.flatMap((picture): RootContent[] => {
			const placed = context.place({ picture, caption: '' });
			return placed ? [{ type: 'paragraph', children: [{ type: 'image', ...placed }] }] : [];
		}),
	];
}

/** The rows of a table, each with the words of the cells that go on in it: Markdown merges none. Notes and pictures stand once. */
function repeatLabels({ rows }: DocumentTable): DocumentTable['rows'] {
	const above = new Map<number, DocumentParagraph[]>();
	return rows.map(({ cells }) => {
		let column = 0;
		return {
			cells: cells.map((cell) => {
				const paragraphs = cell.isBelow ? (above.get(column) ?? []) : cell.paragraphs;
				above.set(column, paragraphs.map(withWordsAlone));
				column += cell.span;
				return { ...cell, paragraphs };
			}),
		};
	});
}

function withWordsAlone(paragraph: DocumentParagraph): DocumentParagraph {
	return { ...paragraph, runs: paragraph.runs.filter(({ type }) => type === 'text' || type === 'break') };
}

/** The paragraphs of a cell, in the one line that it has. */
function joinParagraphs(
	paragraphs: readonly DocumentParagraph[],
	calls: Map<string, string>,
): PhrasingContent[] {
	const said = paragraphs.filter((one) => textOf(one).trim() !== '');
	return said.flatMap((paragraph, index): PhrasingContent[] => {
		const runs = paragraph.runs.map((run) =>
			run.type === 'break' ? { type: 'text' as const, text: ' ' } : run,
		);
		return [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...toPhrasing(runs, calls)];
	});
}
