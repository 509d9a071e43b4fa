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
	// Editors keep them in the order in which they were written.
	return { pieces: pieces.toSorted((a, b) => a.start! - b.start!), mended: [] };
}
