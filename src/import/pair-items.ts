import { isDeepStrictEqual } from 'node:util';

/**
 * Says which item of a list each item of its next state is: the same, wherever it stands, or the one that was changed into it.
 * @returns for each item of `next`, the place of the one in `held` that it was; undefined for a new one
 */
export function pairItems(held: readonly unknown[], next: readonly unknown[]): (number | undefined)[] {
	const free = new Set(held.keys());
	const pairs: (number | undefined)[] = next.map(() => undefined);
	const pair = (index: number, from: number | undefined) => {
		if (from === undefined) return;
		pairs[index] = from;
		free.delete(from);
	};
	for (const [index, item] of next.entries()) if (isDeepStrictEqual(held[index], item)) pair(index, index);
	for (const [index, item] of next.entries())
		if (pairs[index] === undefined)
			pair(
				index,
				[...free].find((from) => isDeepStrictEqual(held[from], item)),
			);
	const left = [...next.keys()].filter((index) => pairs[index] === undefined);
	const likeness = left
		.flatMap((index) =>
			[...free].map((from) => ({ index, from, score: likenessOf(held[from], next[index]) })),
		)
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || Math.abs(a.index - a.from) - Math.abs(b.index - b.from));
	for (const { index, from } of likeness) if (pairs[index] === undefined && free.has(from)) pair(index, from);
	// What is like nothing else, in the place of what is no more, is that one, written anew.
	const others = left.filter((index) => pairs[index] === undefined);
	if (held.length === next.length || others.length === free.size)
		for (const index of others) pair(index, free.has(index) ? index : [...free][0]);
	return pairs;
}

/** How much two items have in common: a same id above all. */
function likenessOf(a: unknown, b: unknown): number {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return 0;
	const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
	const common = Object.keys(one).filter((key) => isDeepStrictEqual(one[key], other[key]));
	return common.length + (common.includes('id') ? 100 : 0);
}
