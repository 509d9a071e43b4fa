import { z } from 'zod';
import { DaySchema } from './date.ts';
import { LocalizedSchema } from './text.ts';

/** What was corrected in an entry since it was published, the oldest first. */
export const CorrectionsSchema = () =>
	z
		.array(
			z.strictObject({
				date: DaySchema().meta({ title: 'Jour de la correction', description: 'Par exemple 2026-03-01.' }),
				/** What was changed. */
				what: LocalizedSchema().meta({ title: 'Ce qui a changé' }),
				/** Why, where it needs to be said. */
				why: LocalizedSchema()
					.optional()
					.meta({ title: 'Pourquoi', description: 'Si cela mérite d’être dit.' }),
			}),
		)
		.default([])
		.refine(
			(corrections) => corrections.every(({ date }, index) => date >= (corrections[index - 1]?.date ?? '')),
			{
				error: 'les corrections se suivent de la plus ancienne à la plus récente',
			},
		)
		.meta({
			title: 'Corrections',
			description:
				'Ce qui a été corrigé depuis la publication et qui change ce qu’on lisait, de la plus ancienne à la plus récente.',
		});

/** What was corrected in an entry. */
export type Correction = z.output<ReturnType<typeof CorrectionsSchema>>[number];
