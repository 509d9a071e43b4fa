import type { Input, Refusal } from '../proposal.ts';
import { type IncomingText, readText } from '../text.ts';
import { openOffice } from './report/archive.ts';
import { type DocumentBlock, textOf } from './report/document.ts';
import { readDocx } from './report/docx.ts';
import { readOdt } from './report/odt.ts';
import { type Hidden, readOds, readXlsx, type Sheet } from './spreadsheet.ts';

/** What stands in a document or a workbook: lines of text, and tables. */
export type Part = { text: string } | { rows: string[][]; hidden?: readonly Hidden[] };

/**
 * Reads a document of a word processor, or a workbook, as lines and tables.
 * @param isList true for a list of recordings: where words lead stands after them, and hours have their seconds
 * @returns undefined where a file is neither
 */
export function readParts(
	{ bytes }: Pick<Input, 'bytes'>,
	isList = false,
): Part[] | { refusal: readonly Refusal[] } | undefined {
	const start = String.fromCharCode(...bytes.subarray(0, 4));
	if (!/^(?:PK|\xD0\xCF\x11\xE0|%PDF|\{\\rt)/.test(start)) return undefined;
	const opened = openOffice({ bytes });
	if ('refusal' in opened) return opened;
	const { form, parts } = opened;
	if (form === 'xlsx' || form === 'ods') {
		const sheets = form === 'xlsx' ? readXlsx(parts, isList) : readOds(parts, isList);
		return refuseHidden(sheets) ?? sheets;
	}
	const document = form === 'docx' ? readDocx(parts) : readOdt(parts);
	const write = isList ? textWithLinks : textOf;
	return (document?.blocks ?? []).map((block) => toPart(block, write));
}

/** A workbook of which nothing is shown is not empty: who sends it is told why nothing is read. */
function refuseHidden(sheets: readonly Sheet[]): { refusal: readonly Refusal[] } | undefined {
	const hidden = sheets.flatMap((sheet) => sheet.hidden);
	if (hidden.length === 0 || sheets.some(({ rows }) => rows.length > 0)) return undefined;
	return {
		refusal: [
			{
				message: `tout ce que contient ce classeur est masqué : ${hidden.map(({ text }) => `« ${text} »`).join(', ')}`,
				hint: 'dans le tableur, affichez les feuilles et les lignes à reprendre, enregistrez, puis relancez',
			},
		],
	};
}

function toPart(block: DocumentBlock, write: typeof textOf): Part {
	if (block.type === 'paragraph') return { text: write(block).trim() };
	return {
		rows: block.rows.map(({ cells }) =>
			cells.flatMap(({ paragraphs, span }) => [
				paragraphs.map(write).join('\n').trim(),
				...Array.from({ length: span - 1 }, () => ''),
			]),
		),
	};
}

/** The words of a paragraph, and where they lead after them: « Voir https://… ». */
const textWithLinks: typeof textOf = ({ runs }) =>
	runs
		.map((run, index) => {
			const words = textOf({ runs: [run] });
			const isLast = run.href !== undefined && runs[index + 1]?.href !== run.href;
			return isLast && !words.includes(run.href!) ? `${words} ${run.href!} ` : words;
		})
		.join('');

/**
 * Reads a file as text, whatever keeps it: a row of a table is a line, its cells apart by tabs.
 * @param isList true for a list of recordings: where words lead stands after them, and hours have their seconds
 */
export function readAsText(
	{ bytes }: Pick<Input, 'bytes'>,
	encoding: string | undefined,
	isList = false,
): IncomingText | { refusal: readonly Refusal[] } {
	const parts = readParts({ bytes }, isList);
	if (!parts) return readText(bytes, encoding);
	if ('refusal' in parts) return parts;
	const lines = parts.flatMap((part) =>
		'text' in part ? [part.text] : evenOut(part.rows).map((row) => row.map(quote).join('\t')),
	);
	return {
		text: lines.filter((line) => line.trim() !== '').join('\n'),
		mended: parts
			.flatMap((part) => ('rows' in part ? (part.hidden ?? []) : []))
			.map(
				({ what, text }) =>
					`${what === 'row' ? 'ligne' : 'feuille'} masquée du classeur, laissée de côté : « ${text} »`,
			),
	};
}

/** Rows as wide as the widest, as those of a table are. */
function evenOut(rows: readonly (readonly string[])[]): string[][] {
	const width = Math.max(...rows.map(({ length }) => length));
	return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
}

/** A cell of several lines, or with quotation marks, as tables in text hold it. */
function quote(cell: string): string {
	return /["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
