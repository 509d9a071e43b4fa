import { toUtc } from './date.ts';

/**
 * A moment of a day (ISO 8601), with its offset where the time zone of the place is known.
 * @param minutes from midnight, as clocks showed there
 * @returns « 2021-09-17T09:30:00+02:00 », « 2021-09-17T09:30:00 »
 */
export function toMoment(day: string, minutes: number, timeZone: string | undefined): string {
	const local = new Date(toUtc(day).getTime() + minutes * 60_000);
	const written = local.toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
	if (timeZone === undefined) return written;
	const guess = offsetOf(local, timeZone);
	return `${written}${offsetOf(new Date(local.getTime() - readOffset(guess)), timeZone)}`;
}

/** « +02:00 », at an instant. */
function offsetOf(instant: Date, timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
		instant,
	);
	const name = parts.find(({ type }) => type === 'timeZoneName')!.value.replace('GMT', '');
	return name === '' ? '+00:00' : name;
}

/** Milliseconds. */
function readOffset(offset: string): number {
	const [hours, minutes] = offset.slice(1).split(':').map(Number) as [number, number];
	return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
