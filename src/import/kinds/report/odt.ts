import { posix } from 'node:path';
import type { Parts } from './archive.ts';
import {
	boxed,
	createLosses,
	type DocumentCell,
	type DocumentBlock,
	type DocumentParagraph,
	type DocumentPicture,
	type DocumentTable,
	type OfficeDocument,
	type Run,
} from './document.ts';
import { writeMathMl } from './equations.ts';
import { readStyles } from './odt-styles.ts';
import { raise } from './signs.ts';
import { childOf, type Element, elementsOf, findAll, parseXml, wordsOf } from '../../xml.ts';

type Look = Pick<Run, 'isBold' | 'isItalic' | 'isStruck' | 'href'>;

/** Where a paragraph stands: in which list, how deep. */
interface Place {
	list?: { id: string; style: string; depth: number; number: { value: number } } | undefined;
	isItem?: boolean;
}

/**
 * Reads an OpenDocument text (ODF 1.3): its text as it is once every revision is accepted.
 * @returns undefined where its text cannot be read
 */
export function readOdt(parts: Parts): OfficeDocument | undefined {
	const root = read(parts, 'content.xml');
	const text = childOf(childOf(root, 'office:body'), 'office:text');
	if (!text) return undefined;
	const shared = read(parts, 'styles.xml');
	const styles = readStyles([
		childOf(shared, 'office:styles'),
		childOf(shared, 'office:automatic-styles'),
		childOf(root, 'office:automatic-styles'),
	]);
	const { lost, lose } = createLosses();
	const notes = new Map<string, DocumentParagraph[]>();
	const counters = new Map<string, { value: number }>();
	let lists = 0;
	/** The text boxes of the paragraph that is read, which come after it. */
	let boxes: DocumentBlock[] = [];
	const headers = findAll(childOf(shared, 'office:master-styles'), 'style:master-page')
		.flatMap((page) => elementsOf(page, 'style:header', 'style:footer'))
		.map(spaced)
		.filter((words) => words !== '');
	lose('headers', headers.length);
	const comments = findAll(root, 'office:annotation').map((annotation) => {
		const author = wordsOf(childOf(annotation, 'dc:creator')).trim();
		return `${author ? `${author} : ` : ''}${spaced(annotation)}`;
	});

	const readInline = (parent: Element, look: Look, height: string | undefined): Run[] =>
		parent.children.flatMap((node): Run[] => {
			if (typeof node === 'string') {
				const words = node.replaceAll(/[ \t\r\n]+/g, ' ');
				return words === '' ? [] : countSoft(words, look, height);
			}
			const { name, attributes } = node;
			switch (name) {
				case 'text:span': {
					const style = styles.words(attributes['text:style-name']);
					if (style.isHidden) {
						lose('hidden');
						return [];
					}
					return readInline(node, { ...look, ...style.look }, style.height ?? height);
				}
				case 'text:a': {
					const href = attributes['xlink:href'] ?? '';
					if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return readInline(node, { ...look, href }, height);
					lose('internalLinks');
					return readInline(node, look, height);
				}
				case 'text:s':
					return [{ ...look, type: 'text', text: ' '.repeat(Number(attributes['text:c'] ?? 1)) }];
				case 'text:tab':
					return [{ ...look, type: 'text', text: '\t' }];
				case 'text:line-break':
					return [{ ...look, type: 'break' }];
				case 'text:note':
					return [readNote(node)];
				case 'draw:frame':
				case 'draw:a':
				case 'draw:g':
				case 'draw:custom-shape':
					return readFrame(node);
				case 'office:annotation':
					lose('comments');
					return [];
				case 'text:bookmark':
				case 'text:bookmark-start':
				case 'text:reference-mark':
				case 'text:reference-mark-start':
					lose('anchors');
					return [];
				case 'text:hidden-text':
				case 'text:hidden-paragraph':
					lose('hidden');
					return [];
				case 'text:ruby':
					return readInline(childOf(node, 'text:ruby-base') ?? node, look, height);
				case 'text:change':
				case 'text:change-start':
				case 'text:change-end':
				case 'text:soft-page-break':
				case 'office:annotation-end':
				case 'text:bookmark-end':
				case 'text:reference-mark-end':
					return [];
				default:
					return readInline(node, look, height);
			}
		});

	const countSoft = (words: string, look: Look, height: string | undefined): Run[] => {
		const soft = words.match(/\u00AD/g)?.length ?? 0;
		if (soft > 0) lose('softHyphens', soft);
		return [{ ...look, type: 'text', text: raise(words.replaceAll('\u00AD', ''), height) }];
	};

	const readNote = (node: Element): Run => {
		const id = `note-${String(notes.size + 1)}`;
		notes.set(id, []);
		const kept = boxes;
		notes.set(
			id,
			readBlocks(childOf(node, 'text:note-body'), {}).filter((block) => block.type === 'paragraph'),
		);
		boxes = kept;
		return { type: 'note', id };
	};

	const readEquation = (frame: Element): string | undefined => {
		const href = childOf(frame, 'draw:object')?.attributes['xlink:href']?.replace(/^\.\//, '');
		const math = href === undefined ? undefined : read(parts, posix.join(href, 'content.xml'));
		if (!math || !/^(?:\w+:)?math$/.test(math.name)) return undefined;
		lose('equations');
		return writeMathMl(math);
	};

	const readFrame = (node: Element): Run[] => {
		const box = findAll(node, 'draw:text-box')[0];
		if (box) {
			const kept = boxes;
			const held = boxed(readBlocks(box, {}));
			boxes = [...kept, ...held];
			return [];
		}
		const frames = node.name === 'draw:frame' ? [node] : findAll(node, 'draw:frame');
		const equations = frames.flatMap((frame) => readEquation(frame) ?? []);
		if (equations.length > 0) return [{ type: 'text', text: equations.join(' ') }];
		const pictures = frames.flatMap((frame): Run[] => {
			// A picture may be there in several forms: the first that is one.
			const images = elementsOf(frame, 'draw:image').map(({ attributes }) => attributes['xlink:href'] ?? '');
			const [href] = images.toSorted(
				(a, b) => Number(/\.(?:svm|emf|wmf)$/i.test(a)) - Number(/\.(?:svm|emf|wmf)$/i.test(b)),
			);
			if (href === undefined) return [];
			const described = [childOf(frame, 'svg:desc'), childOf(frame, 'svg:title')].map((one) =>
				wordsOf(one).trim(),
			);
			const radians = Number(
				/rotate\s*\((-?[\d.]+)\)/.exec(frame.attributes['draw:transform'] ?? '')?.[1] ?? 0,
			);
			const picture: DocumentPicture = {
				name: posix.basename(href),
				bytes: parts.get(href.replace(/^\.\//, '')),
				alt: described.find(Boolean) ?? '',
				// OpenDocument turns the other way.
				rotation: Math.round((-radians * 180) / Math.PI),
			};
			return [{ type: 'picture', picture }];
		});
		if (pictures.length === 0) lose('objects');
		return pictures;
	};

	const readParagraph = (node: Element, { list, isItem }: Place): DocumentBlock[] => {
		const style = styles.paragraph(node.attributes['text:style-name']);
		const outline = node.name === 'text:h' ? Number(node.attributes['text:outline-level'] ?? 1) : style.level;
		boxes = [];
		const look = { ...(style.isBold && { isBold: true }), ...(style.isItalic && { isItalic: true }) };
		const level = style.role === 'title' || style.role === 'subtitle' ? undefined : outline;
		const runs = readInline(node, level === undefined ? look : {}, undefined);
		const after = boxes;
		boxes = [];
		if (style.isHidden) {
			lose('hidden');
			return [];
		}
		if (style.isContents) {
			lose('tableOfContents');
			return after;
		}
		const marked = level === undefined && list && isItem ? toList(list) : undefined;
		return [
			{
				type: 'paragraph',
				role: style.role ?? 'text',
				level,
				list: marked,
				isCentred: style.alignment === 'center',
				runs,
			},
			...after,
		];
	};

	const toList = ({ id, style, depth, number }: NonNullable<Place['list']>): DocumentParagraph['list'] => ({
		id,
		depth,
		isOrdered: styles.isNumbered(style, depth + 1),
		start: number.value,
	});

	const readList = (node: Element, around: Place): DocumentBlock[] => {
		const { attributes } = node;
		const above = around.list;
		const style = attributes['text:style-name'] ?? above?.style ?? '';
		const depth = above ? above.depth + 1 : 0;
		const goesOn =
			attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
		const key = `${style} ${String(depth)}`;
		const number = (goesOn && counters.get(key)) || { value: 0 };
		counters.set(key, number);
		if (!above && !goesOn) lists += 1;
		const id = above?.id ?? `list-${String(lists)}`;
		return elementsOf(node, 'text:list-item', 'text:list-header').flatMap((item) => {
			const given = item.attributes['text:start-value'];
			if (item.name === 'text:list-item')
				number.value = given === undefined ? number.value + 1 : Number(given);
			let isFirst = item.name === 'text:list-item';
			return elementsOf(item).flatMap((inner) => {
				const place: Place = { list: { id, style, depth, number }, isItem: isFirst };
				if (inner.name === 'text:p' || inner.name === 'text:h') isFirst = false;
				return readBlock(inner, place);
			});
		});
	};

	const readTable = (node: Element): DocumentTable => {
		/** By column, how many rows below are covered by a cell that is merged. */
		const covered = new Map<number, number>();
		return { type: 'table', rows: findRows(node).map((row) => ({ cells: readCells(row, covered) })) };
	};

	const readCells = (row: Element, covered: Map<number, number>): DocumentCell[] => {
		let column = 0;
		return elementsOf(row, 'table:table-cell', 'table:covered-table-cell').map((cell) => {
			const { attributes } = cell;
			const isCovered = cell.name === 'table:covered-table-cell';
			if (isCovered) lose('mergedCells');
			const left = covered.get(column) ?? 0;
			covered.set(column, isCovered ? left - 1 : Number(attributes['table:number-rows-spanned'] ?? 1) - 1);
			// Cells that others cover are there.
			const span = Number(attributes['table:number-columns-repeated'] ?? 1);
			column += span;
			const blocks = isCovered ? [] : readBlocks(cell, {});
			return {
				paragraphs: blocks.flatMap((block) =>
					block.type === 'paragraph'
						? [block]
						: block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
				),
				...(blocks.some(({ type }) => type === 'table') && { nested: blocks }),
				span,
				isBelow: isCovered && left > 0,
			};
		});
	};

	const readBlock = (node: Element, place: Place): DocumentBlock[] => {
		switch (node.name) {
			case 'text:p':
			case 'text:h':
				return readParagraph(node, place);
			case 'text:list':
				return readList(node, place);
			case 'table:table':
				return [readTable(node)];
			case 'text:section':
				if (node.attributes['text:display'] === 'none' || node.attributes['text:is-hidden'] === 'true') {
					lose('hidden');
					return [];
				}
				return readBlocks(node, place);
			case 'text:numbered-paragraph':
			case 'text:index-body':
				return readBlocks(node, place);
			case 'text:table-of-content':
			case 'text:alphabetical-index':
			case 'text:illustration-index':
			case 'text:table-index':
				lose('tableOfContents');
				return [];
			case 'text:tracked-changes':
				for (const change of elementsOf(node, 'text:changed-region'))
					for (const kind of elementsOf(change))
						if (kind.name === 'text:deletion') lose('deletions');
						else if (kind.name === 'text:insertion') lose('insertions');
				return [];
			case 'draw:frame':
			case 'draw:g':
			case 'draw:custom-shape': {
				boxes = [];
				const runs = readFrame(node);
				const after = boxes;
				boxes = [];
				return [
					...(runs.length > 0
						? [
								{
									type: 'paragraph' as const,
									role: 'text' as const,
									level: undefined,
									list: undefined,
									isCentred: false,
									runs,
								},
							]
						: []),
					...after,
				];
			}
			case 'office:annotation':
				lose('comments');
				return [];
			default:
				return [];
		}
	};

	const readBlocks = (parent: Element | undefined, place: Place): DocumentBlock[] =>
		elementsOf(parent).flatMap((node) => readBlock(node, place));

	const blocks = readBlocks(text, {});
	const meta = childOf(read(parts, 'meta.xml'), 'office:meta');
	return {
		blocks,
		notes,
		lost,
		beside: { headers: [...new Set(headers)], comments },
		title: wordsOf(childOf(meta, 'dc:title')).trim() || undefined,
		language: styles.language,
	};
}

/** The words of the paragraphs of a part, apart. */
function spaced(part: Element): string {
	return findAll(part, 'text:p').map(wordsOf).join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** Rows may stand in a head, in groups, one inside another. */
function findRows(node: Element): Element[] {
	return elementsOf(node).flatMap((child) => {
		if (child.name === 'table:table-row') return [child];
		return /^table:table-(?:header-rows|rows|row-group)$/.test(child.name) ? findRows(child) : [];
	});
}

function read(parts: Parts, path: string): Element | undefined {
	const bytes = parts.get(path);
	return bytes && parseXml(bytes);
}
