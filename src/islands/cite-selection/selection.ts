/** A selection in a passage. */
export interface Selected {
	/** Where the words begin, whichever way they were selected. */
	passage: Element;
	text: string;
	/** The second of the video at which the first of the words is said; undefined where they were not filmed. */
	second: number | undefined;
}

/** Words that are selected, and the element whose own they are. */
interface Piece {
	place: Element;
	words: string;
}

/** What stands in a passage, or between two, and is not said. */
const unsaid = '.time, .n, .selection-tools';

/** What breaks a line. */
const blocks = 'p, li, dt, dd, th, td, figcaption, h2, h3, h4';

/** Reads what is selected. Undefined where nothing is, or where it does not begin in a passage. */
export function readSelection(): Selected | undefined {
	const selection = document.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
	const pieces = listPieces(selection.getRangeAt(0));
	const places = pieces.filter(({ words }) => words.trim()).map(({ place }) => place);
	const passage = places[0]?.closest('[id]');
	if (!passage || !/^[pti]\d+$/.test(passage.id)) return undefined;
	const cue = places
		.filter((place) => passage.contains(place))
		.map((place) => place.closest<HTMLElement>('[data-t]'))
		.find((found) => found !== null);
	return {
		passage,
		text: join(pieces),
		second: cue ? Math.floor(Number(cue.dataset['t'])) : undefined,
	};
}

/**
 * Lists the words of a range, in their order. It may begin where a passage ends, and end where the next begins, without a word of
 * either: three clicks on a paragraph do, and so do the arrows from the end of a line. What is not shown is not selected.
 */
function listPieces(range: Range): Piece[] {
	const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const pieces: Piece[] = [];
	for (let node: Node | null = root; node; node = walker.nextNode()) {
		if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
		const start = node === startContainer ? startOffset : 0;
		const words = node.data.slice(start, node === endContainer ? endOffset : node.length);
		const place = node.parentElement!;
		if (words && place.checkVisibility() && !place.closest(unsaid)) pieces.push({ place, words });
	}
	return pieces;
}

/** The words as they are read in one line. */
function join(pieces: readonly Piece[]): string {
	const lines = pieces.map(({ place, words }, index) => {
		const isNew = place.closest(blocks) !== pieces[index - 1]?.place.closest(blocks);
		return isNew ? ` ${words}` : words;
	});
	return lines
		.join('')
		.replaceAll(/[\n\t ]+/g, ' ')
		.trim();
}
