import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DaySchema } from './fields/date.ts';
import { DoiSchema } from './fields/doi.ts';
import { DurationSchema } from './fields/duration.ts';
import { FileSchema } from './fields/file.ts';
import { IdSchema, IdsSchema } from './fields/id.ts';
import { ImageSchema } from './fields/image.ts';
import { LocaleSchema } from './fields/language.ts';
import { LineSchema, TitleSchema } from './fields/text.ts';
import { VideoUrlSchema } from './fields/video.ts';

/** What a text is worth: the exact words, the words as their author corrected them, a summary, or a machine's. */
const StatusSchema = () => z.enum(['verbatim', 'revised', 'summary', 'machine-transcript']);

/** The fields of an intervention that a translation gives again in its language. */
const translated = {
	/** Its title. */
	title: TitleSchema(),
	/** One or two sentences on what it says. */
	summary: LineSchema().optional(),
};

/** `content/interventions/<id>/<language>.md`, the original: facts and text, in the language it was given in. */
export const InterventionSchema = () =>
	z.strictObject({
		...translated,
		/** Where it was given: the id of a panel or of the dialogue. */
		session: IdSchema(),
		/** Its place in the session: 1, 2, 3… */
		order: z.int().positive(),
		/** Who spoke: ids of speakers. */
		speakers: IdsSchema().min(1),
		/** What the text is worth: that below the front matter, or the transcript where there is none below. */
		status: StatusSchema(),
		/** What the transcript is worth, where there are both a text and a transcript. */
		transcriptStatus: StatusSchema().optional(),
		/** Voices of the transcript that are nobody's of the edition: « Une participante ». */
		otherVoices: z.array(LineSchema()).default([]),
		/** Its video: absent where there is none, or its address is unknown. */
		video: z
			.strictObject({
				url: VideoUrlSchema(),
				/** How long it lasts. */
				duration: DurationSchema().optional(),
				/** The day it was put online, where that is known. */
				published: DaySchema().optional(),
				/** The picture shown before it plays, which lies beside this file. */
				poster: ImageSchema().optional(),
			})
			.refine(({ url, duration }) => duration === undefined || url.start < duration, {
				error: 'la vidéo commencerait après sa fin : corrigez le moment dans l’adresse, ou « duration »',
				path: ['url'],
			})
			.optional(),
		/** Its own DOI; that of the volume is in `seminar.yaml`. */
		doi: DoiSchema().optional(),
		/** What was corrected since it was published. */
		corrections: CorrectionsSchema(),
		/** The slides that were shown, in a PDF that lies beside this file. */
		slides: FileSchema('pdf').optional(),
	});

/** `content/interventions/<id>/<language>.md`, a translation. */
export const InterventionTranslationSchema = () =>
	z.strictObject({ ...translated, original: LocaleSchema() });
