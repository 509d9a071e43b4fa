import { visit } from 'unist-util-visit';
import { lineOfNode, type Check } from '../edition.ts';
import type { Problem } from '../read.ts';

/** Texts are Markdown: no HTML, no code, no component. */
export const rule: Check = ({ bodies }) => {
	const problems: Problem[] = [];
	for (const { entry, root } of bodies) {
		visit(root, (node) => {
			const what = explain(node);
			if (what) problems.push({ file: entry.file, line: lineOfNode(entry, node), ...what });
		});
	}
	return problems;
};

function explain({ type, value = '', name }: { type: string; value?: string; name?: string | null }) {
	switch (type) {
		case 'html':
			return isComment(value, '<!--', '-->') ? undefined : explainHtml(value);
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return explainTag(name ?? '');
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return isComment(value.trim(), '/*', '*/')
				? undefined
				: {
						message: 'une accolade ouvre du code, qui n’est pas permis dans un texte',
						hint: 'écrivez « \\{ » pour une simple accolade',
					};
		case 'mdxjsEsm':
			return {
				message: '« import » et « export » ne sont pas permis dans un texte',
				hint: 'retirez cette ligne',
			};
		default:
			return undefined;
	}
}

function isComment(value: string, opening: string, closing: string): boolean {
	return (
		value.startsWith(opening) && value.indexOf(closing, opening.length) === value.length - closing.length
	);
}

/** Names the worst tag of a piece of HTML, or the first; a closing tag alone was named with its opening. */
function explainHtml(value: string) {
	const tags = Array.from(value.matchAll(/<([a-z][\w-]*)/gi), (match) => match[1]!);
	if (tags.length === 0) return /^<\/[^<]*$/.test(value) ? undefined : explainTag('!');
	return explainTag(tags.find((tag) => tag.toLowerCase() === 'script') ?? tags[0]!);
}

function explainTag(name: string) {
	if (name.toLowerCase() === 'script') {
		return {
			message: 'un texte ne peut pas contenir de script',
			hint: 'retirez-le : le site n’exécute aucun code venu du contenu',
		};
	}
	return {
		message: `la balise « <${name}> » n’est pas permise dans un texte`,
		hint: 'écrivez en Markdown : **gras**, *italique*, [lien](https://…) ; pour un simple signe, « \\< »',
	};
}
