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
		id: IdSchema().meta({ title: 'Identifiant', description: 'On ne le change plus.' }),
		/** What is not known, in a few words. */
		title: LocalizedTitleSchema().meta({
			title: 'Titre',
			description: 'Ce que l’on ne sait pas, en quelques mots.',
		}),
		/** What exactly, and what is known instead. */
		text: LocalizedSchema().meta({
			title: 'Texte',
			description: 'Ce que c’est exactement, et ce que l’on sait.',
		}),
		/** Where to look for it, for who can. */
		leads: z
			.array(
				z.strictObject({
					text: LocalizedSchema().meta({ title: 'Piste' }),
					/** The page to open. */
					url: LinkSchema().optional().meta({ title: 'Page à ouvrir' }),
					/** What the lead was drawn from. */
					sources: IdsSchema()
						.default([])
						.meta({ title: 'Sources', description: 'D’où vient la piste.', refersTo: ['sources'] }),
				}),
			)
			.default([])
			.meta({ title: 'Pistes', description: 'Où chercher, pour qui le peut.' }),
		/** The part of the content that answers it. */
		answeredBy: z
			.enum(answers)
			.optional()
			.meta({
				title: 'Répondue par',
				description: 'La lacune disparaît quand cela est rempli ailleurs.',
				labels: ['le compte rendu', 'les vidéos', 'la modération', 'les interventions'],
			}),
	});
