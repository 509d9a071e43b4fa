import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** Attributes whose value decides of what assistive technology and style sheets make of an element; of the others, that they are there. */
const valued = new Set(['class', 'role', 'type', 'dir', 'scope', 'tabindex', 'aria-hidden']);

/**
 * Lists the shapes of a page: each element with the elements around it (tags, classes, roles), its attributes, whether it has words
 * of its own; which headings follow which; which languages there are.
 */
export function listShapes(html: string): Set<string> {
	const shapes = new Set<string>();
	let heading = '';
	const look = (node: DefaultTreeAdapterTypes.Node, around: string): void => {
		let path = around;
		if ('tagName' in node) {
			const read = (name: string) => node.attrs.find((attribute) => attribute.name === name)?.value ?? '';
			path += ` > ${node.tagName}.${sort(read('class').split(/\s+/))}[${read('role')}]`;
			const attributes = node.attrs.map(({ name, value }) =>
				valued.has(name) ? `${name}=${sort(value.split(/\s+/))}` : `${name}${value === '' ? '=' : ''}`,
			);
			const hasWords = node.childNodes.some((child) => child.nodeName === '#text' && hasText(child));
			shapes.add(`${path} ${sort(attributes)} ${String(hasWords)}`).add(`in ${read('lang')}`);
			if (/^h[1-6]$/.test(node.tagName)) {
				shapes.add(`${node.tagName} after ${heading}`);
				heading = node.tagName;
			}
		}
		if ('childNodes' in node) for (const child of node.childNodes) look(child, path);
	};
	look(parse(html), '');
	return shapes;
}

const sort = (words: readonly string[]) => words.toSorted().join(' ');
const hasText = (node: DefaultTreeAdapterTypes.Node) => 'value' in node && node.value.trim() !== '';

/**
 * Chooses pages that together have every shape of all: again and again the one that has the most of those that are left.
 * @param pages the shapes of each page, by its address
 * @returns the addresses, in the order of the choice
 */
export function choosePages(pages: ReadonlyMap<string, ReadonlySet<string>>): string[] {
	const left = new Set([...pages.values()].flatMap((shapes) => [...shapes]));
	const chosen: string[] = [];
	while (left.size > 0) {
		let [most, best] = [0, ''];
		for (const [address, shapes] of pages) {
			const { size } = left.intersection(shapes);
			if (size > most) [most, best] = [size, address];
		}
		chosen.push(best);
		for (const shape of pages.get(best)!) left.delete(shape);
	}
	return chosen;
}
