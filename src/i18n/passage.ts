/**
 * Says where a passage is, as pages, prints and references all do: « § 4 ».
 * @param id that of the passage on its page: `p4`
 * @param time when it is said, where it was recorded: that is what stands beside its words, « 1:23 »
 */
export function sayPassage(id: string, time?: string): string {
	return time ?? `§\u00A0${id.replace(/^p/, '')}`;
}
