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
 * @param known the passages of the register, in one language, in the order in which the text had them
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

/** The same words. Passages that say the same are told apart by what surrounds them, or not at all. */
function matchSame(ids: (string | undefined)[], left: Map<string, string>, texts: readonly string[]): void {
	const before = [...left].map(([id, text]) => ({ id, words: wordsOf(text).join(' ') }));
	const now = texts.map((text) => wordsOf(text).join(' '));
	const take = (index: number, id: string) => {
		ids[index] = id;
		left.delete(id);
	};
	const known = Map.groupBy(before, ({ words }) => words);
	const found = Map.groupBy(now.keys(), (index) => now[index]!);
	const isAlone = (words: string) => known.get(words)?.length === 1 && found.get(words)?.length === 1;
	const alone = [...now.keys()].filter((index) => isAlone(now[index]!));
	for (const index of alone) take(index, known.get(now[index]!)![0]!.id);
	const places = alone.map((index) => before.findIndex(({ words }) => words === now[index]));
	// Where passages changed places, what surrounds others says nothing.
	if (places.some((place, at) => at > 0 && place < places[at - 1]!)) return;
	const words = before.map((passage) => passage.words);
	const first = align(words, now);
	const last = align(words.toReversed(), now.toReversed()).toReversed();
	for (const [index, at] of first.entries()) {
		const mirrored = last[index];
		if (at === undefined || mirrored === undefined || words.length - 1 - mirrored !== at) continue;
		if (ids[index] === undefined) take(index, before[at]!.id);
	}
}

/**
 * Aligns two lists on their longest common subsequence, the earliest where there are several.
 * @returns for each item of the second, its place in the first; undefined for those that have none
 */
function align(before: readonly string[], now: readonly string[]): (number | undefined)[] {
	const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(now.length + 1));
	for (let a = before.length - 1; a >= 0; a -= 1) {
		for (let b = now.length - 1; b >= 0; b -= 1) {
			lengths[a]![b] =
				before[a] === now[b]
					? lengths[a + 1]![b + 1]! + 1
					: Math.max(lengths[a + 1]![b]!, lengths[a]![b + 1]!);
		}
	}
	const places: (number | undefined)[] = now.map(() => undefined);
	for (let a = 0, b = 0; a < before.length && b < now.length;) {
		if (before[a] === now[b]) places[b++] = a++;
		else if (lengths[a + 1]![b]! >= lengths[a]![b + 1]!) a += 1;
		else b += 1;
	}
	return places;
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
