import { z } from 'zod';
import {
	AddressSchema,
	InterventionSchema,
	PartSchema,
	ReportSchema,
	SessionSchema,
	SourceIds,
	SpeakerSchema,
} from './schema-entries.ts';
import {
	EventSchema,
	MilestoneSchema,
	OrganisationSchema,
	SourceSchema,
	TermSchema,
} from './schema-lists.ts';

/** An entry, by the folder or the list that holds it. */
const name = { kind: z.string(), id: z.string() };

/** The data of an edition, as `actes.json` gives them: its JSON Schema is made of this. */
export const DataSchema = z.strictObject({
	$schema: AddressSchema,
	title: z.string(),
	language: z
		.string()
		.describe(
			'The language of names and titles, but those that have no translation, which are in that on which it falls back. BCP 47.',
		),
	url: AddressSchema,
	notice: z.string().optional().describe('Said of an edition that is not a real one.'),
	event: EventSchema,
	programme: z.array(PartSchema).describe('What the event was made of, in its order.'),
	programmeSources: SourceIds.describe('What supports it.'),
	sessions: z.array(SessionSchema).describe('In the order of the day.'),
	interventions: z.array(InterventionSchema).describe('In the order of the day.'),
	report: ReportSchema.optional().describe(
		'Absent as long as nothing more is known of it than, perhaps, that it exists.',
	),
	speakers: z.array(SpeakerSchema),
	organisations: z.array(OrganisationSchema),
	glossary: z.array(TermSchema),
	timeline: z.array(MilestoneSchema).describe('The oldest first.'),
	timelineIntro: z.string(),
	domains: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe('Those of the glossary.'),
	themes: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe('Those of the timeline.'),
	sources: z.array(SourceSchema),
	sourcesNote: z.string().optional().describe('How the sources were read.'),
	linksChecked: z.iso.date().optional().describe('When all links were last followed.'),
	former: z
		.array(
			z.strictObject({
				...name,
				to: z.strictObject(name).optional().describe('What stands for it.'),
				reason: z.string().optional(),
			}),
		)
		.describe('What was published once, and is no more.'),
	unknowns: z
		.array(
			z.strictObject({
				id: z.string(),
				title: z.string(),
				text: z.string(),
				leads: z
					.array(z.strictObject({ text: z.string(), url: z.url().optional(), sources: SourceIds }))
					.describe('Where to look for it.'),
			}),
		)
		.describe('What no source says.'),
});

/** The data of an edition. */
export type Data = z.output<typeof DataSchema>;
