import { XMLParser } from 'fast-xml-parser';

/** An element of an XML file, by its name as the file writes it: « w:p »; or without its prefix. */
export interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (Element | string)[];
}

/** An item as the parser gives it: one key beside its attributes. */
type Item = Readonly<Record<string, unknown>>;

const options = {
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	trimValues: false,
	parseTagValue: false,
	parseAttributeValue: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
	// The numbers of signs: « &#160; ».
	htmlEntities: true,
};

const parser = new XMLParser(options);
const plainParser = new XMLParser({ ...options, removeNSPrefix: true });

/**
 * Parses an XML file.
 * @param isPlain true for names without their prefixes, where programs give them as they like: « tt:p », « p »
 * @returns its root; undefined where it is cut short, or defines what its words stand for: no program writes such a document
 */
export function parseXml(bytes: Uint8Array, isPlain = false): Element | undefined {
	const text = new TextDecoder().decode(bytes);
	if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 2000))) return undefined;
	try {
		const root = ((isPlain ? plainParser : parser).parse(text) as Item[])
			.map(toElement)
			.find((one) => typeof one !== 'string');
		// The parser closes what is not closed.
		return root && new RegExp(`</(?:[\\w-]+:)?${root.name}\\s*>\\s*$`).test(text) ? root : undefined;
	} catch {
		return undefined;
	}
}

function toElement(item: Item): Element | string {
	const name = Object.keys(item).find((key) => key !== ':@')!;
	if (name === '#text') return String(item['#text']);
	const children = (item[name] as Item[]).map(toElement);
	return { name, attributes: (item[':@'] as Record<string, string> | undefined) ?? {}, children };
}

/** The elements under an element, of some names where they are given. */
export function elementsOf(parent: Element | undefined, ...names: readonly string[]): Element[] {
	return (parent?.children ?? []).filter(
		(child): child is Element =>
			typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
	);
}

/** The first element of a name under an element. */
export function childOf(parent: Element | undefined, name: string): Element | undefined {
	return elementsOf(parent, name)[0];
}

/** The elements of a name anywhere under an element, but not under one of its own name. */
export function findAll(parent: Element | undefined, name: string): Element[] {
	return elementsOf(parent).flatMap((child) => (child.name === name ? [child] : findAll(child, name)));
}

/** All the words under an element. */
export function wordsOf(element: Element | string | undefined): string {
	if (element === undefined || typeof element === 'string') return element ?? '';
	return element.children.map(wordsOf).join('');
}
