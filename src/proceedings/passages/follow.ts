import { likeness, pairsOf, wordsOf } from './similarity.ts';

/** A passage of the register. */
export interface Known {
	id: string;
	text: string;
}

/**
 * How alike two passages must be for one to be the other, the more so the shorter they are (`short` divided by their pairs of
 * words), and how much less any other candidate must be. Drawn from 150,000 rounds of edits: see tests/unit/passages.test.ts.
 */
const least = { likeness: 0.3, short: 3, lead: 0.15 };

/**
 * Finds which passages of a text are those that the register knows, wherever they were moved and though they were corrected.
 * In doubt it says nothing: a passage that is not recognised gets a new id, and an id that is lost is asked about, whereas one that
 * went to another passage would make every citation of it lie.
 * @param known the passages of the register, in one language
 * @param texts the passages of the text as it is now, in order
 * @returns the id of each passage of the text; undefined for one that is new
 */
export function followPassages(known: readonly Known[], texts: readonly string[]): (string | undefined)[] {
	const ids: (string | undefined)[] = texts.map(() => undefined);
	const left = new Map(known.map(({ id, text }) => [id, text]));
	matchSame(ids, left, texts);
	matchAlike(ids, left, texts);
	return ids;
}

/** The same words: their order among passages that say the same is kept. */
function matchSame(ids: (string | undefined)[], left: Map<string, string>, texts: readonly string[]): void {
	const byWords = Map.groupBy(left.keys(), (id) => wordsOf(left.get(id)!).join(' '));
	for (const [index, text] of texts.entries()) {
		const id = byWords.get(wordsOf(text).join(' '))?.shift();
		if (id === undefined) continue;
		ids[index] = id;
		left.delete(id);
	}
}

/** Words that changed: a pair is made where each is by far what is most like the other. */
function matchAlike(ids: (string | undefined)[], left: Map<string, string>, texts: readonly string[]): void {
	const before = [...left].map(([id, text]) => ({ id, pairs: pairsOf(text) }));
	const now = texts
		.map((text, index) => ({ index, text }))
		.filter(({ index }) => ids[index] === undefined)
		.map(({ index, text }) => ({ index, pairs: pairsOf(text) }));
	const scores = before.map(({ pairs }) => now.map((candidate) => likeness(pairs, candidate.pairs)));
	for (const [row, { id, pairs }] of before.entries()) {
		const ofRow = scores[row]!;
		const column = ofRow.indexOf(Math.max(...ofRow));
		const score = ofRow[column];
		if (score === undefined || score < least.likeness + least.short / pairs.size) continue;
		const rivals = [
			...ofRow.filter((_, other) => other !== column),
			...scores.filter((_, other) => other !== row).map((others) => others[column]!),
		];
		if (rivals.every((rival) => score - rival >= least.lead)) ids[now[column]!.index] = id;
	}
}
