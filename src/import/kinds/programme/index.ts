import type { ImportEdition } from '../../describe-edition.ts';
import type { Answers, Importer, Input, Refusal } from '../../proposal.ts';
import { readText } from '../../text.ts';
import { isConference, proposeConference } from './conference.ts';
import { headHint, readTableProgramme } from './csv.ts';
import { readCalendar } from './icalendar.ts';
import { readIndico } from './indico.ts';
import { arrange, type ListedPart, type ListedProgramme } from './listed.ts';
import { propose } from './propose.ts';
import { readScheduleJson, readScheduleXml } from './schedule.ts';

const wanted =
	'un agenda (.ics), un programme de pretalx, de frab ou d’Indico (.xml, .json), ou un tableau (.csv)';

/** `programme`: what the event was made of, as calendars, conference systems and tables give it. */
export const programme: Importer = {
	name: 'programme',
	takes: '<fichier.csv | .ics | .xml | .json>',
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
	const text = readText(unfold(input.bytes), answers['encoding']);
	if ('refusal' in text) return text;
	const listed = readForm(text.text, edition);
	if ('refusal' in listed) return listed;
	const parts = arrange(listed);
	return { ...listed, mended: [...text.mended, ...listed.mended, ...describeOverlaps(parts)], parts };
}

/** A calendar's lines are cut by bytes, in the middle of a letter too (RFC 5545, 3.1): they are put together before they are read. */
function unfold(bytes: Uint8Array): Uint8Array {
	const raw = Buffer.from(bytes).toString('latin1');
	return raw.includes('BEGIN:VCALENDAR') ? Buffer.from(raw.replaceAll(/\r?\n[ \t]/g, ''), 'latin1') : bytes;
}

function readForm(text: string, edition: ImportEdition): ListedProgramme | { refusal: readonly Refusal[] } {
	const start = text.trimStart();
	if (start.startsWith('BEGIN:VCALENDAR')) return readCalendar(text, edition.event.timeZone);
	if (start.startsWith('<')) return readScheduleXml(text);
	if (/^[[{]/.test(start)) return readJson(text);
	const table = readTableProgramme(text, edition.people);
	if (table && table.items.length > 0) return table;
	return {
		refusal: [{ message: 'ce fichier n’est pas un programme', hint: `donnez ${wanted} ; ${headHint}` }],
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
		readIndico(data) ?? {
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
