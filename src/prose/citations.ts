import type { Literal, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The sources of a statement, written `[@id]` or `[@id; @other]` in the text. */
export interface Citation extends Literal {
	type: 'citation';
	/** Ids of entries of `sources.yaml`. */
	ids: string[];
	value: string;
}

declare module 'mdast' {
	interface PhrasingContentMap {
		citation: Citation;
	}
	interface RootContentMap {
		citation: Citation;
	}
}

const pattern = /\s*\[@([^\]]+)\]/g;

/** Turns the citations written in the text into nodes of their own, in place. */
export function markCitations(root: Root): void {
	visit(root, 'text', (node, index, parent) => {
		if (!parent || index === undefined || !node.value.includes('[@')) return;
		const parts = split(node);
		parent.children.splice(index, 1, ...parts);
		return [SKIP, index + parts.length];
	});
}

function split(node: Text): PhrasingContent[] {
	const parts: PhrasingContent[] = [];
	let end = 0;
	for (const match of node.value.matchAll(pattern)) {
		if (match.index > end) parts.push({ ...node, value: node.value.slice(end, match.index) });
		const ids = match[1]!.split(';').map((id) => id.trim().replace(/^@/, ''));
		parts.push({ type: 'citation', ids, value: match[0], ...(node.position && { position: node.position }) });
		end = match.index + match[0].length;
	}
	if (end < node.value.length) parts.push({ ...node, value: node.value.slice(end) });
	return parts;
}
