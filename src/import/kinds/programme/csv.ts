import { hourPattern, readHours } from '#schemas/fields/hours.ts';
import { formatHour, readDay, readDuration, withoutDay } from './moments.ts';
import type { Person } from '../../describe-edition.ts';
import type { Unplaced } from '../../proposal.ts';
import { foldName, type Table } from '../../table.ts';
import { chaired, readTimed } from './lines.ts';
import type { ListedItem, ListedPerson, ListedProgramme } from './listed.ts';
import { splitPeople } from './people.ts';

/** What a column holds, by the words at its head. */
const columns = {
	day: /^(?:dates?|jours?|days?)$/,
	hours: /^(?:horaires?|heures?|hours?|times?|creneaux?|plage|quand|when|slot)$/,
	start: /^(?:debut|heure de debut|heure debut|de|(?:session |event )?start|start time|starts?|begin|from)$/,
	end: /^(?:fin|heure de fin|heure fin|a|jusqu.a|(?:session |event )?end|end time|ends?|until|to)$/,
	duration: /^(?:duree|duration|length|minutes)$/,
	title:
		/^(?:titres?|intitules?|(?:session )?titles?|event name|sujets?|objet|theme|contenu|activite|activity|quoi|what|intervention|presentation|talk|event)$/,
	people:
		/^(?:intervenante?s?|intervenant\.e\.s|intervenants? et intervenantes?|orateurs?|oratrices?|speakers?|noms?|names?|participants?|par|by|qui|who|presenters?|conferenciers?)$/,
	chairs: /^(?:moderation|moderat(?:eur|rice)s?|president[es]?|presidence|chairs?|moderators?|animation)$/,
	group: /^(?:parties?|seances?|sessions?|panels?|tables? rondes?|parts?|themes?|blocs?|tracks?)$/,
	published: /^(?:published|publiee?|active)$/,
} as const;

type Column = keyof typeof columns;

/** How a table must be headed, for who sends one that is not. */
export const headHint =
	'nommez les colonnes sur la première ligne : « date », « début », « fin », « titre », « intervenants », « partie », « modération » ; seul « titre » est nécessaire';

/** Columns of a part of the day in which its interventions stand one after the other, as ConfTool gives them: « presentation2 title ». */
const nested =
	/^(?:presentation|paper|talk|contribution|intervention) ?(\d+) (titles?|titre|authors?|speakers?|presenters?|auteurs?)$/;

/** Columns of who leads a part of the day, one each. */
const nestedChairs = /^(?:session )?(?:chair|moderator) ?\d+(?: name)?$/;

/**
 * Reads a table, one row a part or an intervention.
 * @param firstDay the day that stands above it, ISO 8601
 * @returns undefined where it is no table of a programme
 */
export function readTableProgramme(
	records: Table['records'],
	people: readonly Person[],
	firstDay?: string,
): ListedProgramme | undefined {
	if (records.length === 0) return undefined;
	const heads = records.slice(0, 10).map(({ cells }) => nameColumns(cells.map(foldName)));
	// The name and the version of a programme may stand above it.
	const head = heads[0]!.has('title') ? 0 : heads.findIndex((row) => row.has('title') && row.size > 1);
	const hasHead = head >= 0;
	const places = hasHead ? heads[head] : guessColumns(records.map(({ cells }) => cells));
	if (!places) return undefined;
	const names = hasHead ? records[head]!.cells.map(foldName) : [];
	splitHours(places, names, records.slice(head + 1));
	const unplaced: Unplaced[] = [];
	const mended: string[] = hasHead
		? []
		: [`sans en-tête : les colonnes sont reconnues à ce qu’elles contiennent (${headHint})`];
	const groups: ListedItem[] = [];
	let day = firstDay;
	let last: ListedItem | undefined;
	const readRow = ({ cells, line }: Table['records'][number]): ListedItem[] => {
		const raw = (column: Column) => cells[places.get(column) ?? -1] ?? '';
		const cell = (column: Column) => raw(column).replaceAll(/\s+/g, ' ').trim();
		// Names stand on lines of their own in a cell of several lines.
		const peopleOf = (words: string) => splitPeople(words.replaceAll('\n', ' ; ').trim(), people);
		const group = cell('group');
		// What has a name and hours, and no title beside it, is called so.
		const isNamed = cell('title') === '' && group !== '' && (cell('hours') || cell('start')) !== '';
		const title = isNamed ? group : cell('title');
		day = readDay(cell('day')) ?? readDay(cell('start')) ?? day;
		const inCell = readPeople(raw('people'), peopleOf);
		const leading = [...inCell.chairs, ...peopleOf(raw('chairs'))];
		if (title === '' && last && goesOn(cells, places)) {
			// Cells that are merged over several rows: what the next ones hold is of the same.
			last.people = [...last.people, ...inCell.people];
			last.chairs = [...last.chairs, ...leading];
			return [];
		}
		if (title === '') return readMerged(cells, day, line, unplaced);
		if (/^(?:n|no|non|false|faux|0)$/i.test(cell('published'))) {
			unplaced.push({ line, text: title, why: 'le tableau dit que ce n’est pas publié' });
			return [];
		}
		const { start, end } = readTimes(cell, line, unplaced);
		const chairs = names.flatMap((name, index) =>
			nestedChairs.test(name) ? peopleOf(cells[index] ?? '') : [],
		);
		const item: ListedItem = {
			title,
			day,
			start,
			end,
			people: inCell.people,
			chairs: [...leading, ...chairs],
			group: (!isNamed && group) || undefined,
			line,
		};
		const under = listNested(names, cells).map(({ title: own, people: who }): ListedItem => {
			const none = { start: undefined, end: undefined, chairs: [] };
			return { ...item, ...none, title: own, people: peopleOf(who), group: title };
		});
		last = item;
		if (under.length === 0) return [item];
		groups.push(item);
		return under;
	};
	const items = records.slice(head + 1).flatMap(readRow);
	return { items, groups, timeZone: undefined, mended, unplaced };
}

