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
	title: TitleSchema().meta({ title: 'Titre', description: 'Le nom de la séquence dans la journée.' }),
	/** Its theme, in the organisers' words; a working translation in another language. */
	theme: LineSchema().meta({ title: 'Thème', description: 'Dans les mots des organisateurs.' }),
	/** What an editor changed in the organisers' words, if anything. */
	themeNote: LineSchema().optional().meta({
		title: 'Note sur le thème',
		description: 'Ce que cette édition a changé aux mots des organisateurs.',
	}),
	/** One sentence on what it was about. */
	summary: LineSchema().meta({ title: 'Résumé', description: 'Une phrase sur ce dont il a été question.' }),
};

/** `content/dialogue/<id>/<language>.md`, the original: facts and text. */
export const DialogueSchema = () =>
	z.strictObject({
		...translated,
		/** Who chose the title. */
		titleStatus: TitleStatusSchema(),
		/** Who took part: ids of speakers, in the order of the source. */
		speakers: IdsSchema()
			.min(1)
			.meta({ title: 'Participants', description: 'Dans l’ordre de la source.', refersTo: ['speakers'] }),
		/** Who moderated: ids of speakers. Absent when unknown. */
		moderators: IdsSchema()
			.default([])
			.meta({ title: 'Modération', description: 'Rien si on ne le sait pas.', refersTo: ['speakers'] }),
		/** Who reported on it: ids of speakers. */
		rapporteurs: IdsSchema()
			.default([])
			.meta({ title: 'Rapporteurs', description: 'Qui en a rendu compte.', refersTo: ['speakers'] }),
		/** What was recorded of it as a whole; none where there is none, or their addresses are unknown. */
		videos: VideosSchema(),
		/** What the transcript of its recording is worth, where there is one. */
		transcriptStatus: StatusSchema()
			.optional()
			.meta({ title: 'Ce que vaut la transcription', description: 'S’il y en a une.' }),
		/** Voices of the transcript that are nobody's of the edition: « Une participante ». */
		otherVoices: z.array(LineSchema()).default([]).meta({
			title: 'Autres voix',
			description: 'Celles de la transcription qui ne sont à personne de l’édition : « Une participante ».',
		}),
		/** Its own DOI; that of the volume is in `seminar.yaml`. */
		doi: DoiSchema().optional(),
		/** What was corrected since it was published. */
		corrections: CorrectionsSchema(),
		/** What supports the theme, the participants and the summary. */
		sources: SourcesSchema(),
	});

/** `content/dialogue/<id>/<language>.md`, a translation. */
export const DialogueTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
