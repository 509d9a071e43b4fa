import { isDay } from '#dates/date.ts';
import { readMonth } from '#i18n/months.ts';

const iso = /(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/;
const dayPatterns = [
	/(?<day>\d{1,2})[/.](?<month>\d{1,2})[/.](?<year>\d{4})/,
	/(?<day>\d{1,2})(?:er|st|nd|rd|th)?\s+(?<month>\p{L}+)\.?\s+(?<year>\d{4})/u,
	/(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/u,
];

/** A time of the day, without the day that stands before it: « March 12, 2026 9:00 am », « 2026-03-12T09:30:00+01:00 ». */
export function withoutDay(text: string): string {
	const pattern = [iso, ...dayPatterns].find((one) => one.test(text.toLowerCase()));
	const found = pattern?.exec(text.toLowerCase());
	return found
		? text
				.slice(found.index + found[0].length)
				.replace(/^[\s,T]+(?:à\s+|at\s+)?/, '')
				.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, '')
		: text;
}

/** Reads a day: « 2026-03-12 », « 12/03/2026 », « jeudi 12 mars 2026 », « March 12, 2026 ». @returns ISO 8601; undefined where it is none */
export function readDay(text: string): string | undefined {
	const words = text.toLowerCase().normalize('NFC');
	const { day, month, year } = dayPatterns.map((one) => one.exec(words)).find(Boolean)?.groups ?? {};
	const number = month === undefined ? '' : /\d/.test(month) ? month : String(readMonth(month) ?? 0);
	const found =
		iso.exec(words)?.[0] ??
		(year === undefined ? '' : [year, number, day!].map((part) => part.padStart(2, '0')).join('-'));
	return isDay(found) ? found : undefined;
}

/** Reads a duration: « 00:45 », « 1:30 », « 45 », « 45 min », « 1 h 30 ». @returns minutes; undefined where it is none */
export function readDuration(text: string): number | undefined {
	const [, hours, minutes] =
		/^(?:(\d{1,2})\s?(?::|h)\s?)?(\d{1,3})?\s?(?:min(?:utes)?|mn|m)?$/i.exec(text.trim()) ?? [];
	return Number(hours ?? 0) * 60 + Number(minutes ?? 0) || undefined;
}

/** « 9:05 ». */
export function formatHour(minutes: number): string {
	return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}
