import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DoiSchema } from './fields/doi.ts';
import { IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { StatusSchema } from './fields/status.ts';
import { LineSchema, TitleSchema, TitleStatusSchema } from './fields/text.ts';
import { VideosSchema } from './fields/video.ts';

/** The fields of a panel that a translation gives again in its language. */
const translated = {
	/** The title shown. */
	title: TitleSchema(),
	/** One sentence on what the panel was about. */
	summary: LineSchema(),
	/** The questions it put, in the order of the source. */
	questions: z.array(LineSchema()).default([]),
	/** The aims it was given, in the order of the source. */
	aims: z.array(LineSchema()).default([]),
};

/** `content/panels/<id>/<language>.md`, the original: facts and text. */
export const PanelSchema = () =>
	z.strictObject({
		...translated,
		/** Its place in the day: 1, 2, 3. */
		order: z.int().positive(),
		/** Who chose the title. An editorial title is shown as such. */
		titleStatus: TitleStatusSchema(),
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
		/** What supports the summary, the questions and the aims. */
		sources: SourcesSchema(),
	});

/** `content/panels/<id>/<language>.md`, a translation: `original` names the language it translates. */
export const PanelTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
