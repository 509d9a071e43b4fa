import { z } from 'zod';
import { IdSchema, IdsSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { LineSchema } from './fields/text.ts';

/** What the text of an intervention is worth: the exact words, the words as its author corrected them, a summary, or a machine's. */
const interventionStatuses = ['verbatim', 'revised', 'summary', 'machine-transcript'] as const;

/** The fields of an intervention that a translation gives again in its language. */
const translated = {
	/** Its title. */
	title: LineSchema(),
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
		/** What the text is worth. */
		status: z.enum(interventionStatuses),
	});

/** `content/interventions/<id>/<language>.md`, a translation. */
export const InterventionTranslationSchema = () =>
	z.strictObject({ ...translated, original: LocaleSchema() });
