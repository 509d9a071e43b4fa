import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DateSchema } from './fields/date.ts';
import { IdSchema, SourcesSchema } from './fields/id.ts';
import { ImageSchema } from './fields/image.ts';
import { LocaleSchema } from './fields/language.ts';
import { LinkSchema } from './fields/link.ts';
import { LineSchema, LocalizedSchema } from './fields/text.ts';

/** The fields of a speaker that a translation gives again in its language. */
const translated = {
	/** Their function on the day of the seminar, in full. */
	role: LineSchema(),
};

/** `content/speakers/<id>/<language>.md`, the original: facts and text. */
export const SpeakerSchema = () =>
	z.strictObject({
		...translated,
		/** Their name, in its parts: a bibliography sorts by the family name. */
		name: z.strictObject({
			/** The style used by the organisers: « S.E. M. ». */
			honorific: LocalizedSchema().optional(),
			given: LineSchema(),
			family: LineSchema(),
		}),
		/** The organisation they spoke for: an id of `organisations.yaml`. */
		organisation: IdSchema().optional(),
		/** Their functions, the oldest first. */
		positions: z
			.array(
				z.strictObject({
					title: LocalizedSchema(),
					organisation: IdSchema().optional(),
					/** When it began, as precisely as it is known. Absent when unknown. */
					from: DateSchema().optional(),
					/** When it ended. Absent when unknown or not ended. */
					to: DateSchema().optional(),
					/** True for the function they held on the day of the seminar. */
					onTheDay: z.boolean().default(false),
					sources: SourcesSchema(),
				}),
			)
			.default([]),
		/** A portrait that lies beside this file. */
		portrait: z
			.strictObject({
				file: ImageSchema(),
				/** What the picture shows, for who cannot see it. */
				alt: LocalizedSchema(),
				/** Who made it. */
				credit: LineSchema(),
			})
			.optional(),
		/** Pages about this person: ORCID, IdRef, Wikidata, an official biography. */
		links: z.array(LinkSchema()).default([]),
		/** What was corrected since it was published. */
		corrections: CorrectionsSchema(),
		/** What supports the function on the day. */
		sources: SourcesSchema(),
	});

/** `content/speakers/<id>/<language>.md`, a translation. */
export const SpeakerTranslationSchema = () => z.strictObject({ ...translated, original: LocaleSchema() });
