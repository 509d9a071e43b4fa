import { childOf, type Element, elementsOf, findAll, parseXml, wordsOf } from '../xml.ts';
import type { Parts } from './report/archive.ts';

/** The most columns that a row is read to: beyond, a spreadsheet only repeats empty cells. */
const widest = 200;

/** The day that spreadsheets count from, since they hold 1900 for a leap year; those of old Macs count from another. */
const firstDay = Date.UTC(1899, 11, 30);
const firstDayOfMacs = Date.UTC(1904, 0, 1);

/** Numbers from which one is a day: 1 January 1990, and no number of an edition. */
const earliestDay = 32_874;
const latestDay = 73_050;

/** What the author of a workbook hid, which is left out: the words of a row, or the name of a sheet. */
export interface Hidden {
	what: 'row' | 'sheet';
	text: string;
}

/** A sheet of a workbook. */
export interface Sheet {
	rows: string[][];
	hidden: Hidden[];
}

/**
 * Reads the sheets of an Excel workbook (ECMA-376, part 1, 18), without its formulas and looks.
 * @param isList true for a list of recordings: where the words of a cell lead stands after them, and hours have their seconds
 * @returns each sheet that holds something, without what it hides
 */
export function readXlsx(parts: Parts, isList = false): Sheet[] {
	const read = (path: string) => parseXml(parts.get(path) ?? new Uint8Array(), true);
	const shared = findAll(read('xl/sharedStrings.xml'), 'si').map((item) =>
		// Where a text is to be said otherwise (in kana), that stands under it too.
		findAll({ ...item, children: elementsOf(item, 't', 'r') }, 't')
			.map(wordsOf)
			.join(''),
	);
	const workbook = read('xl/workbook.xml');
	const isOfMacs = isOn(childOf(workbook, 'workbookPr')?.attributes['date1904']);
	const origin = isOfMacs ? firstDayOfMacs : firstDay;
	return listSheets(parts, workbook, read('xl/_rels/workbook.xml.rels'))
		.map(({ path, name: title, isHidden }): Sheet => {
			const sheet = read(path);
			const links = isList ? readLinks(sheet, read(path.replace(/([^/]+)$/, '_rels/$1.rels'))) : undefined;
			const hidden: Hidden[] = [];
			const rows = findAll(sheet, 'row').map((row) => {
				const cells: string[] = [];
				for (const cell of elementsOf(row, 'c')) {
					const name = cell.attributes['r'] ?? '';
					const place = columnOf(name) ?? cells.length;
					const words = readCell(cell, shared, isList, origin);
					if (place < widest) cells[place] = links ? withLink(words, links.get(name) ?? linkOf(cell)) : words;
				}
				const words = Array.from(cells, (cell: string | undefined) => cell ?? '');
				return isOn(row.attributes['hidden']) ? hide(words, hidden) : words;
			});
			return toSheet(rows, hidden, isHidden ? title : undefined);
		})
		.filter(({ rows, hidden }) => rows.length + hidden.length > 0);
}

/** @param title that of a sheet that is hidden */
function toSheet(rows: readonly string[][], hidden: Hidden[], title: string | undefined): Sheet {
	const shown = trim(rows);
	if (title === undefined) return { rows: shown, hidden };
	return { rows: [], hidden: shown.length + hidden.length > 0 ? [{ what: 'sheet', text: title }] : [] };
}

const isOn = (flag: string | undefined) => /^(?:1|true)$/.test(flag ?? '');

/** Takes the words of a row that is not shown out of its place, which stays. */
function hide(cells: readonly string[], hidden: Hidden[]): string[] {
	const words = cells.filter((cell) => cell.trim() !== '').join(' ');
	if (words !== '') hidden.push({ what: 'row', text: words });
	return [];
}

