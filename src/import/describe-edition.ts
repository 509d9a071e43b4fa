import { dayOf } from '#dates/date.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { fullName, type PersonName } from '#i18n/name.ts';
import { formatTime, parseTime } from '#media/time.ts';
import { kinds } from '#proceedings/kinds.ts';
import { readName } from '#proceedings/names.ts';
import type { RawEntry } from '#proceedings/read.ts';

/** Somebody of the edition: a person, a body, whose name is all in `family`, or somebody whose name is not known, and what stands for it. */
export interface Person extends PersonName {
	id: string;
	isUnknown?: boolean;
	/** In every language in which it is given: « Mme », « Ms ». */
	honorifics: readonly string[];
}

/** What is recorded: an intervention, or a part of the day, as its original describes it. */
export interface Place {
	kind: 'intervention' | 'panel' | 'dialogue';
	id: string;
	/** The original, under the content root. */
	file: string;
	language: string;
	title: string;
	/** Its recordings: an intervention has one at most. */
	videos: readonly {
		/** As it is written; of several forms, the first. */
		url: string | undefined;
		/** Seconds, where it is known. */
		duration: number | undefined;
		/** True where it has a timed index. */
		hasIndex: boolean;
	}[];
	/** Ids of people: those who speak, and in a part of the day those who chair and report. */
	speakers: readonly string[];
	otherVoices: readonly string[];
	/** True where there is a text below its fields. */
	hasText: boolean;
	transcriptStatus: string | undefined;
}

/** A part of the day that has a sheet: a panel, numbered or not, or the closing dialogue. */
interface PartOfDay extends Place {
	kind: 'panel' | 'dialogue';
	/** The number of a panel, from 1; none for an opening, a ceremony. */
	order: number | undefined;
}

/** What somebody says something in. */
export type Heard = PartOfDay | Intervention;

/** An intervention. */
export interface Intervention extends Place {
	kind: 'intervention';
	/** The id of its part of the day. */
	session: string | undefined;
	/** Its place in it, from 1. */
	order: number | undefined;
	status: string | undefined;
	/** True where it is a stretch of the recording of its part of the day. */
	isStretch: boolean;
}

/** What an importer has to know of the edition. */
export interface ImportEdition {
	people: readonly Person[];
	interventions: readonly Intervention[];
	/** What has no number, the panels in the order of the day, then the dialogue. */
	sessions: readonly PartOfDay[];
	/** When it was held (ISO 8601), and the time zone of the place (IANA), where it is known. */
	event: { date: string; timeZone: string | undefined };
	sources: readonly { id: string; title: string }[];
	/** The ids of the parts of the programme, and of its sources; undefined where there is none. */
	programme: { parts: readonly string[]; sources: readonly string[] } | undefined;
	/** The report: the language of its original, and the languages of its files; undefined where there is none. */
	report: { language: string; files: readonly string[] } | undefined;
	/** Names and acronyms of bodies: words in capitals that are nobody. */
	bodies: readonly string[];
	/** The tracks that exist: `interventions/<id>/transcript.fr.vtt`. */
	tracks: readonly string[];
}

