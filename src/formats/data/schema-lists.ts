import { z } from 'zod';
import { CorrectionsDataSchema, PersonNameSchema, SourceIds } from './schema-entries.ts';

const OrganisationIds = z.array(z.string()).describe('Ids of organisations.');

/** A statement that is published, and what supports it. */
const statement = { text: z.string(), sources: SourceIds };

/** The event. */
export const EventSchema = z.strictObject({
	title: z.string(),
	titleStatus: z
		.enum(['official', 'editorial'])
		.describe('Who chose the title: the organisers or the editors.'),
	shortTitle: z.string(),
	kind: z.string(),
	summary: z.string(),
	date: z.string().describe('ISO 8601: a day, or a period of days.'),
	timeZone: z.string().optional().describe('IANA.'),
	city: z.string(),
	venue: z.string().optional(),
	organisers: OrganisationIds,
	organisersNote: z.string().optional().describe('Where sources differ on who organised it.'),
	speakersNote: z.string().optional().describe('Who spoke and is not known.'),
	partners: OrganisationIds,
	audience: z.strictObject({ approximately: z.int().optional(), categories: z.array(z.string()) }),
	officialPage: z.url(),
	videos: z.url().optional().describe('Absent while their address is not known.'),
	recordNotes: z
		.strictObject({
			report: z.string().optional(),
			videos: z.string().optional(),
			both: z.string().optional(),
			rights: z.string().optional(),
		})
		.optional()
		.describe(
			'What is known of the report and of the videos, where it alone, they alone or both are not here.',
		),
	contact: z
		.string()
		.optional()
		.describe('Who keeps the proceedings: an e-mail address, or a page of the web.'),
	publication: z
		.strictObject({
			publishers: OrganisationIds,
			editors: z.array(PersonNameSchema),
			place: z.string().optional(),
			date: z.string().optional(),
			isbn: z.string().optional(),
			doi: z.string().optional(),
			rights: z
				.string()
				.optional()
				.describe('What may be done with them: in words, or the address of a licence.'),
		})
		.optional(),
	followUp: z
		.array(z.strictObject({ id: z.string(), title: z.string(), ...statement }))
		.describe('What came after.'),
	siblings: z.array(z.strictObject({ title: z.string(), url: z.url() })).describe('Other proceedings.'),
	sources: z.record(z.string(), SourceIds).describe('What supports each of the facts above.'),
	corrections: CorrectionsDataSchema,
});

/** An organisation, under the name that it had on the day. */
export const OrganisationSchema = z.strictObject({
	id: z.string(),
	name: z.string(),
	acronym: z.string().optional(),
	url: z.url().optional(),
	part: z.enum(['organiser', 'partner']).optional().describe('What it did in the event.'),
	successor: z
		.strictObject({ organisation: z.string(), date: z.string() })
		.optional()
		.describe('What took its place after the event.'),
	statements: z.array(z.strictObject(statement)),
});

const name = { term: z.string(), acronym: z.string().optional() };

/** A term of the glossary. */
export const TermSchema = z.strictObject({
	id: z.string(),
	...name,
	forms: z.array(z.string()).describe('Other forms under which a text may name it.'),
	equivalents: z.array(z.strictObject({ language: z.string().describe('BCP 47.'), ...name })),
	workingTranslation: z
		.array(z.string())
		.describe('Languages in which the term was translated by the editors.'),
	domain: z.string().optional().describe('Id of a domain.'),
	definition: z.string(),
	caution: z.string().optional().describe('What it is mistaken for.'),
	related: z.array(z.string()).describe('Ids of terms.'),
	sources: SourceIds,
});

/** A date of the timeline. */
export const MilestoneSchema = z.strictObject({
	id: z.string(),
	date: z.string().describe('ISO 8601, as precisely as it is known; a period has a slash.'),
	title: z.string(),
	text: z.string().optional(),
	theme: z.string().describe('Id of a theme.'),
	core: z.boolean().describe('True for the main facts.'),
	terms: z.array(z.string()).describe('Ids of terms.'),
	sources: SourceIds,
});

/** A source. */
export const SourceSchema = z.strictObject({
	id: z.string(),
	publisher: z.string(),
	title: z.string(),
	short: z.string(),
	language: z.string().describe('The language of its title. BCP 47.'),
	date: z.string().optional(),
	symbol: z.string().optional().describe('Its official symbol.'),
	url: z.url().optional(),
	archived: z.url().optional().describe('A copy kept by an archive of the web.'),
	confidence: z
		.enum(['A', 'B'])
		.describe('A: official or first-hand. B: second-hand, or a copy of an official document.'),
	note: z.string().optional().describe('What a reader should know before relying on it.'),
});
