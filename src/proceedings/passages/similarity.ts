/** Pairs of neighbouring words, each with how many times it occurs. */
type Pairs = ReadonlyMap<string, number>;

/** The words of a passage: what counts when two are compared. */
export function wordsOf(text: string): string[] {
	return (
		text
			.toLowerCase()
			.normalize('NFD')
			.replaceAll(/\p{M}/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** The pairs of neighbouring words of a passage. */
export function pairsOf(text: string): Pairs {
	const words = ['', ...wordsOf(text), ''];
	const pairs = new Map<string, number>();
	for (const [index, word] of words.slice(1).entries()) {
		const pair = `${words[index]!} ${word}`;
		pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
	}
	return pairs;
}

/**
 * How alike two passages are, from 0 to 1: the share of the pairs of neighbouring words that they have in common
 * (Sørensen–Dice coefficient).
 */
export function likeness(a: Pairs, b: Pairs): number {
	const [few, many] = a.size <= b.size ? [a, b] : [b, a];
	let shared = 0;
	for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
	return (2 * shared) / (sizeOf(a) + sizeOf(b));
}

function sizeOf(pairs: Pairs): number {
	let size = 0;
	for (const count of pairs.values()) size += count;
	return size;
}
