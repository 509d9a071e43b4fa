import { isDay } from '#dates/date.ts';

const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
	' ',
);
const englishMonths =
	'january february march april may june july august september october november december'.split(' ');

/** Reads a day: « 2026-03-12 », « 12/03/2026 », « jeudi 12 mars 2026 ». @returns ISO 8601; undefined where it is none */
export function readDay(text: string): string | undefined {
	const words = text.toLowerCase().normalize('NFC');
	const iso = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
	const [, day, month, year] =
		/(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(words) ??
		/(\d{1,2})(?:er|st|nd|rd|th)?\s+(\p{L}+)\s+(\d{4})/u.exec(words) ??
		[];
	const number =
		month === undefined
			? ''
			: /\d/.test(month)
				? month
				: String(1 + Math.max(months.indexOf(month), englishMonths.indexOf(month)));
	const found =
		iso ?? (year === undefined ? '' : [year, number, day!].map((part) => part.padStart(2, '0')).join('-'));
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
