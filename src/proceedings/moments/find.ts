import type { Cue } from '#media/transcripts/cue.ts';
import { align, countForms, type Place, type Speech, sumWindows } from './align.ts';
import { keysOf, listSpoken, type Spoken } from './spoken.ts';

/** When a paragraph was said. */
export interface Found {
	/** Seconds from the beginning of the recording. */
	seconds: number;
	/** False where somebody has to look. */
	isSure: boolean;
}

/** How many places of a paragraph are compared. */
const compared = 3;

/**
 * From what on a paragraph was said where it was found: the share of its words, their weight, and how many times the next best place
 * they are worth; and where what stands before and after it leaves no other place. Drawn from the fictional edition and from what was
 * done to it: see tests/unit/moments.test.ts.
 */
const enough = {
	alone: { share: 0.25, found: 3, lead: 2 },
	between: { share: 0.2, found: 2, alone: 0.5 },
	doubtful: { share: 0.12, found: 2.5 },
};

/**
 * Finds when the paragraphs of a revised text were said, by the words that it shares with what was written down of the recording.
 * Paragraphs may have been reworded, moved, or never said.
 * @param texts the paragraphs, in the order of the text
 * @param cues what was said, in the same language
 * @returns for each paragraph, its moment; undefined where nothing says that it was said
 */
export function findMoments(
	texts: readonly string[],
	cues: readonly Pick<Cue, 'start' | 'end' | 'text'>[],
): (Found | undefined)[] {
	const spoken = listSpoken(cues);
	const { speech, written } = number(spoken, texts);
	const places = written.map((words) => listPlaces(words, speech));
	const alone = places.map((own) => (isClear(own) ? own[0] : undefined));
	const found = alone.map((place, index): { place: Place; isSure: boolean } | undefined => {
		if (place) return { place, isSure: true };
		const words = written[index]!;
		const [from, to] = roomOf(alone, index, spoken.length);
		const inside = to > from ? align(words, speech, from, to) : undefined;
		if (inside && isBetween(inside, to - from <= 3 * words.length + 20))
			return { place: inside, isSure: true };
		const [first] = places[index]!;
		return first && first.share >= enough.doubtful.share && first.found >= enough.doubtful.found
			? { place: first, isSure: false }
			: undefined;
	});
	const ends = found.flatMap((one) => (one ? [one.place.last] : [])).sort((a, b) => a - b);
	return found.map(
		(one) => one && { seconds: toTenths(startOf(one.place, spoken, ends)), isSure: one.isSure },
	);
}

/** Gives a number to each form of a word, and its weight: the rarer it is in the text and in what was said, the more. */
function number(
	spoken: readonly Spoken[],
	texts: readonly string[],
): { speech: Speech; written: Int32Array[] } {
	const numbers = new Map<string, number>();
	const numberOf = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
	const forms = Int32Array.from(spoken, ({ key }) => numberOf(key));
	const written = texts.map((text) => Int32Array.from(keysOf(text), numberOf));
	const said = countForms(forms, numbers.size);
	const wrote = countForms(
		written.flatMap((words) => [...words]),
		numbers.size,
	);
	const all = Math.log(Math.max(forms.length, 50));
	const weights = Float64Array.from(said, (count, form) => {
		const most = Math.max(count, wrote[form]!);
		return Math.max(0, 1 - Math.log(most) / all) ** 2;
	});
	return { speech: { forms, weights }, written };
}

function isClear([first, second]: readonly Place[]): boolean {
	const { share, found, lead } = enough.alone;
	return (
		first !== undefined &&
		first.share >= share &&
		first.found >= found &&
		first.score >= lead * (second?.score ?? 0)
	);
}

/** A few words are enough where hardly more was said there. */
function isBetween({ share, found }: Place, isNarrow: boolean): boolean {
	const { between } = enough;
	return (share >= between.share && found >= between.found) || (isNarrow && share >= between.alone);
}

/** What was said between the paragraphs before and after, where these were said in the order of the text. */
function roomOf(
	alone: readonly (Place | undefined)[],
	index: number,
	length: number,
): [from: number, to: number] {
	const before = alone.slice(0, index).findLast((place) => place !== undefined);
	const after = alone.slice(index + 1).find((place) => place !== undefined);
	return [before ? before.last + 1 : 0, after?.first ?? length];
}

/** The best places of a paragraph: those where the most of its rare words stand together, aligned word by word. */
function listPlaces(words: Int32Array, speech: Speech): Place[] {
	const span = Math.ceil(words.length * 1.5) + 10;
	const sums = sumWindows(words, speech, span);
	const places: Place[] = [];
	for (let n = 0; n < compared; n += 1) {
		const end = sums.reduce((best, sum, at) => (sum > sums[best]! ? at : best), 0);
		if (!(sums[end]! > 0)) break;
		const place = align(words, speech, Math.max(0, end - 2 * span), Math.min(sums.length, end + span));
		if (place && places.every(({ first, last }) => first > place.last || last < place.first))
			places.push(place);
		sums.fill(0, Math.max(0, end - span), end + span);
	}
	return places.sort((a, b) => b.score - a.score);
}

/** Words by which the sentence that was said may be longer or shorter than what was written in its place. */
const reach = 8;

/**
 * When a paragraph begins: where its first word was said; where that was not found, where a sentence begins that is about as far from
 * the first word that was, or that far before it; never before the end of what another paragraph says.
 */
function startOf({ first, from }: Place, spoken: readonly Spoken[], ends: readonly number[]): number {
	const floor = (ends.findLast((end) => end < first) ?? -1) + 1;
	const expected = Math.max(floor, first - from);
	let nearest = expected;
	let distance = from === 0 ? 0 : reach + 1;
	for (let at = Math.max(floor, expected - reach); at <= first; at += 1) {
		const far = Math.abs(at - expected);
		if (spoken[at]!.isOpening && far < distance) [nearest, distance] = [at, far];
	}
	return spoken[nearest]!.at;
}

/** No later than it is: a player that begins there misses nothing. */
function toTenths(seconds: number): number {
	return Math.floor(seconds * 10) / 10;
}
