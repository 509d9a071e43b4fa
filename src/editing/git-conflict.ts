/** Two versions of the same lines, between the marks that Git leaves where two people changed them. */
interface Conflicting {
	ours: string;
	theirs: string;
	/** What Git calls the second: a branch, a commit. */
	name: string;
}

/** A stretch of a text: as it is, or in two versions. */
export type Part = string | Conflicting;

/** The marks of Git, whose middle may also hold what both versions come of (« diff3 »). */
const marks =
	/^<{7}(?: .*)?\r?\n([^]*?)(?:^\|{7}(?: .*)?\r?\n[^]*?)?^={7}\r?\n([^]*?)^>{7}(?: (.*?))?(?:\r?\n|$)/gm;

/** True where a text holds two versions of some of its lines. */
export function isInConflict(text: string): boolean {
	return text.search(marks) !== -1;
}

/** Parts a text at the marks of Git; joined again, with one version of each, the parts are the text. */
export function splitConflicts(text: string): Part[] {
	const parts: Part[] = [];
	let end = 0;
	for (const found of text.matchAll(marks)) {
		const [whole, ours = '', theirs = '', name = ''] = found;
		parts.push(text.slice(end, found.index), { ours, theirs, name });
		end = found.index + whole.length;
	}
	return [...parts, text.slice(end)];
}

/**
 * Keeps one version of some lines; the others stay between their marks.
 * @param text the whole text
 * @param index which of its conflicts, from 0
 */
export function settleConflict(text: string, index: number, kept: 'ours' | 'theirs'): string {
	let count = -1;
	return text.replaceAll(marks, (whole, ours: string, theirs: string) => {
		count += 1;
		if (count !== index) return whole;
		return kept === 'ours' ? ours : theirs;
	});
}
