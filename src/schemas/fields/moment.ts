import { z } from 'zod';
import { parseTime } from '#media/time.ts';
import { adviseTime } from './duration.ts';

const hint = 'un moment s’écrit « 12:34 » ou « 1:02:03 » ; « unsaid » si ce passage n’a pas été dit';

/** When a passage was said, written `12:34` or `1:02:03`, in seconds; or `unsaid`. */
export const MomentSchema = () =>
	z.string({ error: ({ input }) => adviseTime(String(input), hint) }).transform((value, context) => {
		if (value === 'unsaid') return value;
		const seconds = value.includes(':') ? parseTime(value) : undefined;
		if (seconds !== undefined) return seconds;
		context.addIssue({ code: 'custom', message: adviseTime(value, hint) });
		return z.NEVER;
	});
