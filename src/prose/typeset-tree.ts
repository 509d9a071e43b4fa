import type { Nodes, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { typesetTogether } from '#i18n/typography.ts';

/**
 * Typesets the texts of a tree, in place. Each block is read as one text, so that a sign is right even where the word before it is
 * emphasised or linked. Code, HTML and addresses stay as they are.
 * @param root a tree, which may have nodes of other kinds than Markdown's
 * @param language as for `typeset`
 */
export function typesetTree(root: Root, language: string): void {
	visit(root, (block) => {
		if (!isBlock(block)) return;
		const pieces: (Text | undefined)[] = [];
		visit(block, (node) => {
			if (node.type === 'text') pieces.push(node);
			else if (!('children' in node)) pieces.push(undefined);
		});
		// A line that ends in the source is a space for the reader
		const texts = pieces.map((piece) => piece?.value.replaceAll('\n', ' '));
		typesetTogether(texts, language).forEach((text, index) => {
			if (text !== undefined) pieces[index]!.value = text;
		});
		return SKIP;
	});
}

/** A paragraph and the like; also what a page's components hold as text. */
function isBlock(node: Nodes): boolean {
	if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return true;
	return 'children' in node && node.children.some((child) => child.type === 'text');
}
