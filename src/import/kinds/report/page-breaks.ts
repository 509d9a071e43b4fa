import { type DocumentBlock, type DocumentParagraph, type Run, textOf } from './document.ts';

/** The number of a page, typed alone on its line: « – 3 – ». */
const number = /^[-–—]\s*(\d{1,4})\s*[-–—]$/u;

/** How many are needed before they are taken for numbers of pages. */
const fewest = 3;

/**
 * Takes out the numbers of pages that were typed in a text, where they follow one another, and puts together what they cut.
 * @param lose told how many there were, and how often a sentence or a word was put together
 */
export function joinPages(
	blocks: readonly DocumentBlock[],
	lose: (what: 'pageNumbers' | 'pageCuts', times: number) => void,
): DocumentBlock[] {
	const found = blocks.flatMap((block) => {
		const page = block.type === 'paragraph' ? number.exec(textOf(block).trim())?.[1] : undefined;
		return page === undefined ? [] : [{ block, page: Number(page) }];
	});
	const isRow = found.every(({ page }, index) => index === 0 || page === found[index - 1]!.page + 1);
	if (found.length < fewest || !isRow) return [...blocks];
	const numbers = new Set<DocumentBlock>(found.map(({ block }) => block));
	lose('pageNumbers', numbers.size);
	const joined: DocumentBlock[] = [];
	for (const [index, block] of blocks.entries()) {
		if (numbers.has(block)) continue;
		const last = joined.at(-1);
		const isCut = numbers.has(blocks[index - 1]!) && last !== undefined && goesOn(last, block);
		if (isCut) lose('pageCuts', 1);
		if (isCut) joined[joined.length - 1] = append(last as DocumentParagraph, block as DocumentParagraph);
		else joined.push(block);
	}
	return joined;
}

/** True where a sentence that has no end goes on in lower case. */
function goesOn(before: DocumentBlock, after: DocumentBlock): boolean {
	if (before.type !== 'paragraph' || after.type !== 'paragraph') return false;
	if (before.level !== undefined || after.level !== undefined || after.list) return false;
	return /[\p{L}\p{N},;-]$/u.test(textOf(before).trim()) && /^\p{Ll}/u.test(textOf(after).trim());
}

/** A word that was cut has no hyphen any more; words that stood apart have a space between them. */
function append(before: DocumentParagraph, after: DocumentParagraph): DocumentParagraph {
	const last = before.runs.at(-1);
	const isCutWord = /\p{L}-$/u.test(textOf(before));
	const head: Run[] =
		isCutWord && last?.type === 'text'
			? [...before.runs.slice(0, -1), { ...last, text: last.text.replace(/-$/, '') }]
			: [...before.runs, { type: 'text', text: ' ' }];
	return { ...before, runs: [...head, ...after.runs] };
}
