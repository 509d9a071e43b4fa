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

/** Lower case, without accents: two spellings of a word or of a name are the same when these are. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[æœøßłđðþħı]/g, (letter) => letters[letter]!);
}
