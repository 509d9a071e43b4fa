import type { Work } from './work.ts';

/** A CSL-JSON item (CSL 1.0.2 data schema): what reference managers and citation processors read. */
interface CslItem {
	id: string;
	type: 'book' | 'chapter' | 'paper-conference' | 'motion_picture';
	[variable: string]: unknown;
}

/**
 * Describes a work in CSL-JSON. An intervention is a paper of a conference: for a speech, the official ISO 690 style prints neither
 * the event nor the volume.
 */
function toCslItem(work: Work): CslItem {
	const { kind, event, locator } = work;
	return drop({
		id: work.key,
		type: types[kind],
		title: work.title,
		language: work.language,
		author: work.authors.length > 0 ? work.authors : undefined,
		editor: work.editors.length > 0 ? work.editors : undefined,
		chair: work.chairs.length > 0 ? work.chairs : undefined,
		'container-title': work.volume,
		'event-title': event.title,
		'event-date': toDate(event.date),
		'event-place': event.place,
		organizer: event.organisers.map((literal) => ({ literal })),
		publisher: work.publishers.length > 0 ? work.publishers.join(' ; ') : undefined,
		'publisher-place': work.place,
		issued: work.published && toDate(work.published),
		ISBN: work.isbn,
		DOI: work.doi,
		abstract: work.summary,
		keyword: work.keywords.length > 0 ? work.keywords.join(', ') : undefined,
		license: work.rights,
		dimensions: work.duration === undefined ? undefined : toIsoDuration(work.duration),
		locator,
		URL: work.url,
	}) as CslItem;
}

const types = {
	volume: 'book',
	session: 'chapter',
	intervention: 'paper-conference',
	video: 'motion_picture',
} as const;

/** Prints works as a CSL-JSON file. */
export function printCslJson(works: readonly Work[]): string {
	return `${JSON.stringify(works.map(toCslItem), null, '\t')}\n`;
}

function toDate(date: string) {
	return { 'date-parts': [date.split('-').map(Number)] };
}

/** ISO 8601: « PT5M20S ». */
export function toIsoDuration(seconds: number): string {
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor(seconds / 60) % 60,
		Math.floor(seconds % 60),
	];
	return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || (!hours && !minutes) ? `${rest}S` : ''}`;
}

function drop(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
