import { z } from 'zod';
import { parseTime } from '#media/time.ts';

const hint = 'une durée s’écrit « 12:34 » ou « 1:02:03 »';

/** A duration, written `12:34` or `1:02:03`. Gives seconds. */
export const DurationSchema = () =>
	z.string({ error: hint }).transform((value, context) => {
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds) return seconds;
		context.addIssue({ code: 'custom', message: hint });
		return z.NEVER;
	});
