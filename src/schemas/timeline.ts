import { z } from 'zod';
import { DateSchema } from './fields/date.ts';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocalizedSchema, LocalizedTitleSchema } from './fields/text.ts';

/** One entry of `content/timeline.yaml`. */
export const MilestoneSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema(),
		/** When, as precisely as it is known. */
		date: DateSchema(),
		/** What happened, in a few words. */
		title: LocalizedTitleSchema(),
		/** What it means for the seminar, in a sentence. */
		text: LocalizedSchema().optional(),
		/** The thread it belongs to: one of the `timeline.themes` of `seminar.yaml`. */
		theme: IdSchema(),
		/** True for the few that the drawing names. */
		core: z.boolean().default(false),
		/** Entries of the glossary it concerns. */
		terms: IdsSchema().default([]),
		sources: SourcesSchema(),
	});
