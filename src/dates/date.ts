/**
 * Dates as the content gives them (ISO 8601), as precisely as they are known: « 2018 », « 2018-10 », « 2018-10-25 ». Where an interval
 * may stand, it is of two days: « 2016-10-26/2016-10-27 ». They are days of a calendar, in no time zone. Days compare as texts.
 */

/** How precisely a date is known. */
export type Precision = 'year' | 'month' | 'day';

/** True for a year, a month or a day of the calendar: 30 February is none. */
export function isDate(text: string): boolean {
	return isDay(firstDay(text)) && /^\d{4}(?:-\d{2}){0,2}$/.test(text);
}

/** True for a day of the calendar. */
export function isDay(text: string): boolean {
	const instant = Date.parse(`${text}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(instant) && dayOf(instant) === text;
}

/** True for two days of the calendar, of which the first comes first. */
export function isInterval(text: string): boolean {
	const [from = '', to = '', ...others] = text.split('/');
	return others.length === 0 && isDay(from) && isDay(to) && from < to;
}

/** The two ends of an interval; of a date, itself. */
export function endsOf(date: string): readonly [from: string, to: string] {
	const [from = '', to = from] = date.split('/');
	return [from, to];
}

/** The parts of a date as they are written, as many as are known; of an interval, those of its first day. */
export function partsOf(date: string): readonly [year: string, month?: string, day?: string] {
	return endsOf(date)[0].split('-') as [string, string?, string?];
}

export function precisionOf(date: string): Precision {
	return (['year', 'month', 'day'] as const)[partsOf(date).length - 1]!;
}

/** The year in which a date is, or begins. */
export function yearOf(date: string): number {
	return Number(partsOf(date)[0]);
}

/** The first day of a date or of an interval: « 2019 » → « 2019-01-01 ». */
export function firstDay(date: string): string {
	const [year, month = '01', day = '01'] = partsOf(date);
	return `${year}-${month}-${day}`;
}

/** The last day of a date or of an interval: « 2019-02 » → « 2019-02-28 ». */
export function lastDay(date: string): string {
	const [year, month = '12', day] = partsOf(endsOf(date)[1]);
	if (day) return `${year}-${month}-${day}`;
	const end = toUtc(`${year}-${month}`);
	// The day before the first of the month that follows.
	end.setUTCMonth(end.getUTCMonth() + 1, 0);
	return dayOf(end);
}

/** The day that follows another. */
export function dayAfter(day: string): string {
	return dayOf(toUtc(day).getTime() + 86_400_000);
}

/** True where every day of a date precedes every day of another: « 2018 » is not before « 2018-10 ». */
export function isBefore(date: string, other: string): boolean {
	return lastDay(date) < firstDay(other);
}

/** The first instant of a date, in universal time. */
export function toUtc(date: string): Date {
	return new Date(toInstant(date));
}

/** The first instant of a date, in universal time, as it is written (RFC 3339). */
export function toInstant(date: string): string {
	return `${firstDay(date)}T00:00:00Z`;
}

/** The day that it is in universal time at an instant: a `Date`, or milliseconds since 1970. */
export function dayOf(instant: Date | number): string {
	return new Date(instant).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The day that it is where this runs: in the reader's time zone, in a browser. */
export function todayHere(): string {
	// Swedes write the days of the calendar as ISO 8601 does.
	return new Date().toLocaleDateString('sv');
}
