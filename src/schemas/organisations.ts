import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema, SourcesSchema } from './fields/id.ts';
import { LinkSchema } from './fields/link.ts';
import { LocalizedSchema, LocalizedTitleSchema } from './fields/text.ts';

/** One entry of `content/organisations.yaml`. */
export const OrganisationSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema(),
		/** Its name on the day of the seminar. */
		name: LocalizedTitleSchema(),
		/** Its acronym, in each language. */
		acronym: LocalizedSchema().optional(),
		/** Its website. */
		url: LinkSchema().optional(),
		/** What took its place after the seminar, and when. */
		successor: z.strictObject({ organisation: IdSchema(), date: DateSchema() }).optional(),
		/** What is known of it, statement by statement. */
		statements: z.array(z.strictObject({ text: LocalizedSchema(), sources: SourcesSchema() })).min(1),
	});
