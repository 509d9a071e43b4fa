import type { RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { lineOfNode, type Check } from '../edition.ts';

const factual: readonly string[] = ['panels', 'dialogue', 'speakers'];
const statements: readonly string[] = ['paragraph', 'list', 'blockquote', 'table', 'figure'];

/** Every published statement names its source. What is said in an intervention is speech, and needs none. */
export const rule: Check = ({ bodies }) =>
	bodies
		.filter(({ entry }) => factual.includes(entry.kind))
		.flatMap(({ entry, root }) =>
			root.children
				.filter((node) => statements.includes(node.type) && !citesSource(node))
				.map((node) => ({
					file: entry.file,
					line: lineOfNode(entry, node),
					message: 'ce passage ne cite aucune source',
					hint: 'ajoutez à la fin de la phrase « [@identifiant] », pris dans sources.yaml',
				})),
		);

function citesSource(node: RootContent): boolean {
	let found = false;
	visit(node, 'citation', () => {
		found = true;
		return EXIT;
	});
	return found;
}
