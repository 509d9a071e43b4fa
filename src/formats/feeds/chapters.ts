import type { Cue } from '#media/transcripts/cue.ts';
import type { Intervention } from '#proceedings/types.ts';
import type { View } from '#site/view.ts';

/** Lists the chapters of a recording, in the language of the interface where they are translated, else in that it was made in. */
export function listChapters({ transcript }: Intervention, { choose }: View): readonly Cue[] {
	if (!transcript) return [];
	const { chapters } = choose(transcript).text;
	return chapters.length > 0 ? chapters : transcript.texts[transcript.original]!.chapters;
}

/** Prints the chapters of a recording for applications that play podcasts (JSON Chapters 1.2.0, podcastindex.org). */
export function printChapters(chapters: readonly Cue[]): string {
	return JSON.stringify({
		version: '1.2.0',
		chapters: chapters.map(({ start, end, text }) => ({ startTime: start, endTime: end, title: text })),
	});
}
