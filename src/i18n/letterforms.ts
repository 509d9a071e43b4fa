import { grammars } from './grammar/index.ts';
import { isLocale } from './locales.ts';

/** A piece of a text: what its language raises above the line, what is set in small capitals, or neither. */
export interface Piece {
	text: string;
	form?: keyof typeof letterforms;
}

/** The elements of HTML that bear them; style sheets set the capitals of acronyms small. */
export const letterforms = { raised: 'sup', acronym: 'abbr' } as const;

/**
 * Two capitals or more that stand alone. In a symbol, a call number or an address they are none (« S/PRST/2001/3 », « 3 NX 17 »): the
 * search reads those whole, as it does what a dash joins. Nor are they in a title that is all in capitals.
 */
const acronym =
	/(?<![\p{L}\p{N}\p{M}]|[/._@#–—]|\p{N}-|\p{N}\s(?=\p{Lu}+\s\p{N})|\p{Lu}{2}[\s’])\p{Lu}{2,}s?(?![\p{L}\p{N}\p{M}]|[/_@–—]|[.-]\p{N}|\.\p{L}|[\s’]\p{Lu}{2})/gu;

const romanNumeral = /^[IVXLCDM]+$/;

/**
 * Tells apart what is set otherwise than the words around: what a language raises above the line (« er » in « 1er », « e » in
 * « 8570e »), and acronyms, which are no Roman numerals.
 * @param language a BCP 47 tag; what is in no language of the interface has nothing raised
 * @returns the pieces in order, at least one
 */
export function splitLetterforms(text: string, language: string): Piece[] {
	const raised = isLocale(language) ? grammars[language].raised : undefined;
	const apart = [
		...(raised ? listMatches(text, raised, 'raised') : []),
		...listMatches(text, acronym, 'acronym').filter(({ text: found }) => !romanNumeral.test(found)),
	].sort((a, b) => a.index - b.index);
	const pieces: Piece[] = [];
	let end = 0;
	for (const { index, ...piece } of apart) {
		if (index > end) pieces.push({ text: text.slice(end, index) });
		pieces.push(piece);
		end = index + piece.text.length;
	}
	return end === text.length && end > 0 ? pieces : [...pieces, { text: text.slice(end) }];
}

function listMatches(text: string, pattern: RegExp, form: NonNullable<Piece['form']>) {
	return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, form, index }));
}
