/** Finds the terms of a glossary in a text. */
export interface TermMatcher {
	/** Matches any form of any term, between word boundaries. Null where there are no terms. */
	pattern: RegExp | null;
	/** The id of the term that a matched form names. */
	idOf: (form: string) => string | undefined;
}

/**
 * Makes the matcher of a glossary in one language.
 * @param terms each term's id and every form that names it; the longest form wins where two overlap
 * @param names proper names, in which no term is marked
 */
export function createTermMatcher(
	terms: readonly { id: string; forms: readonly string[] }[],
	names: readonly string[] = [],
): TermMatcher {
	const ids = new Map(terms.flatMap(({ id, forms }) => forms.map((form) => [fold(form), id] as const)));
	const sources = [...new Set([...ids.keys(), ...names.map(fold)])]
		.sort((a, b) => b.length - a.length)
		.map((form) => RegExp.escape(form).replaceAll(/\\x20| /g, '\\s'));
	return {
		pattern:
			sources.length > 0
				? new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
				: null,
		idOf: (form) => ids.get(fold(form)),
	};
}

/** A node of a tree of text: Markdown or HTML. */
interface TreeNode {
	type: string;
	value?: string;
}

/** How the links to definitions are made in a kind of tree. */
interface TermLinks<Node> {
	/** True for what is left alone: headings, links, code. */
	isApart: (node: Node) => boolean;
	link: (id: string, form: string) => Node;
}

/** Links the first use of each term to its definition, in place. */
export function markTerms<Node extends TreeNode>(
	parent: { children: Node[] },
	matcher: TermMatcher,
	links: TermLinks<Node>,
): string[] {
	const found = new Set<string>();
	if (matcher.pattern) markChildren(parent, matcher, links, found);
	return [...found];
}

function markChildren<Node extends TreeNode>(
	parent: { children: Node[] },
	matcher: TermMatcher,
	links: TermLinks<Node>,
	found: Set<string>,
): void {
	for (let index = 0; index < parent.children.length; index += 1) {
		const child = parent.children[index]!;
		if (child.type === 'text') {
			const parts = markText(child, matcher, links, found);
			parent.children.splice(index, 1, ...parts);
			index += parts.length - 1;
			continue;
		}
		const { children } = child as Node & { children?: Node[] };
		if (children && !links.isApart(child)) markChildren({ children }, matcher, links, found);
	}
}

function markText<Node extends TreeNode>(
	node: Node,
	{ pattern, idOf }: TermMatcher,
	{ link }: TermLinks<Node>,
	found: Set<string>,
): Node[] {
	const text = node.value ?? '';
	const parts: Node[] = [];
	let end = 0;
	for (const match of text.matchAll(pattern!)) {
		const id = idOf(match[0]);
		if (!id || found.has(id)) continue;
		found.add(id);
		if (match.index > end) parts.push({ ...node, value: text.slice(end, match.index) });
		parts.push(link(id, match[0]));
		end = match.index + match[0].length;
	}
	if (end < text.length) parts.push({ ...node, value: text.slice(end) });
	return parts;
}

/** The anchor of a term's definition on the page that uses it. */
export function termAnchor(id: string): string {
	return `terme-${id}`;
}

/** Acronyms keep their capitals: « DAM » is a term, « dam » is not. */
function fold(form: string): string {
	const plain = form.replaceAll(/\s/g, ' ');
	return plain === plain.toUpperCase() ? plain : plain.toLowerCase();
}
