import { z } from 'zod';

/** Hours of a day, in minutes from midnight, as they were at the place of the event. */
export interface Hours {
	readonly start: number;
	/** Undefined where it is not known. */
	readonly end: number | undefined;
}

/** « 9:30 », « 9 h 30 », « 9h », « 09.30 », « 9:30 am ». */
export const hourPattern = String.raw`\d{1,2}(?:\s?[h:.]\s?(?:\d{2})?(?::\d{2})?|(?=\s?[ap]\.?m\b))(?:\s?[ap]\.?m\.?)?`;

const written = new RegExp(
	`^(?:(?:de|from|entre|between) )?(${hourPattern})(?:\\s*(?:[-–—→/]|à|a|et|jusqu['’]à|to|and|until)\\s*(${hourPattern}))?$`,
	'i',
);

/**
 * Reads hours, however they are written.
 * @returns undefined where they are none: « 9 h 75 », « matin »
 */
export function readHours(text: string): Hours | undefined {
	const [, from, to] = written.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [];
	if (from === undefined) return undefined;
	const start = readHour(from);
	const end = to === undefined ? undefined : readHour(to);
	return start === undefined || (to !== undefined && end === undefined) ? undefined : { start, end };
}

/** Minutes from midnight. */
function readHour(text: string): number | undefined {
	const [, hour, minute = '0', half] =
		/^(\d{1,2})(?:\s?[h:.]\s?(\d{2})?(?::\d{2})?)?\s?([ap])?/i.exec(text) ?? [];
	const [hours, minutes] = [Number(hour), Number(minute)];
	const isTwelve = half !== undefined;
	if (hours > (isTwelve ? 12 : 24) || minutes > 59) return undefined;
	return (isTwelve ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours) * 60 + minutes;
}

/** Writes hours as an editor writes them: « 9:30-10:15 ». */
export function writeHours({ start, end }: Hours): string {
	const write = (minutes: number) =>
		`${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
	return end === undefined ? write(start) : `${write(start)}-${write(end)}`;
}

const hint = 'des heures s’écrivent « 9:30-10:15 », ou « 9:30 » quand la fin n’est pas connue';

/** Hours of the day, as they were at the place of the event: « 9:30-10:15 », « 9 h 30 », « 9h30 – 10h15 ». */
export const HoursSchema = () =>
	z.string({ error: hint }).transform((written, context): Hours => {
		const hours = readHours(written);
		if (hours && (hours.end === undefined || hours.end > hours.start)) return hours;
		context.addIssue({
			code: 'custom',
			message: hours ? 'cela finirait avant d’avoir commencé' : hint,
			...(hours && { params: { hint } }),
		});
		return z.NEVER;
	});
