/** Words that tell a language from the others in a few lines. */
const common: Readonly<Record<string, readonly string[]>> = {
	fr: [
		'le',
		'la',
		'les',
		'des',
		'est',
		'et',
		'une',
		'dans',
		'que',
		'nous',
		'vous',
		'pour',
		'qui',
		'pas',
		'sur',
		'du',
		'il',
		'je',
		'ce',
		'au',
	],
	en: [
		'the',
		'of',
		'and',
		'is',
		'in',
		'that',
		'we',
		'you',
		'for',
		'it',
		'was',
		'with',
		'are',
		'this',
		'be',
		'have',
		'not',
		'to',
		'they',
		'at',
	],
};

/** The language of a text, two letters; undefined where a few words do not tell. */
export function guessLanguage(text: string): string | undefined {
	const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
	const scores = Object.entries(common).map(([language, list]) => ({
		language,
		found: words.filter((word) => list.includes(word)).length,
	}));
	const [best, second] = scores.toSorted((a, b) => b.found - a.found);
	return best && best.found >= 3 && best.found > 2 * (second?.found ?? 0) ? best.language : undefined;
}

/** The language that a file's name says: « colloque.fr.vtt », « captions_en-US.srt ». */
export function languageOfName(name: string): string | undefined {
	return /[._-](fr|en)(?:[-_][A-Za-z]{2})?(?:[._-](?:auto|asr|orig))?\.[a-z\d]{3,5}$/i
		.exec(name)?.[1]
		?.toLowerCase();
}
