import type { Piece, PieceList } from './piece.ts';
import { readMoment } from './time.ts';

/** True for Advanced SubStation Alpha and its elder (.ass, .ssa). */
export function isSubStation(text: string): boolean {
	return /^\s*\[Script Info\]|^\s*\[(?:V4\+? Styles|Events)\]/im.test(text);
}

/** Reads the events of a SubStation file. « Format: » says in which order their fields come; the words are the last, commas and all. */
export function readSubStation(text: string): PieceList {
	const [, events = ''] = text.split(/^\[Events\]\s*$/im);
	let fields = ['layer', 'start', 'end', 'style', 'name', 'marginl', 'marginr', 'marginv', 'effect', 'text'];
	const before = text.length - events.length;
	const first = text.slice(0, before).split('\n').length;
	const pieces = events.split('\n').flatMap((row, index): Piece[] => {
		const [, kind, rest = ''] = /^(Format|Dialogue):\s*(.*)$/i.exec(row.trim()) ?? [];
		if (kind?.toLowerCase() === 'format') fields = rest.toLowerCase().split(/\s*,\s*/);
		if (kind?.toLowerCase() !== 'dialogue') return [];
		const cells = rest.split(',');
		const cell = (name: string) => cells[fields.indexOf(name)]?.trim() ?? '';
		const voice = cell('name') || cell('actor');
		const lines = cells
			.slice(fields.length - 1)
			.join(',')
			.replaceAll(/\{[^}]*\}/g, '')
			.replaceAll(String.raw`\h`, ' ')
			.split(/\\N/i)
			.map((words) => ({ text: words.replaceAll(/\s+/g, ' ').trim(), ...(voice && { voice }) }))
			.filter((line) => line.text !== '');
		const [start, end] = [readMoment(cell('start')), readMoment(cell('end'))];
		return lines.length > 0 && start !== undefined ? [{ start, end, lines, line: first + index }] : [];
	});
	const voices = new Set(pieces.flatMap(({ lines }) => lines.flatMap(({ voice }) => voice ?? [])));
	// The name and the office of who speaks, shown under the face.
	const isInlay = ({ lines }: Piece) => lines.length > 1 && !lines[0]!.voice && voices.has(lines[0]!.text);
	return {
		// Editors keep them in the order in which they were written.
		pieces: pieces.filter((piece) => !isInlay(piece)).toSorted((a, b) => a.start! - b.start!),
		mended: [],
		ignored: pieces.filter(isInlay).map(({ line, lines }) => ({
			line,
			text: lines.map(({ text: words }) => words).join(', '),
			why: 'nom incrusté dans l’image, et non une parole',
		})),
	};
}
