/** A moment as programs write it: « 1:23 », « 00:01:23,45 », « 00:01:23:12 » (images). */
export const moment = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,9}|[:;]\d{2,3})?(?![:;]?\d)`;

/** How many images a second has where a file counts them. */
const imagesPerSecond = 25;

/**
 * Reads a moment.
 * @returns seconds; undefined where it is none
 */
export function readMoment(text: string): number | undefined {
	const parts = /^(?:(?:(\d{1,3}):)?(\d{1,2}):)?(\d{1,5})(?:[.,](\d{1,9}))?$/.exec(text.trim());
	if (parts) {
		const [, hours, minutes, seconds, fraction] = parts as (string | undefined)[];
		return (
			Number(hours ?? 0) * 3600 +
			Number(minutes ?? 0) * 60 +
			Number(seconds) +
			Number(fraction ? `0.${fraction}` : 0)
		);
	}
	const images = /^(\d{1,3})[:;](\d{1,2})[:;](\d{1,2})[:;](\d{2,3})$/.exec(text.trim());
	if (!images) return undefined;
	const [hours, minutes, seconds, last] = images.slice(1).map(Number);
	const isMilliseconds = images[4]!.length === 3;
	return hours! * 3600 + minutes! * 60 + seconds! + last! / (isMilliseconds ? 1000 : imagesPerSecond);
}
