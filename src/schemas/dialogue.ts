import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DoiSchema } from './fields/doi.ts';
import { IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { StatusSchema } from './fields/status.ts';
import { LineSchema, TitleSchema, TitleStatusSchema } from './fields/text.ts';
import { VideosSchema } from './fields/video.ts';

/** The fields of the closing dialogue that a translation gives again in its language. */
const translated = {
	/** The name of the sequence in the day. */
	title: TitleSchema(),
	/** Its theme, in the organisers' words; a working translation in another language. */
	theme: LineSchema(),
	/** What an editor changed in the organisers' words, if anything. */
	themeNote: LineSchema().optional(),
	/** One sentence on what it was about. */
	summary: LineSchema(),
};

/** `content/dialogue/<id>/<language>.md`, the original: facts and text. */
export const DialogueSchema = () =>
	z.strictObject({
		...translated,
		/** Who chose the title. */
		titleStatus: TitleStatusSchema(),
		/** Who took part: ids of speakers, in the order of the source. */
		speakers: IdsSchema().min(1),
		/** Who moderated: ids of speakers. Absent when unknown. */
		moderators: IdsSchema().default([]),
		/** Who reported on it: ids of speakers. */
		rapporteurs: IdsSchema().default([]),
		/** What was recorded of it as a whole; none where there is none, or their addresses are unknown. */
		videos: VideosSchema(),
		/** What the transcript of its recording is worth, where there is one. */
		transcriptStatus: StatusSchema().optional(),
		/** Voices of the transcript that are nobody's of the edition: « Une participante ». */
		otherVoices: z.array(LineSchema()).default([]),
		/** Its own DOI; that of the volume is in `seminar.yaml`. */
		doi: DoiSchema().optional(),
		/** What was corrected since it was published. */
		corrections: CorrectionsSchema(),
		/** What supports the theme, the participants and the summary. */
		sources: SourcesSchema(),
	});

/** `content/dialogue/<id>/<language>.md`, a translation. */
export const DialogueTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
