import { visit } from 'unist-util-visit';
import { explainLink } from '#prose/link-target.ts';
import { lineOfNode, type Check } from '../edition.ts';
import type { Problem } from '../read.ts';

/** Links in a text lead where they may. */
export const rule: Check = ({ bodies }) => {
	const problems: Problem[] = [];
	for (const { entry, root } of bodies) {
		visit(root, ['link', 'definition'], (node) => {
			if (!('url' in node) || typeof node.url !== 'string') return;
			const what = explainLink(node.url, entry.kind === 'pages');
			if (what) problems.push({ file: entry.file, line: lineOfNode(entry, node), ...what });
		});
	}
	return problems;
};
