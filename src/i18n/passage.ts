/**
 * Says where a passage is, as pages, prints and references all do: « § 4 ».
 * @param id that of the passage on its page: `p4`
 * @param time when it is said, « 1:23 », where it was recorded: that alone is the sign of what has no number
 */
export function sayPassage(id: string, time?: string): string {
	const sign = `§\u00A0${id.replace(/^p/, '')}`;
	if (time === undefined) return sign;
	return id.startsWith('p') ? `${sign} (${time})` : time;
}
