import { formatWebVtt } from '#media/transcripts/webvtt.ts';
import type { Proceedings } from '#proceedings/types.ts';

/** A file of captions, or of chapters, that is made. */
interface CaptionFile {
	/** Its path from the root of the site. */
	path: string;
	print: () => string;
}

/** The captions and the chapters of interventions that are a stretch of a recording: those of the stretch alone, for its player. */
export function listCaptions({ interventions }: Proceedings): CaptionFile[] {
	return interventions
		.filter(({ isStretch }) => isStretch)
		.flatMap(({ transcript }) => Object.values(transcript?.texts ?? {}))
		.flatMap(({ file, cues, chapters, chaptersFile }) => [
			{ path: file, print: () => formatWebVtt(cues) },
			...(chaptersFile ? [{ path: chaptersFile, print: () => formatWebVtt(chapters) }] : []),
		]);
}
