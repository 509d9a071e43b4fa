import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DoiSchema } from './fields/doi.ts';
import { OffsetSchema } from './fields/duration.ts';
import { FileSchema } from './fields/file.ts';
import { HoursSchema } from './fields/hours.ts';
import { IdSchema, IdsSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { MomentSchema } from './fields/moment.ts';
import { StatusSchema } from './fields/status.ts';
import { LineSchema, TitleSchema } from './fields/text.ts';
import { VideoSchema } from './fields/video.ts';

/** The fields of an intervention that a translation gives again in its language. */
const translated = {
	/** Its title. */
	title: TitleSchema().meta({ title: 'Titre' }),
	/** One or two sentences on what it says. */
	summary: LineSchema()
		.optional()
		.meta({ title: 'Résumé', description: 'Une ou deux phrases sur ce qu’elle dit.' }),
};

/** `content/interventions/<id>/<language>.md`, the original: facts and text, in the language it was given in. */
export const InterventionSchema = () =>
	z
		.strictObject({
			...translated,
			/** Where it was given: the id of a panel or of the dialogue. */
			session: IdSchema().meta({
				title: 'Séance',
				description: 'Le panel ou le dialogue où elle a été prononcée.',
				refersTo: ['panels', 'dialogue'],
			}),
			/** Its place in the session: 1, 2, 3… */
			order: z.int().positive().meta({ title: 'Rang dans la séance', description: '1, 2, 3…' }),
			/** When it was given, where that is known. */
			hours: HoursSchema()
				.optional()
				.meta({ title: 'Heures', description: '9:30-9:50, si elles sont connues.' }),
			/** Who spoke: ids of speakers. */
			speakers: IdsSchema()
				.min(1)
				.meta({ title: 'Intervenants', description: 'Qui a parlé.', refersTo: ['speakers'] }),
			/** What the text is worth: that below the front matter, or the transcript where there is none below. */
			status: StatusSchema().meta({
				title: 'Ce que vaut le texte',
				description: 'Celui d’ici, ou la transcription s’il n’y a pas de texte.',
			}),
			/** What the transcript is worth, where there are both a text and a transcript. */
			transcriptStatus: StatusSchema().optional().meta({
				title: 'Ce que vaut la transcription',
				description: 'S’il y a un texte et une transcription.',
			}),
			/** When passages of the text were said, by their ids, where what its words tell is not so, or not enough. */
			moments: z
				.record(z.string(), MomentSchema().meta({ title: 'Moment' }))
				.default({})
				.meta({
					title: 'Moments des paragraphes',
					description: 'Ceux que l’enregistrement ne dit pas de lui-même : « p3: "1:41" », « p7: unsaid ».',
				}),
			/** Voices of the transcript that are nobody's of the edition: « Une participante ». */
			otherVoices: z.array(LineSchema()).default([]).meta({
				title: 'Autres voix',
				description: 'Celles de la transcription qui ne sont à personne de l’édition : « Une participante ».',
			}),
			/** Its video: absent where there is none, or its address is unknown. */
			video: VideoSchema()
				.optional()
				.meta({ title: 'Vidéo', description: 'Rien tant que son adresse n’est pas connue.' }),
			/** Where it begins in the recording of its part of the day, where it is a stretch of that and has no video of its own. */
			from: OffsetSchema().optional().meta({
				title: 'Début dans l’enregistrement de la séance',
				description: '« 0:12 », si elle en est un extrait et n’a pas sa propre vidéo.',
			}),
			/** Where it ends there. */
			to: OffsetSchema()
				.optional()
				.meta({ title: 'Fin dans l’enregistrement de la séance', description: '« 3:40 ».' }),
			/** Its own DOI; that of the volume is in `seminar.yaml`. */
			doi: DoiSchema().optional(),
			/** What was corrected since it was published. */
			corrections: CorrectionsSchema(),
			/** The slides that were shown, in a PDF that lies beside this file. */
			slides: FileSchema('pdf').optional().meta({ title: 'Diapositives', description: 'Un PDF.' }),
		})
		.superRefine(({ from, to, video }, context) => {
			const refuse = (path: 'from' | 'to' | 'video', message: string, hint: string) => {
				context.addIssue({ code: 'custom', message, params: { hint }, path: [path] });
			};
			if (from === undefined && to === undefined) return;
			if (from === undefined || to === undefined)
				refuse(
					from === undefined ? 'from' : 'to',
					`un extrait a un début et une fin : « ${from === undefined ? 'from' : 'to'} » manque`,
					'écrivez « from: "0:12" » et « to: "3:40" », les moments dans l’enregistrement de la séance',
				);
			else if (from >= to)
				refuse('to', 'cet extrait finirait avant d’avoir commencé', 'corrigez « from » ou « to »');
			if (video)
				refuse(
					'video',
					'cette intervention a sa vidéo, et serait aussi un extrait de celle de sa séance',
					'gardez « video », ou « from » et « to »',
				);
		});

/** `content/interventions/<id>/<language>.md`, a translation. */
export const InterventionTranslationSchema = () =>
	z.strictObject({ ...translated, original: LocaleSchema() });
