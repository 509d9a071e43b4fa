/** What was said, as numbers: each word is that of its form, which weighs the more the rarer it is. */
export interface Speech {
	/** The form of each word, in order. */
	forms: Int32Array;
	/** How much each form says of where it stands, from 0 to 1. */
	weights: Float64Array;
}

/** Where the words of a paragraph were found among those that were said. */
export interface Place {
	/** The first and the last of the words that were said, by their rank. */
	first: number;
	last: number;
	/** The rank in the paragraph of the first word that was found. */
	from: number;
	/** What the alignment is worth: the weights of the words found, less what stands between them. */
	score: number;
	/** The weight of the words found. */
	found: number;
	/** The share of the weight of the paragraph that was found, from 0 to 1. */
	share: number;
}

/** What it costs to pass over a word of the paragraph, and over one that was said. A word that stands once is worth 1. */
const skipped = { written: 0.06, said: 0.05 };

/** How an alignment comes to a word: it begins there, passes over a word of the paragraph or one that was said, or finds one in both. */
const [begins, passedWritten, passedSaid, both] = [0, 1, 2, 3];

/**
 * Aligns a paragraph with a stretch of what was said: the best local alignment, words in the same order, others between them
 * (Smith and Waterman, 1981).
 * @param written the forms of the words of the paragraph
 * @param from the rank of the first word of the stretch
 * @param to the rank after its last
 * @returns undefined where they have no word in common
 */
export function align(
	written: Int32Array,
	{ forms, weights }: Speech,
	from: number,
	to: number,
): Place | undefined {
	const width = to - from + 1;
	const scores = new Float32Array((written.length + 1) * width);
	const ways = new Uint8Array(scores.length);
	let best = 0;
	for (const [row, form] of written.entries()) {
		const weight = weights[form]!;
		for (let here = (row + 1) * width + 1, word = from; word < to; here += 1, word += 1) {
			let score = 0;
			let way = begins;
			const overWritten = scores[here - width]! - skipped.written;
			if (overWritten > score) {
				score = overWritten;
				way = passedWritten;
			}
			const overSaid = scores[here - 1]! - skipped.said;
			if (overSaid > score) {
				score = overSaid;
				way = passedSaid;
			}
			const same = form === forms[word] ? scores[here - width - 1]! + weight : 0;
			if (same > score) {
				score = same;
				way = both;
			}
			scores[here] = score;
			ways[here] = way;
			if (score > scores[best]!) best = here;
		}
	}
	if (best === 0) return undefined;
	let found = 0;
	let first = best;
	for (let here = best; ways[here] !== begins;) {
		const way = ways[here];
		if (way === both) {
			first = here;
			found += weights[written[Math.floor(here / width) - 1]!]!;
		}
		here -= way === both ? width + 1 : way === passedWritten ? width : 1;
	}
	return {
		first: from + (first % width) - 1,
		last: from + (best % width) - 1,
		from: Math.floor(first / width) - 1,
		score: scores[best]!,
		found,
		share: found / written.reduce((sum, form) => sum + weights[form]!, 0),
	};
}

/**
 * For each word that was said, what the words of a paragraph are worth that stand among it and those before it, each as often as it is
 * written.
 * @param span how many words are taken together
 */
export function sumWindows(written: Int32Array, { forms, weights }: Speech, span: number): Float64Array {
	const most = countForms(written, weights.length);
	const inside = new Uint16Array(weights.length);
	let sum = 0;
	return Float64Array.from(forms, (form, at) => {
		if (most[form]! > 0) {
			inside[form]! += 1;
			if (inside[form]! <= most[form]!) sum += weights[form]!;
		}
		const gone = at < span ? undefined : forms[at - span]!;
		if (gone !== undefined && most[gone]! > 0) {
			if (inside[gone]! <= most[gone]!) sum -= weights[gone]!;
			inside[gone]! -= 1;
		}
		return sum;
	});
}

/** How often each form occurs. */
export function countForms(words: Iterable<number>, forms: number): Uint16Array {
	const counts = new Uint16Array(forms);
	for (const form of words) counts[form]! += 1;
	return counts;
}
