import { XMLParser } from 'fast-xml-parser';
import { readHours } from '#schemas/fields/hours.ts';
import type { Refusal } from '../../proposal.ts';
import type { ListedItem, ListedPerson, ListedProgramme } from './listed.ts';
import { readDay, readDuration } from './moments.ts';

/** What a schedule of frab and its successors (pretalx, Pentabarf) gives, in XML as in JSON. */
interface Schedule {
	timeZone: string | undefined;
	days: readonly { date: string; events: readonly ScheduledEvent[] }[];
}

interface ScheduledEvent {
	title: string;
	date: string | undefined;
	start: string;
	duration: string;
	people: readonly string[];
	track: string | undefined;
	text: string | undefined;
	language: string | undefined;
}

const hint =
	'demandez l’adresse « schedule.xml » ou « schedule.json » du programme (pretalx, frab), et enregistrez-la entière';

/** Reads the XML of a schedule. */
export function readScheduleXml(text: string): ListedProgramme | { refusal: readonly Refusal[] } {
	if (/^\s*<(?:!doctype\s+)?(?:html|head|body|table|div)\b/i.test(text))
		return {
			refusal: [
				{
					message: 'ce fichier est une page du web (HTML), et non un programme',
					hint: `${hint} ; un tableau d’une page se copie dans un tableur, qui l’enregistre en .xlsx ou en .csv`,
				},
			],
		};
	if (!/<schedule[\s>]/.test(text))
		return { refusal: [{ message: 'ce fichier XML n’est pas un programme', hint }] };
	// The parser closes by itself most of what a file that is cut leaves open.
	if (!/<\/schedule>\s*$/.test(text))
		return { refusal: [{ message: 'ce fichier XML est tronqué : il n’est pas lu', hint }] };
	const list = ['day', 'room', 'event', 'person'];
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '@',
		parseTagValue: false,
		parseAttributeValue: false,
		isArray: (name) => list.includes(name),
	});
	let schedule: Tree;
	try {
		({ schedule } = parser.parse(text) as { schedule: Tree });
	} catch {
		return { refusal: [{ message: 'ce fichier XML est abîmé : il n’est pas lu', hint }] };
	}
	const conference = schedule['conference'] as Tree | undefined;
	return toProgramme({
		timeZone: textOf(conference?.['time_zone_name']),
		days: listOf(schedule['day']).map((day) => ({
			date: textOf(day['@date']) ?? '',
			events: listOf(day['room'])
				.flatMap((room) => listOf(room['event']))
				.map((event) => ({
					...fieldsOf(event),
					people: listOf((event['persons'] as Tree | undefined)?.['person']).flatMap(
						(person) => textOf(person) ?? [],
					),
				})),
		})),
	});
}

/** Reads the JSON of a schedule. @returns undefined where it is none */
export function readScheduleJson(
	data: unknown,
): ListedProgramme | { refusal: readonly Refusal[] } | undefined {
	const conference = ((data as Tree | null)?.['schedule'] as Tree | undefined)?.['conference'] as
		Tree | undefined;
	if (!conference || !Array.isArray(conference['days'])) return undefined;
	return toProgramme({
		timeZone: textOf(conference['time_zone_name']),
		days: listOf(conference['days']).map((day) => ({
			date: textOf(day['date']) ?? '',
			events: Object.values((day['rooms'] ?? {}) as Tree)
				.flatMap(listOf)
				.map((event) => ({
					...fieldsOf(event),
					people: listOf(event['persons']).flatMap(
						(person) => textOf(person['public_name']) ?? textOf(person['name']) ?? [],
					),
				})),
		})),
	});
}

type Tree = Record<string, unknown>;

function fieldsOf(event: Tree): Omit<ScheduledEvent, 'people'> {
	return {
		title: textOf(event['title']) ?? '',
		date: textOf(event['date']),
		start: textOf(event['start']) ?? '',
		duration: textOf(event['duration']) ?? '',
		track: textOf(event['track']) ?? textOf(event['room']),
		text: [event['abstract'], event['description']].flatMap((text) => proseOf(text) ?? []).join('\n\n'),
		language: textOf(event['language'])?.slice(0, 2).toLowerCase(),
	};
}

function toProgramme({ timeZone, days }: Schedule): ListedProgramme | { refusal: readonly Refusal[] } {
	const items = days.flatMap(({ date, events }) =>
		events.map((event): ListedItem => {
			const start = readHours(event.start)?.start;
			const length = readDuration(event.duration);
			return {
				title: event.title,
				day: readDay(event.date ?? '') ?? readDay(date),
				start,
				end: start !== undefined && length !== undefined ? start + length : undefined,
				people: event.people.map((label): ListedPerson => ({ label })),
				chairs: [],
				group: undefined,
				conference: { track: event.track, text: event.text || undefined, language: event.language },
			};
		}),
	);
	return items.length === 0
		? { refusal: [{ message: 'ce programme ne contient aucun événement', hint }] }
		: { items, groups: [], timeZone, mended: [], unplaced: [] };
}

function listOf(value: unknown): Tree[] {
	const list = Array.isArray(value) ? (value as unknown[]) : [];
	return list.map((item) => (typeof item === 'object' && item !== null ? (item as Tree) : { '#text': item }));
}

/** Words, be they alone or beside attributes. */
function textOf(value: unknown): string | undefined {
	const text = typeof value === 'object' && value !== null ? (value as Tree)['#text'] : value;
	const words =
		typeof text === 'string' || typeof text === 'number' ? String(text).replaceAll(/\s+/g, ' ').trim() : '';
	return words === '' ? undefined : words;
}

/** Words with their paragraphs. */
function proseOf(value: unknown): string | undefined {
	const text = typeof value === 'object' && value !== null ? (value as Tree)['#text'] : value;
	return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
