import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocalizedSchema, LocalizedTitleSchema } from './fields/text.ts';

/** One entry of `content/timeline.yaml`. */
export const MilestoneSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema().meta({ title: 'Identifiant', description: 'On ne le change plus.' }),
		/** When, as precisely as it is known. */
		date: DateSchema().meta({
			title: 'Date',
			description: '2018, 2018-10, 2018-10-25, ou une période : 2016-10-26/2016-10-27.',
		}),
		/** What happened, in a few words. */
		title: LocalizedTitleSchema().meta({
			title: 'Titre',
			description: 'Ce qui s’est passé, en quelques mots.',
		}),
		/** What it means for the seminar, in a sentence. */
		text: LocalizedSchema()
			.optional()
			.meta({ title: 'Texte', description: 'Ce que cela veut dire pour le séminaire, en une phrase.' }),
		/** The thread it belongs to: one of the `timeline.themes` of `seminar.yaml`. */
		theme: IdSchema().meta({
			title: 'Fil',
			description: 'Un des fils de la chronologie.',
			refersTo: ['themes'],
		}),
		/** True for the few that the drawing names. */
		core: z.boolean().default(false).meta({ title: 'Jalon principal', description: 'Le dessin le nomme.' }),
		/** Entries of the glossary it concerns. */
		terms: IdsSchema()
			.default([])
			.meta({ title: 'Termes', refersTo: ['glossary'] }),
		sources: SourcesSchema(),
	});
