import { z } from 'zod';

const Ids = (of: string) => z.array(z.string()).describe(`Ids of ${of}.`);

/** Ids of sources. */
export const SourceIds = Ids('sources');

/** An address, which may be on the site. */
export const AddressSchema = z
	.string()
	.meta({ format: 'uri-reference' })
	.describe('From the root of the host as long as the site has no address.');

/** What was corrected. */
export const CorrectionsDataSchema = z
	.array(z.strictObject({ date: z.iso.date(), what: z.string(), why: z.string().optional() }))
	.describe('What was corrected since it was published, the oldest first.');

/** The name of a person, in its parts. */
export const PersonNameSchema = z.strictObject({
	given: z.string().optional(),
	particle: z
		.string()
		.optional()
		.describe('What joins the family name to the given one: lists leave it behind.'),
	family: z.string().describe('The only name of who has one.'),
	suffix: z.string().optional(),
});

const PassageSchema = z.strictObject({
	id: z.string().describe('Its address on the page, after the #, for ever.'),
	heading: z.string().optional().describe('The heading under which it stands.'),
	text: z.string(),
	picture: z
		.strictObject({ url: AddressSchema, alt: z.string() })
		.optional()
		.describe('Its text is the caption.'),
	sources: SourceIds.optional().describe('Ids of the sources that support it.'),
	start: z.number().optional().describe('Seconds from the beginning of the recording.'),
	voice: z.string().optional().describe('Who speaks.'),
	people: Ids('the speakers whom a line of an index names').optional(),
	terms: Ids('the terms of the glossary that it names').optional(),
});

const TextSchema = z.strictObject({
	language: z.string().describe('BCP 47.'),
	passages: z.array(PassageSchema),
	notes: z
		.array(z.strictObject({ number: z.string(), text: z.string(), sources: SourceIds }))
		.optional()
		.describe('Footnotes, in the order in which the text calls them.'),
});

const TranscriptSchema = TextSchema.omit({ notes: true }).extend({
	status: z.string().describe('What the transcript is worth.'),
	files: z
		.array(z.strictObject({ kind: z.string(), language: z.string(), url: AddressSchema }))
		.describe('WebVTT.'),
});

const VideoSchema = z.strictObject({
	host: z.string(),
	url: AddressSchema,
	start: z.number().describe('Seconds.'),
	published: z.iso.date().optional(),
	index: TextSchema.omit({ notes: true }).optional().describe('What it is about, moment by moment.'),
});

/** What sessions, interventions and speakers have alike. */
const entry = {
	id: z.string(),
	language: z.string().describe('The language of its own words, where its text says no other. BCP 47.'),
	originalLanguage: z.string().describe('BCP 47.'),
	url: AddressSchema,
	text: TextSchema,
	corrections: CorrectionsDataSchema,
	retired: z
		.array(z.strictObject({ id: z.string(), reason: z.string(), to: z.string().optional() }))
		.describe('Passages that are no more, why, and which one stands for them.'),
};

const HoursSchema = z
	.strictObject({ start: z.iso.time(), end: z.iso.time().optional() })
	.describe('As clocks showed at the place of the event.');

/** A part of the event. */
export const PartSchema = z.strictObject({
	id: z.string().describe('That of a session, where it is one.'),
	kind: z.enum(['panel', 'sequence', 'dialogue', 'break', 'other']),
	title: z.string(),
	day: z.iso.date().optional().describe('Where the event has several days.'),
	hours: HoursSchema.optional(),
	speakers: Ids('speakers'),
	moderators: Ids('speakers'),
});

