import { foldWord } from '#search/normalise.ts';
import { answersFolded, parseQuery } from '#search/browser/query.ts';

/** A word of the page, and where it stands. */
export interface Word {
	text: string;
	/** Without accents and capitals: folded once, for a transcript of three hours has 27,000 words. */
	folded: string;
	node: Text;
	index: number;
}

/** Reads a query as the words that must follow each other: one for each word, several for a phrase. */
export function readRuns(query: string): string[][] {
	const { words, phrases } = parseQuery(query);
	const runs = [...words.map((word) => [word]), ...phrases.map((phrase) => phrase.words)];
	return runs.map((run) => run.map(foldWord));
}

/** Lists the words that stand in an element, in their order. */
export function listWords(element: Element): Word[] {
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	const words: Word[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		// The number of a passage is no word of it, nor is its time code.
		if (node.parentElement?.matches('.n, .time')) continue;
		for (const { 0: text, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu))
			words.push({ text, folded: foldWord(text), node, index });
	}
	return words;
}

/** Finds every place where words follow each other as they are sought. */
export function findRuns(words: readonly Word[], sought: readonly string[]): Word[][] {
	return words.flatMap((_, start) => {
		const isRun = sought.every((wanted, index) => {
			const word = words[start + index];
			return word !== undefined && answersFolded(word.folded, wanted);
		});
		return isRun ? [words.slice(start, start + sought.length)] : [];
	});
}

/** The place of a word in the page. */
export function toRange({ node, index, text }: Word): Range {
	const range = document.createRange();
	range.setStart(node, index);
	range.setEnd(node, index + text.length);
	return range;
}
