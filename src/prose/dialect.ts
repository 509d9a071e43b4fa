import type { ListItem, Paragraph, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** GFM, but for « 12~15 »: one tilde is a sign, two strike out. */
export const gfm = [remarkGfm, { singleTilde: false }] as const satisfies [typeof remarkGfm, object];

/** A remark plugin that gives years their place in their sentence: « 2018. Le colloque… » is no list. */
export function remarkYears() {
	return (tree: Root, file: VFile): void => {
		keepYears(tree, String(file));
	};
}

/**
 * Makes paragraphs of lists that begin with a number of three digits or more, in place.
 * @param source the text that was parsed
 */
export function keepYears(root: Root, source: string): void {
	visit(root, 'list', (list, index, parent) => {
		if (!list.ordered || !parent || index === undefined) return;
		const numberOf = (item: ListItem) => Number.parseInt(source.slice(item.position?.start.offset), 10);
		if (list.children.every((item) => numberOf(item) < 100)) return;
		const blocks: RootContent[] = [];
		for (const item of list.children) {
			const last = blocks.at(-1);
			if (numberOf(item) >= 100) blocks.push(...toBlocks(item, source));
			else if (last?.type === 'list') last.children.push(item);
			else
				blocks.push({
					...list,
					start: numberOf(item),
					children: [item],
					...(item.position && { position: item.position }),
				});
		}
		parent.children.splice(index, 1, ...blocks);
	});
}

function toBlocks(item: ListItem, source: string): RootContent[] {
	const number = /^\d+[.)]\s/.exec(source.slice(item.position?.start.offset))?.[0] ?? '';
	const [first, ...rest] = item.children;
	if (first?.type !== 'paragraph') return item.children;
	const start = item.position!.start;
	const end = { ...start, column: start.column + number.length, offset: start.offset! + number.length };
	const paragraph: Paragraph = {
		...first,
		children: [{ type: 'text', value: number, position: { start, end } }, ...first.children],
		position: { start, end: first.position!.end },
	};
	return [paragraph, ...rest];
}
