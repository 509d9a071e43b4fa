import type { Cue } from '#media/transcripts/cue.ts';
import { wordsOf } from '../passages/similarity.ts';

/** A word that was said. */
export interface Spoken {
	/** What it is compared by. */
	key: string;
	/** Seconds from the beginning of the recording: its place in its cue, by letters. */
	at: number;
	/** True where it begins a sentence. */
	isOpening: boolean;
}

/** Letters by which words are compared: endings change when what was said is written. */
const compared = 6;

/** What the words of a text are compared by. */
export function keysOf(text: string): string[] {
	return wordsOf(text).map((word) => word.slice(0, compared));
}

/** Lists the words of cues, in their order, each with its moment. */
export function listSpoken(cues: readonly Pick<Cue, 'start' | 'end' | 'text'>[]): Spoken[] {
	let isOpening = true;
	return cues.flatMap(({ start, end, text }) =>
		[...text.matchAll(/[\p{L}\p{M}\p{N}]+|[.!?…]/gu)].flatMap(({ 0: piece, index }) => {
			const isEnd = /^[.!?…]$/.test(piece);
			const at = start + ((end - start) * index) / text.length;
			const spoken = isEnd ? [] : keysOf(piece).map((key) => ({ key, at, isOpening }));
			isOpening = isEnd;
			return spoken;
		}),
	);
}
