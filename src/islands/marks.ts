import { toRange, type Word } from './words.ts';

/** The words that are marked under each name, and the texts that elements took the place of. */
const marked = new Map<string, ReadonlySet<Word>>();
const replaced = new Map<Text, ChildNode[]>();

/** Marks words of the page under a name of the style sheet, in the place of those marked under it before. */
export function mark(name: string, words: readonly Word[]): void {
	if ('highlights' in CSS) {
		CSS.highlights.set(name, new Highlight(...words.map(toRange)));
		return;
	}
	restoreTexts();
	marked.set(name, new Set(words));
	const byNode = new Map<Text, Word[]>();
	for (const word of [...marked.values()].flatMap((set) => [...set]))
		byNode.set(word.node, [...(byNode.get(word.node) ?? []), word]);
	for (const [node, found] of byNode) replace(node, found);
}

/** Where marks are elements, gives the texts back as they were: words can be listed only in whole texts. */
export function restoreTexts(): void {
	for (const [node, pieces] of replaced) {
		pieces[0]!.before(node);
		for (const piece of pieces) piece.remove();
	}
	replaced.clear();
}

function replace(node: Text, words: readonly Word[]): void {
	const pieces: ChildNode[] = [];
	let end = 0;
	for (const word of words.toSorted((a, b) => a.index - b.index)) {
		if (word.index < end) continue;
		const element = document.createElement('mark');
		element.textContent = word.text;
		element.dataset['mark'] = [...marked].flatMap(([name, set]) => (set.has(word) ? name : [])).join(' ');
		pieces.push(document.createTextNode(node.data.slice(end, word.index)), element);
		end = word.index + word.text.length;
	}
	pieces.push(document.createTextNode(node.data.slice(end)));
	node.replaceWith(...pieces);
	replaced.set(node, pieces);
}