/** The sheets of a workbook, in their order; all its files where it does not list them. */
function listSheets(
	parts: Parts,
	workbook: Element | undefined,
	relations: Element | undefined,
): { path: string; name: string; isHidden: boolean }[] {
	const targets = new Map(
		findAll(relations, 'Relationship').map(({ attributes }) => [
			attributes['Id'],
			`xl/${(attributes['Target'] ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
		]),
	);
	const sheets = findAll(childOf(workbook, 'sheets'), 'sheet').map(({ attributes }) => ({
		path: targets.get(attributes['r:id'] ?? attributes['id']) ?? '',
		name: attributes['name'] ?? '',
		isHidden: /hidden/i.test(attributes['state'] ?? ''),
	}));
	const files = [...parts.keys()]
		.filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
		.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
	const listed = sheets.filter(({ path }) => parts.has(path));
	return listed.length > 0 ? listed : files.map((path) => ({ path, name: '', isHidden: false }));
}

/** Where the cells of a sheet lead, by their names. */
function readLinks(sheet: Element | undefined, relations: Element | undefined): Map<string, string> {
	const targets = new Map(
		findAll(relations, 'Relationship').map(({ attributes }) => [attributes['Id'], attributes['Target']]),
	);
	return new Map(
		findAll(sheet, 'hyperlink').flatMap(({ attributes }) => {
			const target = targets.get(attributes['r:id'] ?? attributes['id']);
			return target === undefined ? [] : [[attributes['ref'] ?? '', target] as const];
		}),
	);
}

/** Where a formula leads: `HYPERLINK("https://…","Voir")`. */
const linkOf = (cell: Element) => /HYPERLINK\("([^"]+)"/.exec(wordsOf(childOf(cell, 'f')))?.[1];

/** The words of a cell, then where they lead. */
const withLink = (words: string, link: string | undefined) =>
	link === undefined || words.includes(link) ? words : `${words} ${link}`.trim();

/** « C7 » is in the third column, which is 2. */
function columnOf(place: string): number | undefined {
	const letters = /^[A-Z]+/.exec(place)?.[0];
	if (letters === undefined) return undefined;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(cell: Element, shared: readonly string[], hasSeconds: boolean, origin: number): string {
	const value = wordsOf(childOf(cell, 'v'));
	switch (cell.attributes['t']) {
		case 's':
			return shared[Number(value)] ?? '';
		case 'inlineStr':
			return findAll(cell, 't').map(wordsOf).join('');
		case 'str':
		case 'b':
		case 'd':
			return value;
		case 'e':
			return '';
		default:
			return writeNumber(value, hasSeconds, origin);
	}
}

/** Days and hours are numbers in a workbook: whole days, and the share of a day that has gone by. */
function writeNumber(value: string, hasSeconds: boolean, origin: number): string {
	const number = Number(value);
	if (value === '' || Number.isNaN(number)) return value;
	const since = number + (origin - firstDay) / 86_400_000;
	const isDay = since >= earliestDay && since < latestDay;
	const isHour = number > 0 && number < 1;
	if (!isDay && !isHour) return value;
	const seconds = Math.round((number % 1) * 86_400);
	const minutes = hasSeconds ? Math.floor(seconds / 60) : Math.round(seconds / 60);
	const pieces = [Math.floor(minutes / 60), minutes % 60, ...(hasSeconds ? [seconds % 60] : [])];
	const hour = pieces.map((piece, index) => String(piece).padStart(index === 0 ? 1 : 2, '0')).join(':');
	const day = new Date(origin + Math.floor(number) * 86_400_000).toISOString().slice(0, 10);
	return [...(isDay ? [day] : []), ...(isHour || minutes > 0 ? [hour] : [])].join(' ');
}

/**
 * Reads the sheets of an OpenDocument spreadsheet (ODF 1.3, part 3, 9), without its formulas and looks.
 * @param isList true for a list of recordings: where the words of a cell lead stands after them, and hours have their seconds
 * @returns each sheet that holds something, without what it hides
 */
export function readOds(parts: Parts, isList = false): Sheet[] {
	const root = parseXml(parts.get('content.xml') ?? new Uint8Array());
	const unseen = new Set(
		findAll(root, 'style:style').flatMap((style) =>
			childOf(style, 'style:table-properties')?.attributes['table:display'] === 'false'
				? style.attributes['style:name']
				: [],
		),
	);
	return findAll(root, 'table:table')
		.map((sheet): Sheet => {
			const { 'table:name': title = '', 'table:style-name': style } = sheet.attributes;
			const hidden: Hidden[] = [];
			const rows = findAll(sheet, 'table:table-row').map((row) => {
				const words = elementsOf(row, 'table:table-cell', 'table:covered-table-cell')
					.flatMap((cell): string[] => {
						const times = Number(cell.attributes['table:number-columns-repeated'] ?? 1);
						return Array.from({ length: Math.min(times, widest) }, () =>
							isList
								? withLink(readOdsCell(cell, true), findAll(cell, 'text:a')[0]?.attributes['xlink:href'])
								: readOdsCell(cell, false),
						);
					})
					.slice(0, widest);
				return /^(?:collapse|filter)$/.test(row.attributes['table:visibility'] ?? '')
					? hide(words, hidden)
					: words;
			});
			return toSheet(rows, hidden, style !== undefined && unseen.has(style) ? title : undefined);
		})
		.filter(({ rows, hidden }) => rows.length + hidden.length > 0);
}

function readOdsCell(cell: Element, hasSeconds: boolean): string {
	const { attributes } = cell;
	const [, hours, minutes, seconds] =
		/^PT(\d+)H(\d+)M(?:(\d+))?/.exec(attributes['office:time-value'] ?? '') ?? [];
	if (hours !== undefined)
		return [String(Number(hours)), minutes!, ...(hasSeconds ? [seconds ?? '00'] : [])].join(':');
	const day = attributes['office:date-value'];
	if (day !== undefined) return day.replace('T', ' ').slice(0, 16);
	return elementsOf(cell, 'text:p').map(wordsOf).join('\n');
}

/** Rows without empty cells at their ends, nor empty rows. */
function trim(rows: readonly string[][]): string[][] {
	return rows
		.map((row) => row.slice(0, row.findLastIndex((cell) => cell.trim() !== '') + 1))
		.filter((row) => row.length > 0);
}
