import { foldWord, restoreText } from '../normalise.ts';
import { neighbours, type Place } from './combine.ts';
import type { Page } from './pagefind.ts';
import { answersFolded } from './query.ts';

/** A part of an excerpt. */
interface Segment {
	text: string;
	/** True for a word that was sought. */
	isMarked: boolean;
}

/** A passage that answers: where it stands, and the part of its text where the words that were sought stand closest. */
export interface Excerpt {
	/** Absent for what stands before the first anchor of a page without a title. */
	title: string | undefined;
	/** The id of its place in the page; absent for what stands before the first one. */
	anchor: string | undefined;
	segments: Segment[];
}

/** How many words are shown of a passage. */
const wordsShown = 30;

/**
 * Chooses the passages of a page that answer best: those that hold most of what is sought, the rare words before the common ones,
 * words that follow each other before those that do not, and those whose title says it.
 * @param found where the page holds what is sought
 */
export function chooseExcerpts(page: Page, found: readonly Place[], count: number): Excerpt[] {
	const words = page.content.split(/[^\S\uFEFF]+/);
	const terms = found.map((term) => ({ ...term, at: [...term.at, ...findAgain(term, words)] }));
	const marked = new Set(terms.flatMap(({ at }) => at));
	const sought = [...marked].map((at) => plain(words[at]));
	return listRegions(page, words.length)
		.map((region) => ({ region, score: scoreOf(region, terms, sought) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.slice(0, count)
		.map(({ region: { title, anchor, start, end } }) => {
			const from = chooseStart(start, end, terms);
			return { title, anchor, segments: cut(words, from, Math.min(end, from + wordsShown), marked) };
		});
}

/** How many letters may be another's at the end of a word, and be the ending of another form of it. */
const endingLetters = 2;

/** Where the words that a page holds stand again: those that begin alike and differ by their ending alone. */
function findAgain({ at, again = [] }: Place, words: readonly string[]): number[] {
	const known = at.map((one) => plain(words[one]));
	return again.filter((one) => {
		const word = plain(words[one]);
		return !at.includes(one) && known.some((other) => isForm(word, other));
	});
}

function isForm(one: string, other: string): boolean {
	const [short, long] = one.length < other.length ? [one, other] : [other, one];
	const stem = short.slice(0, Math.max(1, short.length - endingLetters));
	return long.length - short.length <= endingLetters && long.startsWith(stem);
}

/** A word without its accents and signs. */
const plain = (word = '') => foldWord(word).replaceAll(/[^\p{L}\p{N}]/gu, '');

/** A part of a page, from one anchor to the next. */
interface Region {
	title: string | undefined;
	anchor: string | undefined;
	start: number;
	end: number;
}

function listRegions({ anchors, meta }: Page, length: number): Region[] {
	const named = anchors
		.map(({ id, title, text, element, location }) => ({
			anchor: id,
			title: [title, /^h\d$/i.test(element) ? text : ''].find((name) => name?.trim()),
			start: location,
		}))
		.filter(({ title }) => title !== undefined)
		.sort((a, b) => a.start - b.start);
	const all = [{ anchor: undefined, title: meta['title'], start: 0 }, ...named];
	return all.map((region, index) => ({ ...region, end: all[index + 1]?.start ?? length }));
}

/** How well a passage answers; 0 where it holds nothing of what is sought. */
function scoreOf({ title, start, end }: Region, terms: readonly Place[], sought: readonly string[]): number {
	const isWithin = (at: number) => at >= start && at < end;
	const held = terms.filter(({ at }) => at.some(isWithin));
	if (held.length === 0) return 0;
	const names = (title ?? '').split(/[^\p{L}\p{N}+]+/u).map(foldWord);
	const isNamed = sought.some((wanted) => names.some((name) => name !== '' && answersFolded(name, wanted)));
	const times = held.reduce((sum, { at }) => sum + Math.log2(1 + at.filter(isWithin).length) * 0.1, 0);
	const weight = held.reduce((sum, term) => sum + term.weight, 0);
	return weight * (1 + neighbours(terms, isWithin)) + times + (isNamed ? weight / 2 : 0);
}

/** Where the part of a passage begins that holds most of what is sought. */
function chooseStart(start: number, end: number, terms: readonly Place[]): number {
	const places = terms
		.flatMap(({ at }) => at)
		.filter((at) => at >= start && at < end)
		.sort((a, b) => a - b);
	const heldFrom = (from: number) =>
		terms
			.filter(({ at }) => at.some((one) => one >= from && one < from + wordsShown))
			.reduce((sum, { weight }) => sum + weight, 0);
	let best = { at: places[0] ?? start, held: 0 };
	for (const at of places) {
		const held = heldFrom(at);
		if (held > best.held) best = { at, held };
	}
	const last = places.findLast((at) => at < best.at + wordsShown) ?? best.at;
	// What was found stands in the middle, and the passage's own beginning is shown where it is near.
	const margin = Math.floor((wordsShown - (last - best.at + 1)) / 2);
	return Math.max(start, Math.min(best.at - margin, end - wordsShown));
}

/** The space that French typography puts before a double sign and within quotation marks: an index keeps no space as it was. */
function spaceBetween(word: string, next: string): string {
	if (/^[;!?]/.test(next)) return '\u202F';
	return /^[:»]/.test(next) || word.endsWith('«') ? '\u00A0' : ' ';
}

/** The words of an excerpt, with the signs of the page again. */
function cut(words: readonly string[], from: number, to: number, marked: ReadonlySet<number>): Segment[] {
	const segments: Segment[] = [];
	const add = (text: string, isMarked: boolean) => {
		const last = segments.at(-1);
		if (last && !isMarked && !last.isMarked) last.text += text;
		else if (text !== '') segments.push({ text, isMarked });
	};
	for (let at = from; at < to; at++) {
		const word = words[at] ?? '';
		// A symbol that is joined to the next has no space after it.
		const after = at + 1 === to || word.endsWith('`') ? '' : spaceBetween(word, words[at + 1]!);
		const own = restoreText(word.replace(/`$/, ''));
		// The signs that touch a word are not marked.
		const [, before = '', letters = '', behind = ''] =
			/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(own) ?? [];
		if (marked.has(at) && letters !== '') {
			add(before, false);
			add(letters, true);
			add(behind + after, false);
		} else add(own + after, false);
	}
	return segments;
}
