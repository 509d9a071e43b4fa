import { z } from 'zod';
import { DaySchema } from './fields/date.ts';
import { HoursSchema } from './fields/hours.ts';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocalizedTitleSchema } from './fields/text.ts';

/** `content/programme.yaml`: what the event was made of, as far as that is known. */
export const ProgrammeSchema = () =>
	z.strictObject({
		/** In the order of the event: each panel and the dialogue, and whatever else there was, an opening, a break. */
		parts: z
			.array(
				z.strictObject({
					/** That of a panel or of the dialogue; else its own. */
					id: IdSchema(),
					/** What it is called, where it is neither panel nor dialogue. */
					title: LocalizedTitleSchema().optional(),
					/** True for a break, a meal: nobody is heard. */
					isBreak: z.boolean().default(false),
					/** The day, where the event has several. */
					day: DaySchema().optional(),
					hours: HoursSchema().optional(),
					/** Who spoke, where it is neither panel nor dialogue: ids of speakers. */
					speakers: IdsSchema().default([]),
					/** Who chaired, where it is neither panel nor dialogue: ids of speakers. */
					moderators: IdsSchema().default([]),
				}),
			)
			.min(1),
		/** What supports it. */
		sources: SourcesSchema(),
	});
