import type { Passage } from '#media/transcripts/speech-passages.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import type { Transcript, Versions, Video } from './types.ts';

/** A stretch of a recording, in seconds from its beginning. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Seconds by which a stretch may miss a passage: editors write whole ones. */
export const tolerance = 1;

/** True where a passage is in a stretch, by when it begins. */
function holds({ from, to }: Stretch, { start }: Pick<Passage, 'start'>): boolean {
	return start > from - tolerance && start < to - tolerance;
}

/** The stretch of a recording: what is published of it, and the lines of its index that are in it. */
export function cutVideo(video: Video, stretch: Stretch): Video {
	const { index } = video;
	const lines = index && mapTexts(index, (passages) => passages.filter((passage) => holds(stretch, passage)));
	const isListed = lines?.texts[lines.original]?.length;
	return {
		...video,
		start: stretch.from,
		end: stretch.to,
		poster: undefined,
		index: isListed ? lines : undefined,
	};
}

/**
 * What was said in a stretch: the passages that begin in it, under their own ids, and the chapters that hold them. Times are those of the
 * recording, which is what plays.
 * @param pathTo the files that will hold the captions of the stretch alone, by their paths from the root of the site
 */
export function cutTranscript(
	transcript: Versions<Transcript>,
	stretch: Stretch,
	pathTo: (track: 'transcript' | 'chapters', language: Locale) => string,
): Versions<Transcript> | undefined {
	const cut = mapTexts(transcript, (text, language): Transcript => {
		const sections = text.sections
			.map(({ chapter, passages }) => ({
				chapter,
				passages: passages.filter((passage) => holds(stretch, passage)),
			}))
			.filter(({ passages }) => passages.length > 0);
		const chapters = sections.flatMap(({ chapter }) =>
			chapter
				? [
						{
							...chapter,
							start: Math.max(chapter.start, stretch.from),
							end: Math.min(chapter.end, stretch.to),
						},
					]
				: [],
		);
		return {
			file: pathTo('transcript', language),
			sections,
			cues: sections.flatMap(({ passages }) => passages.flatMap(({ cues }) => cues)),
			chapters,
			chaptersFile: chapters.length > 0 ? pathTo('chapters', language) : undefined,
		};
	});
	return cut.texts[cut.original]!.sections.length > 0 ? cut : undefined;
}

function mapTexts<Text>(
	{ original, texts }: Versions<Text>,
	cut: (text: Text, language: Locale) => Text,
): Versions<Text> {
	const present = locales.filter((locale) => texts[locale] !== undefined);
	return {
		original,
		texts: Object.fromEntries(present.map((locale) => [locale, cut(texts[locale]!, locale)])),
	};
}
