import { readHours } from '#schemas/fields/hours.ts';
import type { ListedItem, ListedPerson, ListedProgramme } from './listed.ts';
import { readDay, readDuration, withoutDay } from './moments.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What programs call the same thing, in the order in which it is looked for; signs that join words, and capitals, do not count. */
const names = {
	title: 'title name summary titre intitule subject',
	start: 'startsat start startdate starttime startdatetime begin begins beginat from debut date',
	end: 'endsat end enddate endtime enddatetime ends until fin',
	duration: 'duration durationminutes length duree',
	people: 'speakers persons people presenters authors speaker participants intervenants orateurs',
	chairs: 'chairs moderators chair moderator conveners',
	room: 'track trackname room roomname location salle',
	text: 'description abstract body',
	person: 'fullname publicname displayname name label nom',
	given: 'firstname givenname prenom',
	family: 'lastname familyname surname nomdefamille',
};
type Name = keyof typeof names;

/**
 * Reads the sessions of any program that keeps a schedule in JSON (Sessionize among them): what has a title, a beginning, and people or an end.
 * @returns undefined where there is none
 */
export function readListedJson(data: unknown): ListedProgramme | undefined {
	const all: Fields[] = [];
	const walk = (node: unknown): void => {
		if (Array.isArray(node)) for (const child of node as unknown[]) walk(child);
		if (!isFields(node)) return;
		all.push(node);
		for (const child of Object.values(node)) walk(child);
	};
	walk(data);
	// Sessions may name people by their ids alone.
	const byId = new Map(
		all.flatMap((fields) => {
			const person = toPerson(fields);
			return person && 'id' in fields ? [[String(fields['id']), person] as const] : [];
		}),
	);
	const items = all.flatMap((fields) => toItem(fields, byId) ?? []);
	return items.length === 0
		? undefined
		: { items, groups: [], timeZone: undefined, mended: [], unplaced: [] };
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a field, under the first of its names that is there. */
function valueOf(fields: Fields, name: Name): unknown {
	const known = new Map(
		Object.entries(fields).map(([key, value]) => [key.replaceAll(/[_-]/g, '').toLowerCase(), value]),
	);
	const key = names[name].split(' ').find((one) => (known.get(one) ?? '') !== '');
	return key === undefined ? undefined : known.get(key);
}

function textOf(value: unknown): string | undefined {
	const words = typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
	return words === '' ? undefined : words;
}

function toItem(fields: Fields, byId: ReadonlyMap<string, ListedPerson>): ListedItem | undefined {
	const title = textOf(valueOf(fields, 'title'));
	const from = textOf(valueOf(fields, 'start'));
	const hours = from === undefined ? undefined : readHours(withoutDay(from));
	if (title === undefined || from === undefined || !hours) return undefined;
	const until = textOf(valueOf(fields, 'end'));
	const length = valueOf(fields, 'duration');
	const minutes =
		length === undefined
			? undefined
			: readDuration(typeof length === 'number' ? String(length) : (textOf(length) ?? ''));
	const end =
		(until === undefined ? undefined : readHours(withoutDay(until))?.start) ??
		(minutes && hours.start + minutes);
	if (end === undefined && !('speakers' in fields)) return undefined;
	const room = valueOf(fields, 'room');
	const track = textOf(isFields(room) ? valueOf(room, 'title') : room);
	const text = valueOf(fields, 'text');
	return {
		title,
		day: readDay(from),
		start: hours.start,
		end: end !== undefined && end > hours.start ? end : undefined,
		people: toPeople(valueOf(fields, 'people'), byId),
		chairs: toPeople(valueOf(fields, 'chairs'), byId),
		group: undefined,
		...(track !== undefined && {
			conference: { track, text: typeof text === 'string' ? text : undefined, language: undefined },
		}),
	};
}

function toPeople(value: unknown, byId: ReadonlyMap<string, ListedPerson>): ListedPerson[] {
	const list = Array.isArray(value) ? (value as unknown[]) : value === undefined ? [] : [value];
	return list.flatMap((one) => {
		if (isFields(one)) return toPerson(one) ?? [];
		if (typeof one !== 'string' && typeof one !== 'number') return [];
		return (
			byId.get(String(one)) ?? (typeof one === 'string' && /\p{L}/u.test(one) ? { label: one.trim() } : [])
		);
	});
}

function toPerson(fields: Fields): ListedPerson | undefined {
	const [given, family] = [textOf(valueOf(fields, 'given')) ?? '', textOf(valueOf(fields, 'family'))];
	if (family !== undefined) return { label: `${given} ${family}`.trim(), given, family };
	const label = textOf(valueOf(fields, 'person'));
	return label === undefined ? undefined : { label };
}
