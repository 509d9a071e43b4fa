import { z } from 'zod';
import { CorrectionsSchema } from './fields/corrections.ts';
import { DaysSchema, SingleDateSchema } from './fields/date.ts';
import { DoiSchema } from './fields/doi.ts';
import { IdSchema, IdsSchema, SourcesSchema } from './fields/id.ts';
import { IsbnSchema } from './fields/isbn.ts';
import { LinkSchema, SiteAddressSchema } from './fields/link.ts';
import { TimeZoneSchema } from './fields/time-zone.ts';
import { LineSchema, LocalizedSchema, LocalizedTitleSchema, TitleStatusSchema } from './fields/text.ts';

/** `content/seminar.yaml`: the event, and what the proceedings are. */
export const SeminarSchema = () =>
	z.strictObject({
		/** The theme, as the organisers worded it. */
		title: LocalizedTitleSchema(),
		/** Who worded the French title. */
		titleStatus: TitleStatusSchema(),
		/** A few words for the header and the window's title. */
		shortTitle: LocalizedTitleSchema(),
		/** What kind of event it was. */
		kind: LocalizedSchema(),
		/** What it was about and for whom, in one or two sentences. */
		summary: LocalizedSchema(),
		/** Said on every page when the edition is not a real one. */
		notice: LocalizedSchema().optional(),
		/** The day it was held, or its days: « 2018-10-25/2018-10-26 ». */
		date: DaysSchema(),
		/** The time that clocks showed there (IANA, « America/New_York »): hours need it to be told elsewhere. */
		timeZone: TimeZoneSchema().optional(),
		/** Where it was held. */
		place: z.strictObject({
			city: LocalizedSchema(),
			/** The building or the institution that hosted it. */
			venue: LocalizedSchema().optional(),
		}),
		/** Who organised it: ids of `organisations.yaml`. */
		organisers: IdsSchema().min(1),
		/** Where their own pages, or others, say otherwise. */
		organisersNote: LocalizedSchema().optional(),
		/** With whom: ids of `organisations.yaml`. */
		partners: IdsSchema(),
		/** Who was in the room. */
		audience: z.strictObject({
			/** About how many people. */
			approximately: z.int().positive().optional(),
			/** The categories that the organisers name. */
			categories: z.array(LocalizedSchema()),
		}),
		/** The organisers' page on the event, which offers what is not known here. */
		officialPage: LinkSchema(),
		/** The videos: absent as long as their address is unknown. */
		videos: z.strictObject({ url: LinkSchema() }).optional(),
		/** How the proceedings were published: what is not known is left out. */
		publication: z
			.strictObject({
				/** Who published them: ids of `organisations.yaml`. */
				publishers: IdsSchema().default([]),
				/** Who edited the volume. */
				editors: z.array(z.strictObject({ given: LineSchema(), family: LineSchema() })).default([]),
				place: LocalizedSchema().optional(),
				date: SingleDateSchema().optional(),
				isbn: IsbnSchema().optional(),
				doi: DoiSchema().optional(),
				/** What may be done with them: in words, or the address of a licence. */
				rights: z
					.union([LinkSchema(), LocalizedSchema()], {
						error:
							'écrivez l’adresse d’une licence (https://creativecommons.org/licenses/by/4.0/), ou des mots : rights: { fr: … }',
					})
					.optional(),
			})
			.optional(),
		/** What came after. */
		followUp: z
			.array(
				z.strictObject({
					id: IdSchema(),
					title: LocalizedSchema(),
					text: LocalizedSchema(),
					sources: SourcesSchema(),
				}),
			)
			.default([]),
		/** What the timeline is about, and its threads in the order in which they are drawn. */
		timeline: z.strictObject({
			intro: LocalizedSchema(),
			themes: z.record(IdSchema(), LocalizedSchema()),
		}),
		/** What an audit says of the site by the French framework for accessibility; without a valid one, non-compliant. */
		accessibility: z.enum(['non-compliant', 'partial', 'full']).default('non-compliant'),
		/** How the sources were read. */
		sourcesNote: LocalizedSchema().optional(),
		/** Other proceedings made with this software: the search can ask them too. */
		siblings: z
			.array(
				z.strictObject({
					title: LocalizedSchema(),
					/** The address at which they are published, ending in a slash. */
					address: SiteAddressSchema(),
				}),
			)
			.default([]),
		/** What was corrected, since they were published, in what has no sheet of its own: this file, the lists, the pages of prose. */
		corrections: CorrectionsSchema(),
		/** What supports each of the fields above. */
		sources: z.strictObject({
			title: SourcesSchema(),
			kind: SourcesSchema(),
			date: SourcesSchema(),
			place: SourcesSchema(),
			organisers: SourcesSchema(),
			partners: SourcesSchema(),
			audience: SourcesSchema(),
			report: SourcesSchema(),
			videos: SourcesSchema(),
		}),
		/** The address at which the proceedings are published, ending in a slash: absent as long as it is not known. */
		address: SiteAddressSchema().optional(),
	});
