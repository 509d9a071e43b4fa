import { z } from 'zod';
import { IdSchema, IdsSchema } from './fields/id.ts';
import { LinkSchema } from './fields/link.ts';
import { LocalizedSchema, LocalizedTitleSchema } from './fields/text.ts';

/** What, once filled in elsewhere, answers an unknown: the entry is then no longer shown. */
const answers = ['report', 'videos', 'moderators', 'interventions'] as const;

/** One entry of `content/unknowns.yaml`: something a reader would look for and that no source gives. */
export const UnknownSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema(),
		/** What is not known, in a few words. */
		title: LocalizedTitleSchema(),
		/** What exactly, and what is known instead. */
		text: LocalizedSchema(),
		/** Where to look for it, for who can. */
		leads: z
			.array(
				z.strictObject({
					text: LocalizedSchema(),
					/** The page to open. */
					url: LinkSchema().optional(),
					/** What the lead was drawn from. */
					sources: IdsSchema().default([]),
				}),
			)
			.default([]),
		/** The part of the content that answers it. */
		answeredBy: z.enum(answers).optional(),
	});
