import { grammars } from './grammar/index.ts';
import { isLocale } from './locales.ts';

/** A piece of a text: what its language raises above the line, or what it does not. */
interface Piece {
	text: string;
	isRaised: boolean;
}

/**
 * Tells apart what a language raises above the line: « er » in « 1er », « e » in « 8570e ».
 * @param language a BCP 47 tag; what is in no language of the interface has nothing raised
 * @returns the pieces in order, at least one
 */
export function splitOrdinals(text: string, language: string): Piece[] {
	const raised = isLocale(language) ? grammars[language].raised : undefined;
	const pieces: Piece[] = [];
	let end = 0;
	for (const { 0: found, index } of raised ? text.matchAll(raised) : []) {
		pieces.push({ text: text.slice(end, index), isRaised: false }, { text: found, isRaised: true });
		end = index + found.length;
	}
	return end === text.length && end > 0 ? pieces : [...pieces, { text: text.slice(end), isRaised: false }];
}
