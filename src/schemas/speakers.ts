import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DateSchema } from './fields/date.ts';
import { IdSchema, SourcesSchema } from './fields/id.ts';
import { ImageSchema } from './fields/image.ts';
import { LocaleSchema } from './fields/language.ts';
import { LinkSchema } from './fields/link.ts';
import { SpeakerNameSchema } from './fields/name.ts';
import { LineSchema, LocalizedSchema } from './fields/text.ts';

/** The fields of a speaker that a translation gives again in its language. */
const translated = {
	/** Their function on the day of the seminar, in full: a person has one that is known. */
	role: LineSchema()
		.optional()
		.meta({ title: 'Fonction', description: 'Celle du jour du séminaire, en entier.' }),
};

/** `content/speakers/<id>/<language>.md`, the original: facts and text. */
export const SpeakerSchema = () =>
	z
		.strictObject({
			...translated,
			/** Who they are. */
			name: SpeakerNameSchema().meta({ title: 'Nom' }),
			/** The organisation they spoke for: an id of `organisations.yaml`. */
			organisation: IdSchema()
				.optional()
				.meta({
					title: 'Organisme',
					description: 'Celui pour lequel la personne parlait.',
					refersTo: ['organisations'],
				}),
			/** Their functions, the oldest first. */
			positions: z
				.array(
					z.strictObject({
						title: LocalizedSchema().meta({ title: 'Fonction' }),
						organisation: IdSchema()
							.optional()
							.meta({ title: 'Organisme', refersTo: ['organisations'] }),
						/** When it began, as precisely as it is known. Absent when unknown. */
						from: DateSchema()
							.optional()
							.meta({ title: 'Depuis', description: 'Rien si on ne le sait pas.' }),
						/** When it ended. Absent when unknown or not ended. */
						to: DateSchema()
							.optional()
							.meta({ title: 'Jusqu’à', description: 'Rien si on ne le sait pas, ou si elle dure.' }),
						/** True for the function they held on the day of the seminar. */
						onTheDay: z.boolean().default(false).meta({ title: 'Celle du jour du séminaire' }),
						sources: SourcesSchema(),
					}),
				)
				.default([])
				.meta({ title: 'Carrière', description: 'Ses fonctions, la plus ancienne d’abord.' }),
			/** A portrait that lies beside this file. */
			portrait: z
				.strictObject({
					file: ImageSchema().meta({ title: 'Image', description: 'JPEG, PNG, WebP ou AVIF.' }),
					/** What the picture shows, for who cannot see it. */
					alt: LocalizedSchema().meta({
						title: 'Ce qu’elle montre',
						description: 'Pour qui ne la voit pas.',
					}),
					/** Who made it. */
					credit: LineSchema().meta({ title: 'Crédit', description: 'Qui l’a faite.' }),
				})
				.optional()
				.meta({ title: 'Portrait' }),
			/** Pages about this person: ORCID, IdRef, Wikidata, an official biography. */
			links: z
				.array(LinkSchema())
				.default([])
				.meta({ title: 'Liens', description: 'ORCID, IdRef, Wikidata, une biographie officielle.' }),
			/** What was corrected since it was published. */
			corrections: CorrectionsSchema(),
			/** What supports the function on the day. */
			sources: SourcesSchema(),
		})
		.refine(({ name, role }) => role !== undefined || !isPerson(name), {
			path: ['role'],
			// Beside whatever else is wrong.
			when: ({ value }) => typeof value === 'object' && value !== null,
		});

/** True for a name that is known to be a person's, be there other faults in the file. */
function isPerson(name: unknown): boolean {
	return (
		typeof name !== 'object' || name === null || !('body' in name || 'unknown' in name) || 'family' in name
	);
}

/** `content/speakers/<id>/<language>.md`, a translation. */
export const SpeakerTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
