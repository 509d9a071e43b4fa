import type { ImportEdition } from '../../describe-edition.ts';
import type { Answers, Importer, Input, Refusal, Unplaced } from '../../proposal.ts';
import { findMarkdownTables, parseTable } from '../../table.ts';
import { readText } from '../../text.ts';
import { type Part, readParts } from '../office.ts';
import { isConference, proposeConference } from './conference.ts';
import { headHint, readTableProgramme } from './csv.ts';
import { readCalendar } from './icalendar.ts';
import { readIndico } from './indico.ts';
import { arrange, type ListedItem, type ListedPart, type ListedProgramme } from './listed.ts';
import { readProgrammeLines } from './lines.ts';
import { readListedJson } from './listed-json.ts';
import { readDay } from './moments.ts';
import { isWithin, propose } from './propose.ts';
import { readScheduleJson, readScheduleXml } from './schedule.ts';

const wanted =
	'un agenda (.ics), un programme de pretalx, de frab, d’Indico ou de Sessionize (.xml, .json), un tableau (.csv, .xlsx, .ods), ou un document (.docx, .odt, .txt)';

/** `programme`: what the event was made of, as calendars, conference systems and tables give it. */
export const programme: Importer = {
	name: 'programme',
	takes: '<fichier.csv | .xlsx | .docx | .odt | .txt | .ics | .xml | .json>',
	propose: (input, edition, answers) => {
		const read = readProgramme(input, edition, answers);
		if ('refusal' in read) return Promise.resolve(read);
		const make = isConference(read, edition) ? proposeConference : propose;
		return Promise.resolve(make(read, edition, answers));
	},
};

/** Reads the file of a programme: its parts in the order of time, or why it is not read. */
export function readProgramme(
	input: Input,
	edition: ImportEdition,
	answers: Answers,
): (ListedProgramme & { parts: ListedPart[] }) | { refusal: readonly Refusal[] } {
	const document = readParts(input);
	if (document && 'refusal' in document) return document;
	const listed = document ? readDocument(document, edition) : readWords(input, edition, answers);
	if ('refusal' in listed) return listed;
	const { kept, left } = leaveOut(listed, isCalendar(input.bytes) ? edition.event.date : undefined);
	const parts = arrange(kept);
	if (parts.length === 0)
		return {
			refusal: [
				{
					message: 'ce fichier n’annonce aucune partie d’une journée',
					hint:
						listed.unplaced.map(({ text, why }) => `« ${text} » : ${why}`).join(' ; ') || `donnez ${wanted}`,
				},
			],
		};
	return {
		...kept,
		mended: [...listed.mended, ...describeOverlaps(parts)],
		unplaced: [...listed.unplaced, ...left],
		parts,
	};
}

/** What a title says of what was announced and did not take place. */
const cancelled =
	/[([]\s*(?:annulée?s?|reportée?s?|supprimée?s?|withdrawn|cancell?ed|postponed)\s*[)\]]|^(?:annulée?s?|reportée?s?|supprimée?s?|cancell?ed|withdrawn|postponed)(?:\s*[:–—-]|\s(?=\p{Lu}))/iu;

/**
 * Takes out what did not take place, and what a diary has of other days than those of the event, where it has some of these.
 * @param date of the event, for a diary
 */
function leaveOut(
	listed: ListedProgramme,
	date: string | undefined,
): { kept: ListedProgramme; left: Unplaced[] } {
	const left: Unplaced[] = [];
	const isOn = (day: string) => date === undefined || isWithin([day], date);
	const hasDay = listed.items.some(({ day }) => day !== undefined && isOn(day));
	const keep = (item: ListedItem) => {
		const why = cancelled.test(item.title)
			? 'annoncé comme annulé'
			: hasDay && item.day !== undefined && !isOn(item.day)
				? `c’est le ${item.day}, et non un jour de l’événement`
				: undefined;
		if (why !== undefined) left.push({ ...(item.line && { line: item.line }), text: item.title, why });
		return why === undefined;
	};
	return { kept: { ...listed, items: listed.items.filter(keep), groups: listed.groups.filter(keep) }, left };
}

function readWords(
	{ bytes }: Input,
	edition: ImportEdition,
	answers: Answers,
): ListedProgramme | { refusal: readonly Refusal[] } {
	const text = readText(unfold(bytes), answers['encoding']);
	if ('refusal' in text) return text;
	const listed = readForm(text.text, edition);
	return 'refusal' in listed ? listed : { ...listed, mended: [...text.mended, ...listed.mended] };
}

