import type { Line, Piece } from './piece.ts';

/** Seconds between two captions that are shown one after the other without a gap. */
const contiguous = 0.25;

/** The share of captions that take up what the one before showed, from which a file is taken for one that rolls. */
const rolls = 0.3;

/**
 * Merges captions that roll: each line is shown again above the next, so that words stand two or three times. Each spoken word is kept
 * once. A line that was really said twice stays: it is shown beside itself, or has times of its own.
 * @returns the captions, and how many repetitions were taken out
 */
export function mergeRolling(pieces: readonly Piece[]): { pieces: Piece[]; count: number } {
	const once = withoutCopies(pieces);
	const pairs = once.filter((piece, index) => index > 0 && repeats(once[index - 1]!, piece)).length;
	const isTimed = once.some(({ lines }) => lines.some((line) => line.isTimed));
	if (pairs === 0 || (!isTimed && pairs < (once.length - 1) * rolls) || !isRolling(once))
		return { pieces: once, count: pieces.length - once.length };
	const merged: Piece[] = [];
	let count = pieces.length - once.length;
	for (const [index, piece] of once.entries()) {
		const previous = once[index - 1];
		const shown = previous && isContiguous(previous, piece) ? previous.lines : [];
		const lines = newLines(shown, piece.lines);
		if (wordsOf(lines).length < wordsOf(piece.lines).length) count += 1;
		const last = merged.at(-1);
		if (lines.length > 0) merged.push({ ...piece, lines });
		// What stays on the screen is still heard, or has just been.
		else if (last && piece.end !== undefined && piece.end - piece.start! < 0.1) last.end = piece.end;
	}
	return { pieces: merged, count };
}

/** Some captions must take up a line and add another, or last an instant: a refrain in ordinary captions does neither. */
function isRolling(pieces: readonly Piece[]): boolean {
	return pieces.some(
		(piece, index) =>
			index > 0 &&
			(piece.lines.some((line) => line.isTimed) ||
				(repeats(pieces[index - 1]!, piece) &&
					wordsOf(piece.lines).length > overlap(pieces[index - 1]!.lines, piece.lines))),
	);
}

function repeats(previous: Piece, piece: Piece): boolean {
	return isContiguous(previous, piece) && overlap(previous.lines, piece.lines) > 0;
}

function isContiguous(previous: Piece, piece: Piece): boolean {
	// Above words that have their own times stands what was shown before, however long nobody spoke.
	if (piece.lines.length > 1 && piece.lines.at(-1)!.isTimed && !piece.lines[0]!.isTimed) return true;
	return previous.end !== undefined && piece.start !== undefined && piece.start - previous.end < contiguous;
}

/** Captions that say the same at the same time are one. */
function withoutCopies(pieces: readonly Piece[]): Piece[] {
	return pieces.filter((piece, index) => {
		const previous = pieces[index - 1];
		return (
			!previous ||
			piece.start !== previous.start ||
			piece.start === undefined ||
			piece.end !== previous.end ||
			wordsOf(piece.lines).join(' ') !== wordsOf(previous.lines).join(' ')
		);
	});
}

/** How many of the first words are those that the caption before ends with, from the beginning of one of its lines. */
function overlap(previous: readonly Line[], current: readonly Line[]): number {
	const isNew = current.findIndex((line) => line.isTimed);
	const words = wordsOf(isNew < 0 ? current : current.slice(0, isNew));
	for (let from = 0; from < previous.length; from += 1) {
		const shown = wordsOf(previous.slice(from));
		if (shown.length > 0 && shown.length <= words.length && shown.every((word, at) => word === words[at]))
			return shown.length;
	}
	return 0;
}

function newLines(previous: readonly Line[], current: readonly Line[]): Line[] {
	let left = overlap(previous, current);
	return current.flatMap((line): Line[] => {
		const words = wordsOf([line]);
		const taken = Math.min(left, words.length);
		left -= taken;
		return taken === words.length ? [] : [{ ...line, text: words.slice(taken).join(' ') }];
	});
}

function wordsOf(lines: readonly Line[]): string[] {
	return lines.flatMap(({ text }) => text.split(/\s+/).filter(Boolean));
}
