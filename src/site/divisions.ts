import { fold } from '#i18n/fold.ts';

/** How many entries a list holds on one page: past that, it is divided by what the names of its entries begin with. */
export const pageful = 250;

/** An entry of a list, and the name under which it is sought. */
interface Named<Entry> {
	name: string;
	entry: Entry;
}

/** The entries of a list whose names begin alike. */
export interface Division<Entry> {
	/** What they begin with, as addresses write it: « s », « sa », « chiffres ». */
	prefix: string;
	/** The same, as it is read: « S », « Sa », « 0–9 ». */
	label: string;
	/** In the order of the list. */
	entries: readonly Entry[];
	/** What it is divided into in its turn, where a page does not hold it. */
	parts: readonly Division<Entry>[];
}

/** What stands for a letter over the names that begin with a number, or with no letter. */
export const numbers = { prefix: 'chiffres', label: '0–9' };

/** As deep as lists are divided: names that begin with so many same letters share a page, however many they are. */
const deepest = 4;

/**
 * Divides a list by the first letter of names, and a letter that a page does not hold by the next. A division keeps its address, and what
 * it holds, whatever the number of entries.
 * @param list in its order
 * @param most how many entries a page holds
 * @returns nothing where one page holds them all
 */
export function divide<Entry>(list: readonly Named<Entry>[], most = pageful): Division<Entry>[] {
	return list.length > most ? group(list, 1, most) : [];
}

function group<Entry>(list: readonly Named<Entry>[], depth: number, most: number): Division<Entry>[] {
	const groups = [...Map.groupBy(list, ({ name }) => beginningOf(name, depth))];
	return groups
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([letters, named]) => ({
			...describe(letters, depth),
			entries: named.map(({ entry }) => entry),
			parts:
				named.length > most && depth < deepest && letters.length === depth && letters !== ''
					? group(named, depth + 1, most)
					: [],
		}));
}

/** The letters that a name begins with, without marks: « é » is under « e »; none where it begins with a number. */
export function beginningOf(name: string, count: number): string {
	const letters = fold(name.normalize('NFKD'));
	if (!/^\p{L}/u.test(letters)) return '';
	return [...letters.replaceAll(/[^\p{L}]/gu, '')].slice(0, count).join('');
}

/** A name that is as long as what names begin with has its own place beside those that go on. */
function describe(letters: string, depth: number): Pick<Division<unknown>, 'prefix' | 'label'> {
	if (letters === '') return numbers;
	return { prefix: letters.length < depth ? `${letters}-` : letters, label: labelOf(letters) };
}

/** How the beginning of names is read: « Sa » for « sa ». */
export function labelOf(prefix: string): string {
	return prefix === numbers.prefix ? numbers.label : prefix.charAt(0).toUpperCase() + prefix.slice(1);
}

/** Lists the divisions of a list, and those of each. */
export function listDivisions<Entry>(divisions: readonly Division<Entry>[]): Division<Entry>[] {
	return divisions.flatMap((division) => [division, ...listDivisions(division.parts)]);
}

/** Finds the division whose page shows each entry. */
export function placeEntries<Entry>(divisions: readonly Division<Entry>[]): Map<Entry, string> {
	return new Map(
		listDivisions(divisions)
			.filter(({ parts }) => parts.length === 0)
			.flatMap(({ prefix, entries }) => entries.map((entry) => [entry, prefix] as const)),
	);
}
