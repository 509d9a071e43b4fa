/** What stands between quotation marks, French or English, with the sign that follows them. */
const quoted = /((?:«[^»]*»|“[^”]*”)(?:\s?[:;?!,.])?)/u;

/**
 * Splits a title where a line would best end.
 * @returns its parts, of which each but the last ends with a colon; each as words, then what is quoted and should not be broken, then
 * words again
 */
export function splitTitle(title: string): string[][] {
	return title.split(/(?<=:)\s+/u).map((part) => part.split(quoted));
}
