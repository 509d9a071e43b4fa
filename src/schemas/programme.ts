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
					/** That of what has a sheet, a panel, an opening, the dialogue; else its own. */
					id: IdSchema().meta({
						title: 'Partie',
						description: 'L’identifiant d’une fiche (panel, ouverture, dialogue) ; sinon le sien.',
					}),
					/** What it is called, where it has no sheet. */
					title: LocalizedTitleSchema()
						.optional()
						.meta({ title: 'Titre', description: 'Si cette partie n’a pas de fiche.' }),
					/** True for a break, a meal: nobody is heard. */
					isBreak: z.boolean().default(false).meta({ title: 'Pause', description: 'Personne n’y parle.' }),
					/** The day, where the event has several. */
					day: DaySchema().optional().meta({ title: 'Jour', description: 'Si l’événement en a plusieurs.' }),
					hours: HoursSchema()
						.optional()
						.meta({ title: 'Heures', description: '9:30-10:15, si elles sont connues.' }),
					/** Who spoke, where it has no sheet: ids of speakers. */
					speakers: IdsSchema()
						.default([])
						.meta({
							title: 'Qui a parlé',
							description: 'Si cette partie n’a pas de fiche.',
							refersTo: ['speakers'],
						}),
					/** Who chaired, where it has no sheet: ids of speakers. */
					moderators: IdsSchema()
						.default([])
						.meta({
							title: 'Présidence',
							description: 'Si cette partie n’a pas de fiche.',
							refersTo: ['speakers'],
						}),
				}),
			)
			.min(1)
			.meta({
				title: 'Parties',
				description: 'Dans l’ordre : chaque panel, le dialogue, et ce qu’il y eut d’autre.',
			}),
		/** What supports it. */
		sources: SourcesSchema(),
	});
