import type { Cue } from '#media/transcripts/cue.ts';
import type { Recording } from '#proceedings/recordings.ts';
import type { View } from '#site/view.ts';

/**
 * Lists the chapters of a recording, or the lines of its index where it has none, in the language of the interface where they are
 * translated, else in that it was made in.
 */
export function listChapters({ of, video: { index } }: Recording, { choose }: View): readonly Cue[] {
	const { transcript } = of;
	const { chapters = [] } = transcript ? choose(transcript).text : {};
	if (chapters.length > 0) return chapters;
	const original = transcript?.texts[transcript.original]?.chapters ?? [];
	if (original.length > 0 || !index) return original;
	return choose(index).text.flatMap(({ cues }) => cues);
}

/** Prints the chapters of a recording for applications that play podcasts (JSON Chapters 1.2.0, podcastindex.org). */
export function printChapters(chapters: readonly Cue[]): string {
	return JSON.stringify({
		version: '1.2.0',
		chapters: chapters.map(({ start, end, text }) => ({
			startTime: start,
			...(end > start && { endTime: end }),
			title: text,
		})),
	});
}
