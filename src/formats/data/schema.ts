import { z } from 'zod';

const Passage = z.strictObject({
	id: z.string().describe('Its address on the page, after the #, for ever.'),
	text: z.string(),
	start: z.number().optional().describe('Seconds from the beginning of the recording.'),
	voice: z.string().optional().describe('Who speaks.'),
});

const Text = z.strictObject({
	language: z.string().describe('BCP 47.'),
	passages: z.array(Passage),
});

/** The data of an edition, as `actes.json` gives them: its JSON Schema is made of this. */
export const DataSchema = z.strictObject({
	$schema: z.url(),
	title: z.string(),
	language: z.string().describe('The language of the names and titles; texts say their own. BCP 47.'),
	url: z.url(),
	notice: z.string().optional().describe('Said of an edition that is not a real one.'),
	event: z.strictObject({
		title: z.string(),
		kind: z.string(),
		summary: z.string(),
		date: z.iso.date(),
		city: z.string(),
		venue: z.string().optional(),
		organisers: z.array(z.string()),
		partners: z.array(z.string()),
		officialPage: z.url(),
	}),
	sessions: z.array(
		z.strictObject({
			id: z.string(),
			kind: z.enum(['panel', 'dialogue']),
			title: z.string(),
			titleStatus: z.enum(['official', 'editorial']),
			summary: z.string(),
			url: z.url(),
			moderators: z.array(z.string()).describe('Ids of speakers.'),
			text: Text,
		}),
	),
	interventions: z.array(
		z.strictObject({
			id: z.string(),
			session: z.string(),
			title: z.string(),
			summary: z.string().optional(),
			url: z.url(),
			speakers: z.array(z.string()).describe('Ids of speakers.'),
			status: z.string().describe('What the text is worth.'),
			duration: z.number().optional().describe('Seconds.'),
			text: Text,
			transcript: Text.optional(),
		}),
	),
	speakers: z.array(
		z.strictObject({
			id: z.string(),
			given: z.string(),
			family: z.string(),
			role: z.string(),
			url: z.url(),
			organisation: z.string().optional(),
		}),
	),
	organisations: z.array(
		z.strictObject({
			id: z.string(),
			name: z.string(),
			acronym: z.string().optional(),
			url: z.url().optional(),
		}),
	),
	glossary: z.array(
		z.strictObject({
			id: z.string(),
			term: z.string(),
			definition: z.string(),
			sources: z.array(z.string()),
		}),
	),
	timeline: z.array(z.strictObject({ id: z.string(), date: z.string(), title: z.string() })),
	sources: z.array(
		z.strictObject({ id: z.string(), publisher: z.string(), title: z.string(), url: z.url().optional() }),
	),
	unknowns: z.array(z.strictObject({ id: z.string(), title: z.string(), text: z.string() })),
});

/** The data of an edition. */
export type Data = z.output<typeof DataSchema>;
