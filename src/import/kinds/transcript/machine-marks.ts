import type { Line, Piece } from './piece.ts';

/** What recognition of speech writes where it hears nobody. */
const blank = /^\s*[[(]\s*(?:blank[_ ]audio|no[_ ]speech)\s*[\])]\s*$/i;

/** What it writes where somebody else begins. */
const turn = /\s*\[\s*speaker[_ ]turn\s*\]\s*/gi;

/** Takes the marks of machines for what they are: silence is nothing that is said, and a change of voice begins another (« >> »). */
export function readMachineMarks(pieces: readonly Piece[]): { pieces: Piece[]; silences: number } {
	let isTurn = false;
	let silences = 0;
	const read = pieces.map((piece): Piece => {
		const lines = piece.lines.flatMap((line): Line[] => {
			if (blank.test(line.text)) {
				silences += 1;
				return [];
			}
			const parted = (isTurn ? `>> ${line.text}` : line.text).replaceAll(turn, ' >> ').trim();
			const text = parted
				.replace(/(?:^|\s)>>$/, '')
				.replace(/^>>(?:\s*>>)+/, '>>')
				.trim();
			isTurn = /(?:^|\s)>>$/.test(parted);
			return text === '' ? [] : [{ ...line, text }];
		});
		return { ...piece, lines };
	});
	return {
		pieces: read.filter(({ lines }, index) => lines.length > 0 || pieces[index]!.lines.length === 0),
		silences,
	};
}
