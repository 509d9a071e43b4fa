import { z } from 'zod';

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

/** A time zone, by its name in the IANA database. */
export const TimeZoneSchema = () =>
	z.string().refine((value) => zones.has(value), {
		error: 'un fuseau horaire est attendu : « America/New_York », « Europe/Paris »',
	});
