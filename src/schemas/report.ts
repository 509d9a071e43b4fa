import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { SingleDateSchema } from './fields/date.ts';
import { DoiSchema } from './fields/doi.ts';
import { FileSchema } from './fields/file.ts';
import { IdSchema } from './fields/id.ts';
import { LocaleSchema } from './fields/language.ts';
import { LinkSchema } from './fields/link.ts';
import { PersonNameSchema } from './fields/name.ts';
import { LineSchema, TitleSchema } from './fields/text.ts';

/** The fields of the report that a translation gives again in its language. */
const translated = {
	/** Its title. */
	title: TitleSchema().meta({ title: 'Titre' }),
	/** One or two sentences on what it is. */
	summary: LineSchema().optional().meta({ title: 'Résumé', description: 'Une ou deux phrases.' }),
};

/** Who wrote it: somebody who spoke, a body, or somebody else. */
const AuthorSchema = () =>
	z
		.strictObject({
			/** The id of a speaker. */
			speaker: IdSchema()
				.optional()
				.meta({ title: 'Une personne de l’édition', refersTo: ['speakers'] }),
			/** The id of an organisation. */
			organisation: IdSchema()
				.optional()
				.meta({ title: 'Un organisme', refersTo: ['organisations'] }),
			...PersonNameSchema().partial().shape,
		})
		.superRefine((author, context) => {
			const { speaker, organisation, family, ...others } = author;
			const named = [speaker, organisation, family].filter(Boolean).length;
			if (named === 1 && (family || Object.keys(others).length === 0)) return;
			context.addIssue({
				code: 'custom',
				message: 'cet auteur n’est pas désigné d’une seule façon',
				params: {
					hint: 'écrivez « { speaker: prenom-nom } », « { organisation: identifiant } » ou « { given: Prénom, family: Nom } »',
				},
			});
		});

/** `content/report/<language>.md`, the original: facts and text of the written report. */
export const ReportSchema = () =>
	z.strictObject({
		...translated,
		/** Who wrote it, in the order in which it names them; none where that is not known. */
		authors: z.array(AuthorSchema()).default([]).meta({
			title: 'Auteurs',
			description: 'Dans l’ordre où il les nomme ; personne si on ne le sait pas.',
		}),
		/** When it was published, as precisely as it is known. */
		date: SingleDateSchema()
			.optional()
			.meta({ title: 'Date de publication', description: '2019, 2019-03 ou 2019-03-01.' }),
		/** How many pages the document has. */
		pages: z.int().positive().optional().meta({ title: 'Nombre de pages' }),
		/** Where it stands on the web. */
		url: LinkSchema().optional().meta({ title: 'Adresse', description: 'Où il se trouve sur le web.' }),
		/** The document itself, a PDF that lies beside this file. */
		file: FileSchema('pdf').optional().meta({ title: 'Le document', description: 'Un PDF.' }),
		/** What the text below is worth: the whole report, parts of it, or a version that is not settled. */
		status: z
			.enum(['complete', 'excerpts', 'provisional'])
			.optional()
			.meta({
				title: 'Ce que vaut le texte',
				labels: ['le compte rendu entier', 'des extraits', 'une version provisoire'],
			}),
		/** The part of the day that each section is about: the anchor of its title, then the id of a panel or of the dialogue. */
		sections: z
			.record(
				IdSchema(),
				IdSchema().meta({ title: 'Partie de la journée', refersTo: ['panels', 'dialogue'] }),
			)
			.default({})
			.meta({
				title: 'Sections',
				description: 'L’ancre d’un titre du texte, puis la partie de la journée dont il traite.',
			}),
		/** Who speaks: the names as the text gives them, then the ids of speakers. */
		voices: z
			.record(LineSchema(), IdSchema().meta({ title: 'Personne', refersTo: ['speakers'] }))
			.default({})
			.meta({ title: 'Voix', description: 'Un nom comme le texte le donne, puis la personne.' }),
		/** Its own DOI; that of the volume is in `seminar.yaml`. */
		doi: DoiSchema().optional(),
		/** What was corrected since it was published. */
		corrections: CorrectionsSchema(),
		/** The report itself, among the sources: it supports all that the text says. */
		source: IdSchema().meta({
			title: 'Sa source',
			description: 'Le compte rendu lui-même, parmi les sources.',
			refersTo: ['sources'],
		}),
	});

/** `content/report/<language>.md`, a translation: the text may be left out, and is then shown in the language of the original. */
export const ReportTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