/** Draws from the entries of an edition what importers have to know. Fields that are not in order count as absent. */
export function describeEdition(entries: readonly RawEntry[]): ImportEdition {
	const originals = (kind: RawEntry['kind']) =>
		entries.filter((entry) => entry.kind === kind && !('original' in fieldsOf(entry.data)));
	return {
		people: originals('speakers').flatMap(toPerson),
		interventions: originals('interventions').map(toIntervention),
		sessions: [
			...originals('panels')
				.map((entry) => toPartOfDay(entry, 'panel'))
				.sort((a, b) => (a.order ?? 0) - (b.order ?? 0)),
			...originals('dialogue').map((entry) => toPartOfDay(entry, 'dialogue')),
		],
		event: describeEvent(originals('seminar')[0]),
		sources: originals('sources').map(({ id, data }) => ({
			id,
			title: stringOf(fieldsOf(data)['title']) ?? id,
		})),
		programme: originals('programme').map(({ data }) => {
			const { parts, sources } = fieldsOf(data);
			const list = Array.isArray(parts) ? (parts as unknown[]) : [];
			return { parts: list.map((part) => stringOf(fieldsOf(part)['id']) ?? ''), sources: stringsOf(sources) };
		})[0],
		report: originals('report').map(({ language }) => ({
			language: language ?? defaultLocale,
			files: entries.filter(({ kind }) => kind === 'report').map(({ file }) => file),
		}))[0],
		bodies: [...originals('organisations'), ...originals('glossary')].flatMap(({ data }) => {
			const { name, term, acronym } = fieldsOf(data);
			return [name, term, acronym].flatMap(wordsIn);
		}),
		tracks: entries.filter(({ kind }) => kinds[kind].form === 'tracks').map(({ file }) => file),
	};
}

function describeEvent(entry: RawEntry | undefined): ImportEdition['event'] {
	const { date, timeZone } = fieldsOf(entry?.data);
	const day = date instanceof Date ? dayOf(date) : stringOf(date);
	return { date: day ?? '', timeZone: stringOf(timeZone) };
}

function toPerson({ id, data }: RawEntry): Person[] {
	const { body, unknown, family, ...parts } = readName(data);
	const honorifics = wordsIn(fieldsOf(fieldsOf(data)['name'])['honorific']);
	if (family !== undefined) return [{ id, ...parts, family, honorifics }];
	const [named, called] = [body, unknown].map((words) => wordsIn(words)[0]);
	const whole = named ?? called;
	return whole === undefined ? [] : [{ id, family: whole, isUnknown: named === undefined, honorifics }];
}

function toPlace<Kind extends Place['kind']>({ id, file, language, data, body }: RawEntry, kind: Kind) {
	const fields = fieldsOf(data);
	const { title, video, videos, order } = fields;
	const recordings = Array.isArray(videos) ? (videos as unknown[]) : video === undefined ? [] : [video];
	return {
		kind,
		id,
		file,
		language: language ?? defaultLocale,
		title: stringOf(title) ?? id,
		order: typeof order === 'number' ? order : undefined,
		speakers: ['speakers', 'moderators', 'rapporteurs'].flatMap((name) => stringsOf(fields[name])),
		otherVoices: stringsOf(fields['otherVoices']),
		hasText: body.trim() !== '',
		transcriptStatus: stringOf(fields['transcriptStatus']),
		videos: recordings.map((recording) => {
			const { url, duration, index } = fieldsOf(recording);
			return {
				url: stringOf(Array.isArray(url) ? (url as unknown[])[0] : url),
				duration: typeof duration === 'string' ? parseTime(duration) : undefined,
				hasIndex: index !== undefined,
			};
		}),
	};
}

function toPartOfDay(entry: RawEntry, kind: PartOfDay['kind']): PartOfDay {
	return toPlace(entry, kind);
}

function toIntervention(entry: RawEntry): Intervention {
	const { session, status, from, to } = fieldsOf(entry.data);
	return {
		...toPlace(entry, 'intervention'),
		session: stringOf(session),
		status: stringOf(status),
		isStretch: (from ?? to) !== undefined,
	};
}

/** The name of a person as the edition prints it. */
export function nameOf(person: Person): string {
	return fullName(person);
}

/** What is shown of an intervention, or of a part of the day, among others. */
export function describePlace({ id, title, videos }: Place): string {
	const duration = videos[0]?.duration;
	return `${title} (${id}${duration ? `, ${formatTime(duration)}` : ''})`;
}

function fieldsOf(data: unknown): Record<string, unknown> {
	return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function stringOf(value: unknown): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function stringsOf(value: unknown): string[] {
	return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A text, or what it is in each language. */
function wordsIn(value: unknown): string[] {
	return typeof value === 'string'
		? [value]
		: Object.values(fieldsOf(value)).flatMap((item) => stringOf(item) ?? []);
}
