import { z } from 'zod';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { LineSchema, LocalizedSchema, LocalizedTitleSchema, perLocale } from './fields/text.ts';

/** One entry of `content/glossary.yaml`. */
export const TermSchema = () =>
	z.strictObject({
		/** Its id, permanent. */
		id: IdSchema().meta({
			title: 'Identifiant',
			description: 'Il fait partie de l’adresse : on ne le change plus.',
		}),
		/** The term, in lower case unless it is a proper name. */
		term: LocalizedTitleSchema().meta({ title: 'Terme', description: 'En minuscules, sauf un nom propre.' }),
		/** Its acronym in each language, where one is used. */
		acronym: z
			.strictObject(perLocale(() => LineSchema().optional()))
			.optional()
			.meta({ title: 'Sigle' }),
		/** Other forms under which a text may name it: plurals, short forms, variants. */
		forms: z
			.strictObject(perLocale(() => z.array(LineSchema()).default([])))
			.prefault({})
			.meta({
				title: 'Autres formes',
				description: 'Pluriels, formes brèves, variantes sous lesquelles un texte le nomme.',
			}),
		/** Languages in which the term is a translation made here, not an official one. */
		workingTranslation: z
			.array(LocaleSchema())
			.default([])
			.meta({ title: 'Traduction d’ici', description: 'Les langues où le terme n’est pas officiel.' }),
		/** What it belongs to: one of the `glossary.domains` of `seminar.yaml`. */
		domain: IdSchema()
			.optional()
			.meta({ title: 'Domaine', description: 'Un des domaines du glossaire.', refersTo: ['domains'] }),
		/** What it means, in one to three sentences. */
		definition: LocalizedSchema().meta({ title: 'Définition', description: 'Une à trois phrases.' }),
		/** What it is mistaken for. */
		caution: LocalizedSchema()
			.optional()
			.meta({ title: 'Ne pas confondre', description: 'Avec quoi on le confond.' }),
		/** Other entries worth a look. */
		related: IdsSchema()
			.default([])
			.meta({ title: 'Termes voisins', refersTo: ['glossary'] }),
		sources: SourcesSchema(),
	});
