import { guessLanguage } from './language.ts';
import type { Piece } from './piece.ts';

/** Pieces of which each is in one language, and the languages, the first of the file first; one or none where a file has no more. */
export interface Languages {
	pieces: Piece[];
	languages: string[];
}

/** Tells in which language each piece is, where a file says all in two: in parts of their own, or one above the other in each caption. */
export function partLanguages(pieces: readonly Piece[]): Languages {
	const own = [...new Set(pieces.flatMap(({ language }) => language ?? []))];
	if (own.length > 1) return { pieces: [...pieces], languages: own };
	const pair = findPair(pieces);
	if (!pair) return { pieces: [...pieces], languages: own };
	return {
		pieces: pieces.flatMap((piece) =>
			isDoubled(piece)
				? halves(piece).map((lines, index) => ({ ...piece, lines, language: pair[index] }))
				: [piece],
		),
		languages: pair,
	};
}

/** The two languages of captions that each say all in both, one above the other. */
function findPair(pieces: readonly Piece[]): [string, string] | undefined {
	const doubled = pieces.filter(isDoubled);
	if (doubled.length < 4 || doubled.length < pieces.length * 0.8) return undefined;
	const [first, second] = [0, 1].map((place) =>
		guessLanguage(doubled.flatMap((piece) => halves(piece)[place]!.map(({ text }) => text)).join(' ')),
	);
	return first && second && first !== second ? [first, second] : undefined;
}

function isDoubled({ lines }: Piece): boolean {
	return lines.length > 0 && lines.length % 2 === 0 && lines.every(({ voice }) => !voice);
}

function halves({ lines }: Piece) {
	return [lines.slice(0, lines.length / 2), lines.slice(lines.length / 2)] as const;
}
