import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema, SourcesSchema } from './fields/id.ts';
import { LinkSchema } from './fields/link.ts';
import { LocalizedSchema, LocalizedTitleSchema } from './fields/text.ts';

/** One entry of `content/organisations.yaml`. */
export const OrganisationSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema().meta({ title: 'Identifiant', description: 'On ne le change plus.' }),
		/** Its name on the day of the seminar. */
		name: LocalizedTitleSchema().meta({ title: 'Nom', description: 'Celui du jour du séminaire.' }),
		/** Its acronym, in each language. */
		acronym: LocalizedSchema().optional().meta({ title: 'Sigle' }),
		/** Its website. */
		url: LinkSchema().optional().meta({ title: 'Site' }),
		/** What took its place after the seminar, and when. */
		successor: z
			.strictObject({
				organisation: IdSchema().meta({ title: 'Organisme', refersTo: ['organisations'] }),
				date: DateSchema().meta({ title: 'Date' }),
			})
			.optional()
			.meta({ title: 'Successeur', description: 'Ce qui a pris sa place après le séminaire, et quand.' }),
		/** What is known of it, statement by statement. */
		statements: z
			.array(z.strictObject({ text: LocalizedSchema().meta({ title: 'Énoncé' }), sources: SourcesSchema() }))
			.min(1)
			.meta({ title: 'Ce que l’on en sait', description: 'Énoncé par énoncé, chacun avec ses sources.' }),
	});