/** A calendar's lines are cut by bytes, in the middle of a letter too (RFC 5545, 3.1): they are put together before they are read. */
function unfold(bytes: Uint8Array): Uint8Array {
	if (!isCalendar(bytes)) return bytes;
	return Buffer.from(
		Buffer.from(bytes)
			.toString('latin1')
			.replaceAll(/\r?\n[ \t]/g, ''),
		'latin1',
	);
}

function isCalendar(bytes: Uint8Array): boolean {
	return Buffer.from(bytes).includes('BEGIN:VCALENDAR');
}

function readForm(text: string, edition: ImportEdition): ListedProgramme | { refusal: readonly Refusal[] } {
	const start = text.trimStart();
	if (start.startsWith('BEGIN:VCALENDAR')) return readCalendar(text, edition.event.timeZone, edition.people);
	if (start.startsWith('<')) return readScheduleXml(text);
	if (/^[[{]/.test(start)) return readJson(text);
	const table = parseTable(text);
	const listed = table && readTableProgramme(table.records, edition.people);
	if (listed && listed.items.length > 0) return listed;
	const lines = text.split('\n').map((line) => ({ text: line }));
	const tables = findMarkdownTables(text).map((records) => ({ rows: records.map(({ cells }) => cells) }));
	return readDocument(tables.length > 0 ? tables : lines, edition);
}

/** Reads the tables of a document; where none is one of a programme, its lines. */
function readDocument(
	parts: readonly Part[],
	{ people }: ImportEdition,
): ListedProgramme | { refusal: readonly Refusal[] } {
	const listed: ListedProgramme[] = [];
	const lines: { text: string; line: number }[] = [];
	const outside: Unplaced[] = [];
	const hidden: Unplaced[] = [];
	let day: string | undefined;
	for (const part of parts) {
		const line = lines.length + 1;
		if ('text' in part) {
			const found = part.text.length < 60 ? readDay(part.text) : undefined;
			day = found ?? day;
			lines.push({ text: part.text, line });
			if (found === undefined && part.text !== '')
				outside.push({ line, text: part.text, why: 'cette ligne n’est pas dans le tableau' });
			continue;
		}
		for (const { what, text } of part.hidden ?? [])
			hidden.push({
				text,
				why: `cette ${what === 'row' ? 'ligne' : 'feuille'} est masquée dans le classeur`,
			});
		const records = part.rows.map((cells, index) => ({ cells, line: line + index }));
		const table = readTableProgramme(records, people, day);
		if (table) listed.push(table);
		lines.push(...records.map(({ cells, line: own }) => ({ text: cells.join(' ').trim(), line: own })));
	}
	const isTable = listed.some(({ items }) => items.length > 0);
	const read = isTable ? listed : [readProgrammeLines(lines, people)].filter((one) => one !== undefined);
	if (read.length === 0)
		return {
			refusal: [
				{
					message: 'ce fichier n’est pas un programme',
					hint: `donnez ${wanted} ; ${headHint} ; ou écrivez une ligne par moment, l’heure d’abord : « 9:00-9:20 Ouverture, par Ada Merrowin »`,
				},
			],
		};
	return {
		items: read.flatMap(({ items }) => items),
		groups: read.flatMap(({ groups }) => groups),
		timeZone: undefined,
		mended: [...new Set(read.flatMap(({ mended }) => mended))],
		unplaced: [...hidden, ...(isTable ? outside : []), ...read.flatMap(({ unplaced }) => unplaced)],
	};
}

function readJson(text: string): ListedProgramme | { refusal: readonly Refusal[] } {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return { refusal: [{ message: 'ce fichier JSON est tronqué ou abîmé', hint: `donnez ${wanted}` }] };
	}
	return (
		readScheduleJson(data) ??
		readIndico(data) ??
		readListedJson(data) ?? {
			refusal: [{ message: 'ce fichier JSON n’est pas un programme', hint: `donnez ${wanted}` }],
		}
	);
}

/** Says what goes on at the same time. */
function describeOverlaps(parts: readonly ListedPart[]): string[] {
	return parts.flatMap((part, index) => {
		const before = parts.slice(0, index).findLast(({ start }) => start !== undefined);
		const isOver =
			before?.end !== undefined &&
			part.start !== undefined &&
			before.day === part.day &&
			part.start < before.end;
		return isOver
			? [`« ${part.title} » commence en même temps que « ${before.title} » dure : gardé tel quel`]
			: [];
	});
}
