import { fold } from '#i18n/fold.ts';

/** Signs that are not seen, and stay in what is pasted: soft hyphens, zero-width signs, marks of direction. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Letters that were set as one: « ﬁ ». */
const ligatures = /[\uFB00-\uFB06]/g;

/**
 * Brings a text to one spelling, and to the signs that Pagefind splits words on: composed letters (Unicode's form C), no ligatures,
 * nothing that is not seen, typewriter's apostrophes and hyphens: Pagefind takes the others for letters, so that « l’engagement »
 * would never be found by « engagement ». What is indexed, what is typed, and the names that are compared go through here.
 */
export function normaliseText(text: string): string {
	return text
		.normalize('NFC')
		.replaceAll(unseen, '')
		.replaceAll(ligatures, (letters) => letters.normalize('NFKC'))
		.replaceAll(/[\u2018\u2019\u02BC]/g, "'")
		.replaceAll(/[\u2010\u2011]/g, '-');
}

/** Gives a text of the index its own signs back, without what was written there for the search alone. */
export function restoreText(text: string): string {
	return text
		.replaceAll(/\^[\p{L}\p{N}^]+/gu, '')
		.replaceAll('` ', '')
		.replaceAll('`', '\u00A0')
		.replaceAll(/(?<=\p{L})'/gu, '’');
}

/** A word without its accents and capitals, in the letters of the alphabet, to compare words with. */
export function foldWord(word: string): string {
	return fold(word);
}
