import { parseTable } from '../../table.ts';
import type { PieceList } from './piece.ts';
import { readMoment } from './time.ts';

/** What a column holds, by the words at its head. */
const columns = {
	start: /^(?:start|begin|in|debut|start time|heure de debut|timecode in)$/,
	end: /^(?:end|out|fin|end time|heure de fin|timecode out)$/,
	voice: /^(?:speaker|speaker name|voice|intervenante?|locuteur|nom|nom de l.intervenant|name)$/,
	text: /^(?:text|texte|transcript|transcription|subtitle|caption|paroles?)$/,
} as const;

/** Reads a table whose rows are captions: Whisper's (milliseconds), Premiere's. @returns undefined where a text is none */
export function readRows(text: string): PieceList | undefined {
	if (!/^[^\n]*\b(?:start|begin|in|d[ée]but)\b/i.test(text.trimStart())) return undefined;
	const table = parseTable(text);
	if (!table) return undefined;
	const place = (column: keyof typeof columns) => table.head.findIndex((name) => columns[column].test(name));
	const [start, end, voice, words] = [place('start'), place('end'), place('voice'), place('text')];
	if (start < 0 || words < 0) return undefined;
	const rows = table.records.slice(1);
	const isWhole = rows.every(({ cells }) => /^\d+$/.test(cells[start] ?? ''));
	const read = (cell: string | undefined) => {
		const found = readMoment(cell ?? '');
		return found === undefined || !isWhole ? found : found / 1000;
	};
	return {
		pieces: rows.map(({ cells, line }) => {
			const name = cells[voice]?.trim();
			return {
				start: read(cells[start]),
				end: read(cells[end]),
				lines: cells[words]?.trim() ? [{ text: cells[words].trim(), ...(name && { voice: name }) }] : [],
				line,
			};
		}),
		mended: [],
	};
}
