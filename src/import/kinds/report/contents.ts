import { type DocumentBlock, textOf } from './document.ts';

/** A line of a table of contents that was typed: a title, then the number of a page. */
const line = /\S.{2,150}?(?:\t|\s?[.…·_]{3,}|\s{4,})\s*(?:\d{1,3}|[ivxl]{1,5})\s*$/u;

const title = /^(?:table des matières|sommaire|plan|table of contents|contents)\s*:?$/iu;

/**
 * Finds the lines of a table of contents that was typed by hand, and the title above one.
 * @param isMade true where the document had one that a program made
 */
export function findContents(blocks: readonly DocumentBlock[], isMade: boolean): Set<DocumentBlock> {
	const isLine = (block: DocumentBlock | undefined) =>
		block?.type === 'paragraph' && block.level === undefined && line.test(textOf(block));
	const lines = blocks.filter(
		(block, index) => isLine(block) && (isLine(blocks[index - 1]) || isLine(blocks[index + 1])),
	);
	const found = new Set(lines.length > 2 ? lines : []);
	for (const block of blocks)
		if (block.type === 'paragraph' && (isMade || found.size > 0) && title.test(textOf(block).trim()))
			found.add(block);
	return found;
}
