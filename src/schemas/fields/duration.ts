import { z } from 'zod';
import { parseTime } from '#media/time.ts';

const offsetHint = 'un moment s’écrit « 0:12 » ou « 1:02:03 »';

/** A moment of a recording, written `0:12` or `1:02:03`. Gives seconds. */
export const OffsetSchema = () =>
	z.string({ error: offsetHint }).transform((value, context) => {
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds !== undefined) return seconds;
		context.addIssue({ code: 'custom', message: offsetHint });
		return z.NEVER;
	});

const hint = 'une durée s’écrit « 12:34 » ou « 1:02:03 »';

/** A duration, written `12:34` or `1:02:03`. Gives seconds. */
export const DurationSchema = () =>
	z.string({ error: hint }).transform((value, context) => {
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds) return seconds;
		context.addIssue({ code: 'custom', message: hint });
		return z.NEVER;
	});
