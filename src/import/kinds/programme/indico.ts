import { readHours } from '#schemas/fields/hours.ts';
import type { ListedItem, ListedPerson, ListedProgramme } from './listed.ts';

/** A date of Indico: in words, at the place of the event. */
interface IndicoDate {
	date?: string;
	time?: string;
}

interface IndicoPerson {
	first_name?: string;
	last_name?: string;
	fullName?: string;
}

interface IndicoEntry {
	title?: string;
	startDate?: IndicoDate | null;
	endDate?: IndicoDate | null;
	speakers?: IndicoPerson[];
	primaryauthors?: IndicoPerson[];
	sessionConveners?: IndicoPerson[];
	conveners?: IndicoPerson[];
	session?: string | { title?: string } | null;
	contributions?: IndicoEntry[];
	sessions?: IndicoEntry[];
	timezone?: string;
}

/** Reads the export of an event of Indico (`/export/event/…json`, with its contributions or its sessions). @returns undefined where it is none */
export function readIndico(data: unknown): ListedProgramme | undefined {
	const { results } = (data ?? {}) as { results?: unknown };
	const [event] = Array.isArray(results) ? (results as IndicoEntry[]) : [];
	if (!event || !(event.contributions ?? event.sessions)) return undefined;
	const sessions = event.sessions ?? [];
	const items = [
		...(event.contributions ?? []).map((one) => toItem(one, titleOf(one.session))),
		...sessions.flatMap((session) => (session.contributions ?? []).map((one) => toItem(one, session.title))),
	];
	return {
		// A contribution stands in the list of the event and in that of its session.
		items: items.filter(
			(item, index) =>
				items.findIndex((other) => other.title === item.title && other.start === item.start) === index,
		),
		groups: sessions.map((session) => toItem(session, undefined)),
		timeZone: event.timezone,
		mended: [],
		unplaced: [],
	};
}

function titleOf(session: IndicoEntry['session']): string | undefined {
	return (typeof session === 'string' ? session : session?.title) ?? undefined;
}

function toItem(entry: IndicoEntry, group: string | undefined): ListedItem {
	const people = entry.speakers?.length ? entry.speakers : (entry.primaryauthors ?? []);
	return {
		title: entry.title?.replaceAll(/\s+/g, ' ').trim() ?? '',
		day: entry.startDate?.date,
		start: readHours(entry.startDate?.time ?? '')?.start,
		end: readHours(entry.endDate?.time ?? '')?.start,
		people: people.map(toPerson),
		chairs: (entry.sessionConveners ?? entry.conveners ?? []).map(toPerson),
		group: group || undefined,
	};
}

function toPerson({ first_name: given = '', last_name: family, fullName = '' }: IndicoPerson): ListedPerson {
	return family ? { label: `${given} ${family}`.trim(), given, family } : { label: fullName };
}
