/** Short words and figures that follow each other: « BDB R 97 03 ». */
const run =
	/(?<![\p{L}\p{N}/.:'-])(?:\p{L}{1,5}|\p{N}{1,6})(?:[ -](?:\p{L}{1,5}|\p{N}{1,6}))+(?![\p{L}\p{N}/'])/gu;

const separator = /[ -]/;

/** As many pieces make an identifier, whatever their figures are; and the figures that make one of two pieces. */
const least = { pieces: 3, figures: 3 };

/** As many pieces are tried together. */
const most = 6;

/**
 * Reads words and figures as the identifier that they spell without its strokes, where the texts hold it: « BDB R 97 03 » as
 * « BDB/R/97/03 », « CS 13518 », « S 2002 56 ».
 * @param text a query, normalised
 * @param isHeld tells whether the texts hold an identifier, of letters and figures alone
 */
export async function joinIdentifiers(
	text: string,
	isHeld: (key: string) => Promise<boolean>,
): Promise<string> {
	if (/["“”«»]/.test(text)) return text;
	let joined = '';
	let end = 0;
	for (const { 0: words, index } of text.matchAll(run)) {
		const found = await findHeld(words.split(separator), isHeld);
		if (!found) continue;
		// What separates the pieces stands between them, at the odd places.
		const parts = words.split(new RegExp(`(${separator.source})`));
		const [first, last] = [2 * found.start, 2 * (found.start + found.length) - 1];
		const own = parts.slice(first, last).filter((_, at) => at % 2 === 0);
		joined +=
			text.slice(end, index) + [...parts.slice(0, first), own.join('/'), ...parts.slice(last)].join('');
		end = index + words.length;
	}
	return joined + text.slice(end);
}

/** Finds the longest identifier that pieces spell. */
async function findHeld(
	pieces: readonly string[],
	isHeld: (key: string) => Promise<boolean>,
): Promise<{ start: number; length: number } | undefined> {
	for (let length = Math.min(most, pieces.length); length > 1; length--) {
		for (let start = 0; start + length <= pieces.length; start++) {
			const own = pieces.slice(start, start + length);
			if (isLikely(own) && (await isHeld(own.join('').toLowerCase()))) return { start, length };
		}
	}
	return undefined;
}

function isLikely(pieces: readonly string[]): boolean {
	const figures = pieces.filter((piece) => /\p{N}/u.test(piece));
	const isLong = pieces.length >= least.pieces || figures.some(({ length }) => length >= least.figures);
	return isLong && figures.length > 0 && figures.length < pieces.length;
}
