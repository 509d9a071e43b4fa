import { defaultLocale } from '#i18n/locales.ts';
import { formatTime, parseTime } from '#media/time.ts';
import type { RawEntry } from '#proceedings/read.ts';

/** Somebody of the edition. */
export interface Person {
	id: string;
	given: string;
	family: string;
	/** In every language in which it is given: « Mme », « Ms ». */
	honorifics: readonly string[];
}

/** An intervention, as its original describes it. */
export interface Talk {
	id: string;
	/** The original, under the content root. */
	file: string;
	language: string;
	title: string;
	/** Ids of people. */
	speakers: readonly string[];
	otherVoices: readonly string[];
	/** True where there is a text below its fields. */
	hasText: boolean;
	status: string | undefined;
	transcriptStatus: string | undefined;
	/** Seconds, where it is known. */
	duration: number | undefined;
	video: string | undefined;
}

/** What an importer has to know of the edition. */
export interface ImportEdition {
	people: readonly Person[];
	talks: readonly Talk[];
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
		talks: originals('interventions').map(toTalk),
		bodies: [...originals('organisations'), ...originals('glossary')].flatMap(({ data }) => {
			const { name, term, acronym } = fieldsOf(data);
			return [name, term, acronym].flatMap(wordsIn);
		}),
		tracks: entries.filter(({ kind }) => kind === 'tracks').map(({ file }) => file),
	};
}

function toPerson({ id, data }: RawEntry): Person[] {
	const { given, family, honorific } = fieldsOf(fieldsOf(data)['name']);
	return typeof given === 'string' && typeof family === 'string'
		? [{ id, given, family, honorifics: wordsIn(honorific) }]
		: [];
}

function toTalk({ id, file, language, data, body }: RawEntry): Talk {
	const fields = fieldsOf(data);
	const { url, duration } = fieldsOf(fields['video']);
	return {
		id,
		file,
		language: language ?? defaultLocale,
		title: stringOf(fields['title']) ?? id,
		speakers: stringsOf(fields['speakers']),
		otherVoices: stringsOf(fields['otherVoices']),
		hasText: body.trim() !== '',
		status: stringOf(fields['status']),
		transcriptStatus: stringOf(fields['transcriptStatus']),
		duration: typeof duration === 'string' ? parseTime(duration) : undefined,
		video: stringOf(url),
	};
}

/** The name of a person as the edition prints it. */
export function nameOf({ given, family }: Person): string {
	return `${given} ${family}`;
}

/** What is shown of an intervention among others. */
export function describeTalk({ id, title, duration }: Talk): string {
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
