import type { Result } from './pagefind.ts';
import type { Posting } from './postings.ts';
import { isExact, type Term } from './terms.ts';

/** A term, and the pages that hold it. */
export interface Answered {
	term: Term;
	posting: Posting;
}

/**
 * The share of what is sought that a page must hold where no page holds it all: of the words, or of what they weigh, the rare ones more;
 * the share of many words that is enough in any case, and where nothing better is; and the share that one passage must hold of a few words where others are nowhere.
 */
const shares = { most: 0.5, nearlyAll: 0.7, some: 0.35, strewn: 0.6 };

/** How many words are many: somebody asks a question. */
const many = 4;

/** What words that follow each other, words of one passage, words of the title and the whole of what was typed add to the score of a page. */
const gains = { adjacent: 1, together: 1, titled: 0.5, whole: 16 };

/** How many words are about a title, with which each page begins. */
const title = 12;

/** How many words are about a passage. */
const passage = 30;

/**
 * Ranks the pages that hold the terms of a query: all of them, nearly all of many, or most of them for the entry of what is named.
 * @param missing how many terms are nowhere
 * @param isLoose true: pages that hold most of the terms answer too; phrases, dates, numbers and identifiers are held in any case
 * @param whole the pages that hold all that was typed, as it was
 */
export function combine(
	answered: readonly Answered[],
	missing: number,
	isLoose: boolean,
	whole: ReadonlySet<string> = new Set(),
): Result[] {
	const ids = new Set(answered.flatMap(({ posting }) => [...posting.keys()]));
	const weights = answered.map(({ posting }) => {
		const own = [...posting.values()].filter(({ share }) => share === undefined).length;
		return Math.log(1 + ids.size / Math.max(1, own || posting.size));
	});
	const all = sum(weights) + missing * Math.max(0, ...weights);
	// Beside a page that holds all, half of what is sought is no answer.
	const isHeld = [...ids].some((id) => answered.every(({ posting }) => posting.has(id)));
	const enough = isLoose && missing === 0 && answered.length >= many ? shares.some : shares.most;
	const results: Result[] = [];
	for (const id of ids) {
		const hits = answered.map(({ posting }) => posting.get(id));
		const held = hits.filter((hit) => hit !== undefined);
		if (answered.some(({ term, posting }) => isExact(term) && !posting.has(id))) continue;
		const count = sum(held.map(({ share = 1 }) => share)) / (answered.length + missing);
		const weight = sum(weights.map((one, index) => one * (hits[index] ? (hits[index].share ?? 1) : 0))) / all;
		const share = Math.max(count, weight);
		// Half of what is sought is no answer where the other half is nowhere.
		const isMost =
			(isLoose || held.some(({ isEntry }) => isEntry)) &&
			(share > enough || (share === shares.most && missing === 0 && !isHeld));
		const isNearlyAll = answered.length >= many && count >= shares.nearlyAll;
		if (held.length < answered.length + missing && !isMost && !isNearlyAll) continue;
		const terms = answered.map(({ term: { place, length } }, index) => ({
			place,
			length,
			weight: weights[index]!,
			at: hits[index]?.at ?? [],
			again: hits[index]?.again ?? [],
		}));
		const wide = terms.map(widen);
		// Where a word is nowhere, a few others that are strewn over a page are no answer to what was asked.
		const isFew = missing > 0 && held.length > 1 && held.length < many;
		if (isFew && together(wide) < shares.strewn) continue;
		const gain =
			1 +
			gains.adjacent * neighbours(wide) +
			gains.together * together(wide) +
			gains.titled * titled(wide) +
			gains.whole * Number(whole.has(id));
		const score = sum(held.map((hit) => hit.score)) * gain * weight ** 2;
		results.push({ id, score, terms, data: held[0]!.result.data });
	}
	return results.sort((a, b) => b.score - a.score);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Where a page holds a term. */
export type Place = Result['terms'][number];

/** A term with all the places where it may stand. */
const widen = ({ at, again = [], ...term }: Place): Place => ({ ...term, at: [...at, ...again] });

/** How much of what is sought stands where a page begins, as a share of what it weighs. */
function titled(terms: readonly Place[]): number {
	const weigh = (some: readonly Place[]) => sum(some.map(({ weight }) => weight));
	return weigh(terms.filter(({ at }) => at.some((one) => one < title))) / weigh(terms);
}

/** The most that one passage of a page holds of what is sought, as a share of what it weighs. */
export function together(terms: readonly Place[]): number {
	if (terms.length < 2) return 0;
	const places = terms
		.flatMap(({ at, weight }, term) => at.map((one) => ({ at: one, term, weight })))
		.sort((a, b) => a.at - b.at);
	const counts = terms.map(() => 0);
	let [first, held, most] = [0, 0, 0];
	for (const { at, term, weight } of places) {
		if (counts[term]!++ === 0) held += weight;
		for (; places[first]!.at < at - passage; first++) {
			const { term: left, weight: its } = places[first]!;
			if (--counts[left]! === 0) held -= its;
		}
		most = Math.max(most, held);
	}
	return most / sum(terms.map(({ weight }) => weight));
}

/** The share of the terms that follow each other in a page as they do in the query, from 0 to 1. */
export function neighbours(terms: readonly Place[], within?: (at: number) => boolean): number {
	if (terms.length < 2) return 0;
	const pairs = terms.slice(1).map((term, index) => {
		const before = terms[index]!;
		// Words that say nothing may stand between them, and words of one compound stand at one place.
		const gap = Math.max(1, term.place - before.place - before.length + 1);
		const places = within ? term.at.filter(within) : term.at;
		const from = new Set(before.at);
		return Number(
			places.some((at) =>
				Array.from({ length: gap + 1 }, (_, step) => at - step).some((one) => from.has(one)),
			),
		);
	});
	return sum(pairs) / pairs.length;
}
