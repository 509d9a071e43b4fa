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

/** A few letters for many: the sum of FNV-1a (64 bits), in letters. */
function toSum(text: string): string {
	let sum = 0xcbf29ce484222325n;
	for (const letter of text)
		sum = BigInt.asUintN(64, (sum ^ BigInt(letter.codePointAt(0)!)) * 0x100000001b3n);
	return toLetters(sum.toString());
}

/**
 * The word that a link bears for the search alone, by which the address that it leads to finds it.
 * @param address a URL, with its scheme or without, or a DOI
 */
export const addressWord = (address: string) =>
	`address${toSum(toLetters(address.match(doi)?.[0] ?? address.replaceAll(accidental, '')))}`;
