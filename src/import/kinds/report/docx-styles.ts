import type { Role } from './document.ts';
import { readStyleName } from './styles.ts';
import { childOf, type Element, elementsOf, findAll } from '../../xml.ts';

/** What a style says of paragraphs or words, those that it is based on included. */
export interface ParagraphStyle {
	role: Role | undefined;
	/** From 1. */
	level: number | undefined;
	isContents: boolean;
	isBold: boolean | undefined;
	isItalic: boolean | undefined;
	alignment: string | undefined;
	numbering: string | undefined;
	numberingDepth: string | undefined;
}

/** Says whether a property that is there is on: « w:b » is, « w:b w:val="0" » is not. */
export function isOn(property: Element | undefined): boolean {
	return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes['w:val'] ?? '');
}

/** Reads the styles of a document, by their ids. */
export function readStyles(root: Element | undefined): Pick<ReadonlyMap<string, ParagraphStyle>, 'get'> & {
	default: ParagraphStyle | undefined;
	language: string | undefined;
} {
	const elements = new Map(
		elementsOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
	);
	const known = new Map<string, ParagraphStyle>();
	const readStyle = (id: string, above: readonly string[] = []): ParagraphStyle | undefined => {
		const element = elements.get(id);
		const found = known.get(id);
		if (found || !element || above.includes(id)) return found;
		const base = childOf(element, 'w:basedOn')?.attributes['w:val'];
		const parent = base === undefined ? undefined : readStyle(base, [...above, id]);
		const [paragraph, words] = [childOf(element, 'w:pPr'), childOf(element, 'w:rPr')];
		const named = [childOf(element, 'w:name')?.attributes['w:val'] ?? '', id].map(readStyleName);
		const said = named.find((one) => Object.keys(one).length > 0) ?? {};
		const outline = childOf(paragraph, 'w:outlineLvl')?.attributes['w:val'];
		const numbering = childOf(paragraph, 'w:numPr');
		const bold = childOf(words, 'w:b');
		const italic = childOf(words, 'w:i');
		const isTitle = said.role === 'title' || said.role === 'subtitle' || said.isContents === true;
		const style: ParagraphStyle = {
			role: said.role ?? parent?.role,
			level: isTitle
				? undefined
				: (said.level ??
					(outline === undefined || Number(outline) > 8 ? parent?.level : Number(outline) + 1)),
			isContents: said.isContents ?? parent?.isContents ?? false,
			isBold: bold ? isOn(bold) : parent?.isBold,
			isItalic: italic ? isOn(italic) : parent?.isItalic,
			alignment: childOf(paragraph, 'w:jc')?.attributes['w:val'] ?? parent?.alignment,
			numbering: childOf(numbering, 'w:numId')?.attributes['w:val'] ?? parent?.numbering,
			numberingDepth: childOf(numbering, 'w:ilvl')?.attributes['w:val'] ?? parent?.numberingDepth,
		};
		known.set(id, style);
		return style;
	};
	const standard = [...elements].find(
		([, { attributes }]) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
	);
	return {
		get: (id) => readStyle(id),
		default: standard && readStyle(standard[0]),
		language: findAll(childOf(root, 'w:docDefaults'), 'w:lang')[0]
			?.attributes['w:val']?.slice(0, 2)
			.toLowerCase(),
	};
}

/** Reads the lists of a document: what says of a number and a depth how their items are marked; undefined where they are not. */
export function readNumbering(root: Element | undefined) {
	const abstracts = new Map(
		elementsOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
	);
	const numbers = new Map(elementsOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
	return (id: string, depth: number): { list: string; isOrdered: boolean; start: number } | undefined => {
		const number = numbers.get(id);
		if (!number) return undefined;
		const abstract = abstracts.get(childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? '');
		const at = (one: Element | undefined) =>
			elementsOf(one, 'w:lvl', 'w:lvlOverride').find(
				({ attributes }) => Number(attributes['w:ilvl']) === depth,
			);
		const override = at(number);
		const level = childOf(override, 'w:lvl') ?? at(abstract);
		const format = childOf(level, 'w:numFmt')?.attributes['w:val'] ?? 'bullet';
		if (format === 'none') return undefined;
		const start =
			childOf(override, 'w:startOverride')?.attributes['w:val'] ??
			childOf(level, 'w:start')?.attributes['w:val'];
		return { list: id, isOrdered: format !== 'bullet', start: Number(start ?? 1) };
	};
}
