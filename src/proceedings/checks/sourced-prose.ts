import type { RootContent } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import { idsOf, lineOfNode, sourceOf, type Check } from '../edition.ts';
import { findUnread } from './citations.ts';

const factual: readonly string[] = ['panels', 'dialogue', 'speakers'];
const statements: readonly string[] = ['paragraph', 'list', 'blockquote', 'table', 'figure'];

/** Every published statement names its source. What is said in an intervention is speech, and needs none. */
export const rule: Check = (edition) => {
	const sources = idsOf(edition, 'sources');
	return edition.bodies
		.filter(({ entry }) => factual.includes(entry.kind))
		.flatMap((body) =>
			body.root.children
				.filter((node) => statements.includes(node.type) && !citesSource(node))
				// A picture that is badly written is told as such; so is a source.
				.filter((node) => node.type !== 'paragraph' || !/^!\[[^\]]*\]\(/.test(sourceOf(body, node)))
				.filter((node) => findUnread(sourceOf(body, node), sources).length === 0)
				.map((node) => ({
					file: body.entry.file,
					line: lineOfNode(body.entry, node),
					message: 'ce passage ne cite aucune source',
					hint: 'ajoutez à la fin du paragraphe « [@identifiant] », pris dans sources.yaml',
				})),
		);
};

function citesSource(node: RootContent): boolean {
	let found = false;
	visit(node, 'citation', () => {
		found = true;
		return EXIT;
	});
	return found;
}
