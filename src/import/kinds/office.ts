import type { Input, Refusal } from '../proposal.ts';
import { type IncomingText, readText } from '../text.ts';
import { openOffice } from './report/archive.ts';
import { type DocumentBlock, textOf } from './report/document.ts';
import { readDocx } from './report/docx.ts';
import { readOdt } from './report/odt.ts';
import { readOds, readXlsx } from './spreadsheet.ts';

/** What stands in a document or a workbook: lines of text, and tables. */
export type Part = { text: string } | { rows: string[][] };

/**
 * Reads a document of a word processor, or a workbook, as lines and tables.
 * @returns undefined where a file is neither
 */
export function readParts({
	bytes,
}: Pick<Input, 'bytes'>): Part[] | { refusal: readonly Refusal[] } | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 4));
	if (!/^(?:PK|\xD0\xCF\x11\xE0|%PDF|\{\\rt)/.test(start)) return undefined;
	const opened = openOffice({ bytes });
	if ('refusal' in opened) return opened;
	const { form, parts } = opened;
	if (form === 'xlsx') return readXlsx(parts).map((rows) => ({ rows }));
	if (form === 'ods') return readOds(parts).map((rows) => ({ rows }));
	const document = form === 'docx' ? readDocx(parts) : readOdt(parts);
	return (document?.blocks ?? []).map(toPart);
}

function toPart(block: DocumentBlock): Part {
	if (block.type === 'paragraph') return { text: textOf(block).trim() };
	return {
		rows: block.rows.map(({ cells }) =>
			cells.flatMap(({ paragraphs, span }) => [
				paragraphs.map(textOf).join('\n').trim(),
				...Array.from({ length: span - 1 }, () => ''),
			]),
		),
	};
}

/** Reads a file as text, whatever keeps it: a row of a table is a line, its cells apart by tabs. */
export function readAsText(
	{ bytes }: Pick<Input, 'bytes'>,
	encoding: string | undefined,
): IncomingText | { refusal: readonly Refusal[] } {
	const parts = readParts({ bytes });
	if (!parts) return readText(bytes, encoding);
	if ('refusal' in parts) return parts;
	const lines = parts.flatMap((part) =>
		'text' in part ? [part.text] : part.rows.map((row) => row.map(quote).join('\t')),
	);
	return { text: lines.filter((line) => line.trim() !== '').join('\n'), mended: [] };
}

/** A cell of several lines, or with quotation marks, as tables in text hold it. */
function quote(cell: string): string {
	return /["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
