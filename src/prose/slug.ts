/** Letters that no accent makes, in those of the alphabet. */
const letters: Readonly<Record<string, string>> = {
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ß: 'ss',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ı: 'i',
};

/** Makes an id of a text: lower case, without accents, words joined by hyphens. */
export function slug(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[æœøßłđðþħı]/g, (letter) => letters[letter]!)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}
