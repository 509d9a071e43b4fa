import { posix } from 'node:path';
import type { Parts } from './archive.ts';
import {
	boxed,
	createLosses,
	type DocumentBlock,
	type DocumentParagraph,
	type DocumentPicture,
	type DocumentTable,
	type OfficeDocument,
	type Run,
} from './document.ts';
import { readStyles, readNumbering, isOn, type ParagraphStyle } from './docx-styles.ts';
import { writeEquation } from './equations.ts';
import { raise, readSymbol } from './signs.ts';
import { childOf, type Element, elementsOf, findAll, parseXml, wordsOf } from '../../xml.ts';

/** Where links and pictures of a part lead, by their id. */
type Relations = ReadonlyMap<string, { target: string; isExternal: boolean }>;

/** A field that is open: what it does, and whether its result is being read. */
interface Field {
	instruction: string;
	isResult: boolean;
}

/**
 * Reads a Word document (ECMA-376, part 1): its text as it is once every revision is accepted.
 * @returns undefined where its text cannot be read
 */
export function readDocx(parts: Parts): OfficeDocument | undefined {
	const main = findMain(parts);
	const root = read(parts, main);
	const body = childOf(root, 'w:body');
	if (!body) return undefined;
	const folder = posix.dirname(main);
	const beside = (name: string) => read(parts, posix.join(folder, name));
	const styles = readStyles(beside('styles.xml'));
	const numbering = readNumbering(beside('numbering.xml'));
	const { lost, lose } = createLosses();
	const counters = new Map<string, number>();

	const readPart = (path: string) => {
		// What some programs write leads from notes by the addresses of the text.
		const relations = new Map([...readRelations(parts, main), ...readRelations(parts, path)]);
		const fields: Field[] = [];
		/** The text boxes of the paragraph that is read, which come after it. */
		let boxes: DocumentBlock[] = [];
		/** True where the paragraph that is read holds lines of a table of contents. */
		const listed = { words: 0 };
		/** A paragraph whose end was deleted goes on in the next. */
		let begun: DocumentParagraph | undefined;

		const isSilent = () =>
			fields.some(({ instruction, isResult }) => !isResult || /^\s*(?:TOC|INDEX|TA)\b/.test(instruction));

		const readRun = (
			run: Element,
			look: Pick<Run, 'isBold' | 'isItalic' | 'isStruck' | 'href'>,
			style: ParagraphStyle | undefined,
		): Run[] => {
			const properties = childOf(run, 'w:rPr');
			const character = styles.get(childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? '');
			const isHidden = isOn(childOf(properties, 'w:vanish'));
			const has = (name: string, inherited: boolean | undefined) => {
				const own = childOf(properties, name);
				return own ? isOn(own) : inherited === true;
			};
			const address = addressOf(fields.findLast(({ isResult }) => isResult)?.instruction);
			const own: Omit<Run, 'type'> = {
				...look,
				...(has('w:b', character?.isBold ?? style?.isBold) && { isBold: true }),
				...(has('w:i', character?.isItalic ?? style?.isItalic) && { isItalic: true }),
				...(has('w:strike', false) && { isStruck: true }),
				...(address !== undefined && { href: address }),
			};
			const height = childOf(properties, 'w:vertAlign')?.attributes['w:val'];
			const text = (words: string): Run[] =>
				words === '' ? [] : [{ ...own, type: 'text', text: raise(words, height) }];
			return elementsOf(run).flatMap((node): Run[] => {
				const { name, attributes } = node;
				if (name === 'w:fldChar') {
					readFieldSign(fields, attributes['w:fldCharType']);
					return [];
				}
				if (name === 'w:instrText') {
					const open = fields.at(-1);
					if (open) open.instruction += wordsOf(node);
					return [];
				}
				if (isSilent()) {
					if (name === 'w:t') listed.words += 1;
					return [];
				}
				if (isHidden) {
					if (name === 'w:t' && wordsOf(node).trim()) lose('hidden');
					return [];
				}
				switch (name) {
					case 'w:t':
						return text(wordsOf(node));
					case 'w:tab':
					case 'w:ptab':
						return text('\t');
					case 'w:noBreakHyphen':
						return text('\u2011');
					case 'w:softHyphen':
						lose('softHyphens');
						return [];
					case 'w:cr':
						return [{ ...own, type: 'break' }];
					case 'w:br':
						return attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping'
							? [{ ...own, type: 'break' }]
							: [];
					case 'w:sym': {
						const sign = readSymbol(attributes['w:char'] ?? '', attributes['w:font'] ?? '');
						if (sign === '') lose('symbols');
						return text(sign);
					}
					case 'w:footnoteReference':
						return [{ type: 'note', id: `footnote-${attributes['w:id'] ?? ''}` }];
					case 'w:endnoteReference':
						return [{ type: 'note', id: `endnote-${attributes['w:id'] ?? ''}` }];
					case 'w:commentReference':
						lose('comments');
						return [];
					case 'w:drawing':
					case 'w:pict':
					case 'w:object':
						return readDrawing(node);
					case 'mc:AlternateContent':
						return readDrawing(childOf(node, 'mc:Choice') ?? childOf(node, 'mc:Fallback') ?? node);
					case 'w:ruby':
						return elementsOf(childOf(node, 'w:rubyBase'), 'w:r').flatMap((base) =>
							readRun(base, look, style),
						);
					default:
						return [];
				}
			});
		};

		const readDrawing = (node: Element): Run[] => {
			const [before, held] = [boxes, boxed(findAll(node, 'w:txbxContent').flatMap(readBlocks))];
			boxes = [...before, ...held];
			const described = findAll(node, 'wp:docPr')[0] ?? findAll(node, 'v:shape')[0];
			const { descr = '', alt = '', title = '' } = described?.attributes ?? {};
			const turned = Number(findAll(node, 'a:xfrm')[0]?.attributes['rot'] ?? 0) / 60_000;
			const blips = findAll(node, 'a:blip').map(
				({ attributes }) => attributes['r:embed'] ?? attributes['r:link'],
			);
			const datas = findAll(node, 'v:imagedata').map(({ attributes }) => attributes['r:id']);
			const ids = blips.length > 0 ? blips : datas;
			if (ids.length === 0 && findAll(node, 'w:txbxContent').length === 0) lose('objects');
			return ids.flatMap((id): Run[] => {
				const relation = relations.get(id ?? '');
				if (!relation) return [];
				const picture: DocumentPicture = {
					name: posix.basename(relation.target),
					bytes: relation.isExternal ? undefined : parts.get(relation.target),
					alt: (descr || alt || title).trim(),
					rotation: turned,
				};
				return [{ type: 'picture', picture }];
			});
		};

		/** A form that nobody filled only invites to. */
		const isPlaceholder = (control: Element) => {
			const isOwn = isOn(childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr'));
			if (isOwn) lose('placeholders');
			return isOwn;
		};

		const readInline = (node: Element, look: Pick<Run, 'href'>, style: ParagraphStyle | undefined): Run[] =>
			elementsOf(node).flatMap((child): Run[] => {
				switch (child.name) {
					case 'w:r':
						return readRun(child, look, style);
					case 'w:hyperlink': {
						const target = relations.get(child.attributes['r:id'] ?? '');
						const anchor = child.attributes['w:anchor'];
						if (target?.isExternal)
							return readInline(
								child,
								{ href: anchor ? `${target.target}#${anchor}` : target.target },
								style,
							);
						lose(anchor === undefined ? 'links' : 'internalLinks');
						return readInline(child, look, style);
					}
					case 'w:ins':
					case 'w:moveTo':
						lose('insertions');
						return readInline(child, look, style);
					case 'w:del':
					case 'w:moveFrom':
						lose('deletions');
						return [];
					case 'w:fldSimple': {
						const href = addressOf(child.attributes['w:instr']);
						return readInline(child, href === undefined ? look : { href }, style);
					}
					case 'w:bookmarkStart':
						if (child.attributes['w:name'] !== '_GoBack') lose('anchors');
						return [];
					case 'w:sdt':
						if (isPlaceholder(child)) return [];
						return readInline(childOf(child, 'w:sdtContent') ?? child, look, style);
					case 'w:smartTag':
					case 'w:customXml':
					case 'w:dir':
					case 'w:bdo':
						return readInline(child, look, style);
					case 'm:oMath':
					case 'm:oMathPara':
						lose('equations');
						return [{ ...look, type: 'text', text: writeEquation(child) }];
					default:
						return [];
				}
			});

		const readParagraph = (node: Element): DocumentBlock[] => {
			const properties = childOf(node, 'w:pPr');
			const value = (name: string) => childOf(properties, name)?.attributes['w:val'];
			const style = styles.get(value('w:pStyle') ?? '') ?? styles.default;
			boxes = [];
			listed.words = 0;
			const runs = readInline(node, {}, style);
			const mark = childOf(properties, 'w:rPr');
			const isJoined = childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
			const outline = value('w:outlineLvl');
			const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style?.level;
			const paragraph: DocumentParagraph = {
				type: 'paragraph',
				role: style?.role ?? 'text',
				level,
				list: undefined,
				isCentred: (value('w:jc') ?? style?.alignment) === 'center',
				runs: [...(begun?.runs ?? []), ...runs],
			};
			const after = boxes;
			if (isJoined) {
				lose('deletions');
				begun = paragraph;
				return after;
			}
			begun = undefined;
			if (style?.isContents || (listed.words > 0 && runs.length === 0)) {
				lose('tableOfContents');
				return after;
			}
			if (level === undefined) paragraph.list = countItem(childOf(properties, 'w:numPr'), style);
			return [paragraph, ...after];
		};

		/** The list of a paragraph, and its number in it, which goes on after what interrupts it. */
		const countItem = (
			own: Element | undefined,
			style: ParagraphStyle | undefined,
		): DocumentParagraph['list'] => {
			const id = childOf(own, 'w:numId')?.attributes['w:val'] ?? style?.numbering;
			const depth = Number(childOf(own, 'w:ilvl')?.attributes['w:val'] ?? style?.numberingDepth ?? 0);
			const form = id === undefined || id === '0' ? undefined : numbering(id, depth);
			if (!form) return undefined;
			const key = `${form.list} ${String(depth)}`;
			const number = (counters.get(key) ?? form.start - 1) + 1;
			counters.set(key, number);
			for (const other of counters.keys())
				if (other.startsWith(`${form.list} `) && Number(other.split(' ')[1]) > depth) counters.delete(other);
			return { id: form.list, depth, isOrdered: form.isOrdered, start: number };
		};

		/** A row may be taken out by a revision. */
		const isKept = (row: Element) => {
			const isOut = childOf(childOf(row, 'w:trPr'), 'w:del') !== undefined;
			if (isOut) lose('deletions');
			return !isOut;
		};

		const readTable = (node: Element): DocumentTable => ({
			type: 'table',
			rows: flatten(node, 'w:tr')
				.filter(isKept)
				.map((row) => ({
					cells: flatten(row, 'w:tc').map((cell) => {
						const properties = childOf(cell, 'w:tcPr');
						const merged = childOf(properties, 'w:vMerge');
						if (merged ?? childOf(properties, 'w:gridSpan')) lose('mergedCells');
						const isBelow = merged !== undefined && merged.attributes['w:val'] !== 'restart';
						const blocks = readBlocks(cell);
						return {
							paragraphs: isBelow ? [] : paragraphsOf(blocks),
							...(!isBelow && blocks.some(({ type }) => type === 'table') && { nested: blocks }),
							span: Number(childOf(properties, 'w:gridSpan')?.attributes['w:val'] ?? 1),
							isBelow,
						};
					}),
				})),
		});

		const readBlocks = (parent: Element): DocumentBlock[] =>
			elementsOf(parent).flatMap((node): DocumentBlock[] => {
				switch (node.name) {
					case 'w:p':
						return readParagraph(node);
					case 'w:tbl':
						return [readTable(node)];
					case 'w:sdt': {
						const gallery = findAll(childOf(node, 'w:sdtPr'), 'w:docPartGallery')[0]?.attributes['w:val'];
						if (gallery === 'Table of Contents') {
							lose('tableOfContents');
							return [];
						}
						return readBlocks(childOf(node, 'w:sdtContent') ?? node);
					}
					case 'w:ins':
					case 'w:moveTo':
					case 'w:customXml':
					case 'w:smartTag':
						return readBlocks(node);
					case 'w:bookmarkStart':
						if (node.attributes['w:name'] !== '_GoBack') lose('anchors');
						return [];
					case 'm:oMathPara':
						return readParagraph({ name: 'w:p', attributes: {}, children: [node] });
					case 'mc:AlternateContent':
						return readBlocks(childOf(node, 'mc:Choice') ?? node);
					default:
						return [];
				}
			});
		return { readBlocks };
	};

	const notes = new Map<string, DocumentParagraph[]>();
	for (const kind of ['footnote', 'endnote'] as const) {
		const path = posix.join(folder, `${kind}s.xml`);
		const { readBlocks } = readPart(path);
		for (const note of elementsOf(read(parts, path), `w:${kind}`)) {
			if (note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal')
				notes.set(`${kind}-${note.attributes['w:id'] ?? ''}`, paragraphsOf(readBlocks(note)));
		}
	}
	counters.clear();
	const headers = [...parts.keys()]
		.filter((path) => /(?:header|footer)\d*\.xml$/.test(path))
		.map((path) => spaced(read(parts, path)))
		.filter((words) => words !== '');
	lose('headers', headers.length);
	const comments = elementsOf(beside('comments.xml'), 'w:comment').map((comment) => {
		const author = comment.attributes['w:author'];
		return `${author ? `${author} : ` : ''}${spaced(comment)}`;
	});
	const core = read(parts, 'docProps/core.xml');
	return {
		blocks: readPart(main).readBlocks(body),
		notes,
		lost,
		beside: { headers: [...new Set(headers)], comments },
		title: wordsOf(childOf(core, 'dc:title')).trim() || undefined,
		language: styles.language,
	};
}

/** The words of all paragraphs of a part, apart. */
function spaced(part: Element | undefined): string {
	return findAll(part, 'w:p')
		.map((paragraph) => findAll(paragraph, 'w:t').map(wordsOf).join(''))
		.join(' ')
		.replaceAll(/\s+/g, ' ')
		.trim();
}

/** Rows and cells may stand in what a form or a revision puts around them. */
function flatten(parent: Element, name: string): Element[] {
	return elementsOf(parent).flatMap((node) =>
		node.name === name
			? [node]
			: ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(node.name)
				? flatten(node, name)
				: [],
	);
}

function paragraphsOf(blocks: readonly DocumentBlock[]): DocumentParagraph[] {
	return blocks.flatMap((block) =>
		block.type === 'paragraph'
			? [block]
			: block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
	);
}

function read(parts: Parts, path: string): Element | undefined {
	const bytes = parts.get(path);
	return bytes && parseXml(bytes);
}

function findMain(parts: Parts): string {
	const relation = elementsOf(read(parts, '_rels/.rels')).find(({ attributes }) =>
		attributes['Type']?.endsWith('/officeDocument'),
	);
	return relation?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml';
}

function readRelations(parts: Parts, path: string): Relations {
	const folder = posix.dirname(path);
	const list = read(parts, posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
	return new Map(
		elementsOf(list).map(({ attributes }) => {
			const { Id = '', Target = '', TargetMode } = attributes;
			const isExternal = TargetMode === 'External';
			const target = isExternal
				? Target
				: Target.startsWith('/')
					? Target.slice(1)
					: posix.join(folder, Target);
			return [Id, { target, isExternal }] as const;
		}),
	);
}

function readFieldSign(fields: Field[], sign: string | undefined): void {
	const open = fields.at(-1);
	if (sign === 'begin') fields.push({ instruction: '', isResult: false });
	else if (sign === 'separate' && open) open.isResult = true;
	else if (sign === 'end') fields.pop();
}

/** The address of a field that is a link. */
function addressOf(instruction: string | undefined): string | undefined {
	const [, quoted, bare, options = ''] =
		/^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))(.*)$/s.exec(instruction ?? '') ?? [];
	const address = quoted ?? bare;
	const anchor = /\\l\s+"([^"]+)"/.exec(options)?.[1];
	return address !== undefined && anchor !== undefined ? `${address}#${anchor}` : address;
}