/** Who speaks, and who leads, in a cell of several lines: « Modération : M. Marnant ». */
function readPeople(
	words: string,
	peopleOf: (words: string) => ListedPerson[],
): { people: ListedPerson[]; chairs: ListedPerson[] } {
	const lines = words.split('\n').map((line) => ({ line, chairs: chaired.exec(line.trim())?.[1] }));
	return {
		people: peopleOf(lines.flatMap(({ line, chairs }) => (chairs === undefined ? line : [])).join('\n')),
		chairs: lines.flatMap(({ chairs }) => (chairs === undefined ? [] : peopleOf(chairs))),
	};
}

/** True for a row that only names people. */
function goesOn(cells: readonly string[], places: ReadonlyMap<Column, number>): boolean {
	const named = ['people', 'chairs'].map((column) => places.get(column as Column));
	const filled = cells.flatMap((cell, index) => (cell.trim() === '' ? [] : index));
	return filled.length > 0 && filled.every((index) => named.includes(index));
}

/** « Horaire » may stand over two columns, of which the second is the end. */
function splitHours(places: Map<Column, number>, names: readonly string[], rows: Table['records']): void {
	const hours = places.get('hours') ?? places.get('start');
	if (hours === undefined || places.has('end') || names[hours + 1] !== '') return;
	const filled = rows.flatMap(({ cells }) => cells[hours + 1]?.trim() || []);
	if (filled.length > 0 && filled.every((words) => readHours(withoutDay(words)) !== undefined))
		places.set('end', hours + 1);
}

/** A row without a title may be one cell over all the columns: « 11:00-11:20 Pause ». */
function readMerged(
	cells: readonly string[],
	day: string | undefined,
	line: number,
	unplaced: Unplaced[],
): ListedItem[] {
	const words = cells.join(' ').replaceAll(/\s+/g, ' ').trim();
	const { hours, rest } = readTimed(words) ?? {};
	if (hours && rest) return [{ title: rest, day, ...hours, people: [], chairs: [], group: undefined, line }];
	if (words !== '' && readDay(words) === undefined)
		unplaced.push({ line, text: words, why: 'cette ligne du tableau n’a pas de titre' });
	return [];
}

/** The interventions that stand in the columns of a part of the day. */
function listNested(names: readonly string[], cells: readonly string[]): { title: string; people: string }[] {
	const found = new Map<string, { title: string; people: string }>();
	for (const [index, name] of names.entries()) {
		const [, number, what] = nested.exec(name) ?? [];
		if (number === undefined) continue;
		const one = found.get(number) ?? { title: '', people: '' };
		found.set(number, { ...one, [/^tit/.test(what!) ? 'title' : 'people']: (cells[index] ?? '').trim() });
	}
	return [...found.values()].filter(({ title }) => title !== '');
}

function nameColumns(head: readonly string[]): Map<Column, number> {
	const named = new Map<Column, number>();
	for (const [index, name] of head.entries())
		for (const column of Object.keys(columns) as Column[])
			if (columns[column].test(name) && !named.has(column) && ![...named.values()].includes(index))
				named.set(column, index);
	// « Séance » heads the titles where nothing else does.
	const group = named.get('group');
	if (group !== undefined && !named.has('title') && (named.has('start') || named.has('hours'))) {
		named.delete('group');
		named.set('title', group);
	}
	return named;
}

function readTimes(cell: (column: Column) => string, line: number, unplaced: Unplaced[]) {
	const read = (column: Column) => {
		const text = cell(column);
		if (text === '') return undefined;
		const hours = readHours(withoutDay(text));
		if (!hours) unplaced.push({ line, text, why: 'ce n’est pas une heure : elle est laissée inconnue' });
		return hours;
	};
	const whole = read('hours') ?? read('start');
	const start = whole?.start;
	const length = readDuration(cell('duration'));
	const end =
		whole?.end ?? read('end')?.start ?? (start !== undefined && length ? start + length : undefined);
	if (start !== undefined && end !== undefined && end <= start) {
		unplaced.push({
			line,
			text: `${formatHour(start)} – ${formatHour(end)}`,
			why: 'cela finirait avant d’avoir commencé : la fin est laissée inconnue',
		});
		return { start, end: undefined };
	}
	return { start, end };
}

/** Without names above them, columns tell by what they hold: hours first, then the title, then people. */
function guessColumns(rows: readonly string[][]): Map<Column, number> | undefined {
	const width = Math.max(...rows.map((row) => row.length));
	const isHour = (text: string | undefined) => text !== undefined && readHours(text) !== undefined;
	const isOfHours = (index: number) =>
		rows.filter((row) => isHour(row[index])).length >= Math.max(2, rows.length * 0.6);
	const hours = Array.from({ length: width }, (_, index) => index).filter(isOfHours);
	if (hours[0] === undefined) return undefined;
	const rest = Array.from({ length: width }, (_, index) => index).filter((index) => index > hours.at(-1)!);
	if (rest[0] === undefined) return undefined;
	return new Map<Column, number>([
		[new RegExp(`${hourPattern}.*${hourPattern}`).test(rows[0]![hours[0]]!) ? 'hours' : 'start', hours[0]],
		...(hours[1] === undefined ? [] : [['end', hours[1]] as const]),
		['title', rest[0]],
		...(rest[1] === undefined ? [] : [['people', rest[1]] as const]),
	]);
}
