import { parse } from 'csv-parse/sync';
import { fold } from '#i18n/fold.ts';

/** A table: a line has as many cells as the others. */
export interface Table {
	/** The words of the first row, without capitals, accents and brackets: they may be the names of the columns. */
	head: string[];
	/** Every row, the first too, with the line of the file on which it stands, from 1. */
	records: { cells: string[]; line: number }[];
}

/** Reads a table whose cells are apart by tabs, semicolons, commas or bars. @returns undefined where a text is none */
export function parseTable(file: string): Table | undefined {
	// What Excel reads to know how cells are apart is no row.
	const text = file.replace(/^\s*sep=.(?=\n)/i, '');
	const lines = text
		.replaceAll(/"(?:[^"]|"")*"/g, '')
		.split('\n')
		.filter((line) => line.trim() !== '');
	const delimiter = ['\t', ';', ',', '|'].find((sign) => {
		const counts = lines.map((line) => line.split(sign).length);
		return counts[0]! > 1 && counts.filter((cells) => cells === counts[0]).length >= counts.length * 0.8;
	});
	if (!delimiter) return undefined;
	try {
		const rows = parse(text, {
			delimiter,
			info: true,
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			trim: true,
		}) as unknown as { record: string[]; info: { lines: number } }[];
		const records = rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
		return { head: records[0]!.cells.map(foldName), records };
	} catch {
		return undefined;
	}
}

/** The tables of a text in Markdown, each with its rows. */
export function findMarkdownTables(text: string): Table['records'][] {
	const tables: Table['records'][] = [];
	let last = -1;
	for (const [index, line] of text.split('\n').entries()) {
		const [, row] = /^\s*\|(.*)\|\s*$/.exec(line) ?? [];
		if (row === undefined) continue;
		if (index > last + 1 || tables.length === 0) tables.push([]);
		last = index;
		// « \\| » is a bar in a cell.
		const cells = row.split(/(?<!\\)\|/).map((cell) =>
			cell
				.replaceAll('\\|', '|')
				// The signs of an address are its own.
				.replaceAll(cell.includes('://') ? /\*\*|`/g : /\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`/g, '')
				.trim(),
		);
		if (!cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)!.push({ cells, line: index + 1 });
	}
	return tables;
}

/** The name of a column without capitals, accents and brackets. */
export function foldName(cell: string): string {
	return fold(cell)
		.replaceAll('_', ' ')
		.replaceAll(/\s*\(.*\)$/g, '')
		.trim();
}
