import { visit } from 'unist-util-visit';
import { explainRefusal } from '#prose/refused.ts';
import { lineOfNode, type Check } from '../edition.ts';
import type { Problem } from '../read.ts';

/** Texts are Markdown: no HTML, no code, no component. */
export const rule: Check = ({ bodies }) => {
	const problems: Problem[] = [];
	for (const { entry, root } of bodies) {
		visit(root, (node) => {
			const refusal = explainRefusal(node);
			if (refusal) problems.push({ file: entry.file, line: lineOfNode(entry, node), ...refusal });
		});
	}
	return problems;
};