/** A part of the day that has a page. */
export const SessionSchema = z.strictObject({
	...entry,
	kind: z
		.enum(['panel', 'sequence', 'dialogue'])
		.describe('A sequence has no number: an opening, a ceremony, closing words.'),
	name: z.string().describe('Its place in the day, in words.'),
	title: z.string(),
	doi: z.string().optional(),
	titleStatus: z
		.enum(['official', 'editorial'])
		.describe('Who chose the title: the organisers or the editors.'),
	summary: z.string(),
	theme: z.string().optional(),
	themeNote: z.string().optional().describe('What the editors changed in the theme.'),
	questions: z.array(z.string()),
	aims: z.array(z.string()),
	speakers: Ids('speakers'),
	moderators: Ids('speakers').describe('Ids of speakers; none where that is not known.'),
	rapporteurs: Ids('speakers').describe('Who reported on it.'),
	videos: z.array(VideoSchema).describe('What was recorded of it as a whole.'),
	transcript: TranscriptSchema.optional().describe('What was said in its recording.'),
	interventions: Ids('interventions').describe('Ids of interventions, in the order of the day.'),
	sources: SourceIds,
});

/** What someone said. */
export const InterventionSchema = z.strictObject({
	...entry,
	session: z.string().describe('Id of a session.'),
	order: z.int().describe('Its place in the session.'),
	doi: z.string().optional(),
	title: z.string(),
	summary: z.string().optional(),
	speakers: Ids('speakers'),
	hours: HoursSchema.optional(),
	status: z.string().describe('What the text is worth.'),
	duration: z.number().optional().describe('Seconds.'),
	video: VideoSchema.optional(),
	stretch: z
		.strictObject({
			from: z.number().describe('Seconds.'),
			to: z.number(),
			passages: Ids('passages of the transcript of its session'),
		})
		.optional()
		.describe('Where it is in the recording of its session, where it has none of its own.'),
	slides: AddressSchema.optional().describe('PDF.'),
	transcript: TranscriptSchema.optional(),
});

/** The written report. */
export const ReportSchema = z.strictObject({
	...entry,
	title: z.string(),
	summary: z.string().optional(),
	authors: z
		.array(
			z.union([
				z.strictObject({ speaker: z.string().describe('Id of a speaker.') }),
				z.strictObject({ organisation: z.string().describe('Id of an organisation.') }),
				PersonNameSchema,
			]),
		)
		.describe('None where that is not known.'),
	date: z.string().optional().describe('ISO 8601, as precisely as it is known.'),
	pages: z.int().optional(),
	document: z.url().optional().describe('Where it stands on the web.'),
	file: AddressSchema.optional().describe('The document itself. PDF.'),
	doi: z.string().optional(),
	status: z.enum(['complete', 'excerpts', 'provisional']).optional().describe('What the text is worth.'),
	sections: z
		.array(
			z.strictObject({
				heading: z.string().optional(),
				session: z.string().optional().describe('Id of the session that it is about.'),
				passages: Ids('passages of the text'),
			}),
		)
		.describe('In the order of the text.'),
	voices: z
		.record(z.string(), z.string())
		.describe('Ids of the speakers whose words it reports, by the names that its text gives them.'),
	source: z.string().describe('Id of the source that it is.'),
});

/** A person, a body, or somebody whose name is not known, who spoke or moderated. */
export const SpeakerSchema = z.strictObject({
	...entry,
	nature: z
		.enum(['person', 'body', 'unknown'])
		.describe('Of who is unknown, the name is not known: words stand for it.'),
	name: z.string().describe('As it is said, or what stands for it.'),
	...PersonNameSchema.partial().shape,
	honorific: z.string().optional(),
	role: z.string().optional().describe('On the day of the event.'),
	organisation: z.string().optional().describe('Id of an organisation.'),
	positions: z.array(
		z.strictObject({
			title: z.string(),
			organisation: z.string().optional().describe('Id of an organisation.'),
			from: z.string().optional(),
			to: z.string().optional(),
			onTheDay: z.boolean(),
			sources: SourceIds,
		}),
	),
	sessions: z.array(
		z.strictObject({ session: z.string(), part: z.enum(['speaker', 'moderator', 'rapporteur']) }),
	),
	interventions: Ids('interventions'),
	portrait: z.strictObject({ alt: z.string(), credit: z.string() }).optional(),
	links: z.array(z.url()),
	sources: SourceIds,
});
