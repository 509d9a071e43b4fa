import { z } from 'zod';
import { DaySchema } from './date.ts';
import { LocalizedSchema } from './text.ts';

/** What was corrected in an entry since it was published, the oldest first. */
export const CorrectionsSchema = () =>
	z
		.array(
			z.strictObject({
				date: DaySchema(),
				/** What was changed. */
				what: LocalizedSchema(),
				/** Why, where it needs to be said. */
				why: LocalizedSchema().optional(),
			}),
		)
		.default([])
		.refine(
			(corrections) => corrections.every(({ date }, index) => date >= (corrections[index - 1]?.date ?? '')),
			{
				error: 'les corrections se suivent de la plus ancienne à la plus récente',
			},
		);

/** What was corrected in an entry. */
export type Correction = z.output<ReturnType<typeof CorrectionsSchema>>[number];
