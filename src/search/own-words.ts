/** A DOI (ISO 26324), alone or in an address. */
export const doi = /(?<![\p{L}\p{N}.])10\.\d{4,9}\/[^\s"”»<>^]*[\p{L}\p{N}]/gu;

/** What an address may begin or end with, and be the same. */
const accidental = /^(?:https?:\/\/)?(?:www\.)?|#.*$|[?&](?:utm_\w+|si)=[^&]*/gi;

/** As letters alone: Pagefind splits a word where figures begin. */
const toLetters = (text: string) =>
	text
		.toLowerCase()
		.replaceAll(/\d/g, (figure) => 'zabcdefghi'[Number(figure)]!)
		.replaceAll(/[^a-z]/g, '');

/**
 * The word that an entry of a list bears for the search alone, by which its names find it.
 * @param id of the entry
 */
export const entryWord = (id: string) => `entry${toLetters(id)}`;

/** A few letters for many, as each weighs in the index: their sum (FNV-1a, 32 bits) in letters. */
function toSum(letters: string): string {
	let sum = 0x811c9dc5;
	for (const letter of letters) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
	return toLetters(String(sum >>> 0));
}

/**
 * The word that a link bears for the search alone, by which the address that it leads to finds it. It begins as no word that is typed,
 * and stands at the end of the index, of which a first search loads the beginning.
 * @param address a URL, with its scheme or without, or a DOI
 */
export const addressWord = (address: string) =>
	`zlink${toSum(toLetters(address.match(doi)?.[0] ?? inAscii(address).replaceAll(accidental, '')))}`;

/** An address as browsers send it: accents in its path by their codes, its host in Punycode, whichever way it was copied. */
function inAscii(address: string): string {
	const whole = /^https?:/i.test(address) ? address : `http://${address}`;
	return URL.canParse(whole) ? new URL(whole).href : address;
}
