/**
 * The word that an entry of a list bears for the search alone, by which its names find it: of letters, for Pagefind splits a word
 * where figures begin.
 * @param id of the entry
 */
export function entryWord(id: string): string {
	const letters = id.toLowerCase().replaceAll(/\d/g, (figure) => 'zabcdefghi'[Number(figure)]!);
	return `entry${letters.replaceAll(/[^a-z]/g, '')}`;
}
