import { z } from 'zod';
import { formatTime, parseTime } from '#media/time.ts';

/** What to write for a time that is none: what « 5;55 », « 5 min 55 », « 1h02 », « -0:12 » meant. */
export function adviseTime(written: string, hint: string): string {
	const parts = written.match(/\d+/g)?.map(Number) ?? [];
	const isOdd =
		/[^\d\s;.,:'’′"”″hmins°/_-]/i.test(written) ||
		parts.length < 2 ||
		parts.length > 3 ||
		/^\d+[.,]\d$/.test(written);
	const [hours, minutes, seconds] = /^\D*\d+\s*h/i.test(written) || parts.length > 2 ? parts : [0, ...parts];
	if (isOdd || minutes! > (hours ? 59 : 999) || (seconds ?? 0) > 59)
		return /^\d+$/.test(written.trim())
			? `${hint} ; pour ${written.trim()} secondes, écrivez « ${formatTime(Number(written))} »`
			: hint;
	return `écrivez « ${formatTime(hours! * 3600 + minutes! * 60 + (seconds ?? 0))} »`;
}

const offsetHint = 'un moment s’écrit « 0:12 » ou « 1:02:03 »';

/** A moment of a recording, written `0:12` or `1:02:03`. Gives seconds. */
export const OffsetSchema = () =>
	z.string({ error: ({ input }) => adviseTime(String(input), offsetHint) }).transform((value, context) => {
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds !== undefined) return seconds;
		context.addIssue({ code: 'custom', message: adviseTime(value, offsetHint) });
		return z.NEVER;
	});

const hint = 'une durée s’écrit « 12:34 » ou « 1:02:03 »';

/** A duration, written `12:34` or `1:02:03`. Gives seconds. */
export const DurationSchema = () =>
	z.string({ error: ({ input }) => adviseTime(String(input), hint) }).transform((value, context) => {
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds) return seconds;
		context.addIssue({ code: 'custom', message: adviseTime(value, hint) });
		return z.NEVER;
	});
