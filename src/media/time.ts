/**
 * Writes a moment as players do: « 1:23 », « 1:02:03 ».
 * @param seconds from the beginning; fractions are dropped
 */
export function formatTime(seconds: number): string {
	const whole = Math.floor(seconds);
	const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	const pad = (part: number) => String(part).padStart(2, '0');
	return hours > 0 ? `${String(hours)}:${pad(minutes)}:${pad(rest)}` : `${String(minutes)}:${pad(rest)}`;
}

/**
 * Reads a time that somebody wrote: seconds (« 83 », « 83.5 »), a clock (« 1:23 », « 01:02:03 »), or units (« 1m23s », « 1h2m »).
 * @returns seconds, or undefined where it is no time
 */
export function parseTime(text: string): number | undefined {
	const value = text.trim().replace(',', '.');
	if (/^\d+(?:\.\d+)?s?$/.test(value)) return Number.parseFloat(value);
	const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/.exec(value);
	const units = /^(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(value);
	const parts = clock ?? units;
	if (!parts) return undefined;
	// A group that took no part in the match is undefined, whatever its type says.
	const [hours, minutes, seconds] = parts.slice(1).map((part: string | undefined) => Number(part ?? 0));
	return hours! * 3600 + minutes! * 60 + seconds!;
}
