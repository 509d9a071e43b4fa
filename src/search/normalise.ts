/**
 * Brings a text to the signs that Pagefind splits words on: it takes the typographic apostrophe and
 * the no-break hyphen for letters, so that « l’engagement » would never be found by « engagement ».
 */
export function normaliseText(text: string): string {
	return text.replaceAll('’', "'").replaceAll('\u2011', '-');
}

/** Gives a passage of the index its typographic apostrophes back. */
export function restoreText(text: string): string {
	return text.replaceAll(/(?<=\p{L})'/gu, '’');
}

/** A word without its accents and capitals, with œ and æ in two letters, to compare words with. */
export function foldWord(word: string): string {
	return word
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae');
}
