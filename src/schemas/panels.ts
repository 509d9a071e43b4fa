import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DoiSchema } from './fields/doi.ts';
import { IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { StatusSchema } from './fields/status.ts';
import { LineSchema, TitleSchema, TitleStatusSchema } from './fields/text.ts';
import { VideosSchema } from './fields/video.ts';

/** The fields of a panel, or of another part of the day, that a translation gives again in its language. */
const translated = {
	/** The title shown. */
	title: TitleSchema().meta({ title: 'Titre' }),
	/** One sentence on what the panel was about. */
	summary: LineSchema().meta({ title: 'Résumé', description: 'Une phrase sur ce dont il a été question.' }),
	/** The questions it put, in the order of the source. */
	questions: z
		.array(LineSchema())
		.default([])
		.meta({ title: 'Questions', description: 'Celles qu’il posait, dans l’ordre de la source.' }),
	/** The aims it was given, in the order of the source. */
	aims: z
		.array(LineSchema())
		.default([])
		.meta({ title: 'Objectifs', description: 'Ceux qu’on lui donnait, dans l’ordre de la source.' }),
};

/** `content/panels/<id>/<language>.md`, the original: facts and text. What has no number is an opening, a ceremony, closing words. */
export const PanelSchema = () =>
	z.strictObject({
		...translated,
		/** Its number among the panels: 1, 2, 3. None for what is no panel, whose place the programme gives. */
		order: z.int().positive().optional().meta({
			title: 'Numéro du panel',
			description:
				'1, 2, 3… Rien pour une ouverture, une cérémonie, des mots de la fin : leur place est dans le programme.',
		}),
		/** Who chose the title. An editorial title is shown as such. */
		titleStatus: TitleStatusSchema(),
		/** Who is known to have spoken, beside those of its interventions: ids of speakers. */
		speakers: IdsSchema()
			.default([])
			.meta({
				title: 'Qui y a parlé',
				description: 'En plus de qui parle dans ses interventions.',
				refersTo: ['speakers'],
			}),
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
		/** What supports the summary, the questions and the aims. */
		sources: SourcesSchema(),
	});

/** `content/panels/<id>/<language>.md`, a translation: `original` names the language it translates. */
export const PanelTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
