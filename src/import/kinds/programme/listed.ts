import { fold } from '#i18n/fold.ts';
import type { Unplaced } from '../../proposal.ts';

/** Somebody whom a programme names. */
export interface ListedPerson {
	/** As the programme writes it. */
	label: string;
	/** Where its format tells them apart. */
	given?: string;
	family?: string;
}

/** Something that a programme announces. */
export interface ListedItem {
	title: string;
	/** ISO 8601. */
	day: string | undefined;
	/** Minutes from midnight. */
	start: number | undefined;
	end: number | undefined;
	people: readonly ListedPerson[];
	chairs: readonly ListedPerson[];
	/** The part of the event that it belongs to, by its title. */
	group: string | undefined;
	/** The line of the file, from 1, where it has one. */
	line?: number;
	/** What a conference system says beside: the track, or the room where there is none; its text, in Markdown; its language. */
	conference?: { track: string | undefined; text: string | undefined; language: string | undefined };
}

/** What a file announces, as it stands there. */
export interface ListedProgramme {
	items: readonly ListedItem[];
	/** Parts that the file itself describes, by their title. */
	groups: readonly ListedItem[];
	/** IANA. */
	timeZone: string | undefined;
	mended: readonly string[];
	unplaced: readonly Unplaced[];
}

/** A part of the event, with what was heard in it. */
export interface ListedPart extends ListedItem {
	kind: 'opening' | 'break' | 'closing' | 'part';
	interventions: readonly ListedItem[];
}

const breaks =
	/^accueil(?:$|\s(?:sur|des|du|au|a|et (?:emargement|inscriptions?))\b)|\b(?:emargement|inscriptions?|registration|check-in|pauses?|cafe|coffee|soupe|soup|gouter|aperitif|aperitivo|brunch|dejeuner|diner|souper|lunch|dinner|breaks?|buffet|repas|cocktail|reception|collation|tea)\b/;
const openings = /\b(?:ouverture|opening|bienvenue|welcome|inaugurale?|mots? d.accueil)\b/;
const closings = /\b(?:cloture|closing|conclusions?)\b/;

/** What a title says of what it is of. */
function kindOf(title: string, isHeard: boolean): ListedPart['kind'] {
	const words = fold(title);
	if (!isHeard && breaks.test(words) && !openings.test(words)) return 'break';
	if (openings.test(words)) return 'opening';
	return closings.test(words) ? 'closing' : 'part';
}

/** A title that heads what follows it: « Panel 2 : Les eaux ». */
const heading = /^(?:panel|dialogue|session|seance|table ronde|round table|atelier|workshop|partie|part)\b/;

/** Puts what a file announces in the order of time, and into parts: those that the file tells, and under titles that head others. */
export function arrange({ items, groups }: ListedProgramme): ListedPart[] {
	const parts: ListedPart[] = [];
	for (const item of sortByTime(items)) {
		const last = parts.at(-1);
		const isUnder =
			item.group === undefined
				? last !== undefined && isHeading(last, items) && isDuring(item, last)
				: last?.group === item.group && (item.day === undefined || last.day === item.day);
		if (isUnder) {
			parts[parts.length - 1] = widen(last!, item);
			continue;
		}
		const group = groups.find(({ title }) => title === item.group);
		if (item.group === undefined)
			parts.push({ ...item, kind: kindOf(item.title, item.people.length > 0), interventions: [] });
		else {
			const part: ListedPart = {
				...item,
				title: item.group,
				people: [],
				kind: kindOf(item.group, item.people.length > 0),
				interventions: [item],
			};
			parts.push(group ? { ...part, ...timesOf(group), chairs: group.chairs } : part);
		}
	}
	const told = parts.map((part) => {
		const [only, ...others] = part.interventions;
		// « Accueil », then what is said of it on the same row.
		return part.kind === 'break' && only && others.length === 0
			? { ...part, title: only.title, interventions: [] }
			: part;
	});
	const empty = groups.filter(({ title }) => !items.some((item) => item.group === title));
	return sortByTime([
		...told,
		...empty.map((group): ListedPart => ({ ...group, kind: kindOf(group.title, false), interventions: [] })),
	]);
}

function timesOf({ day, start, end }: ListedItem) {
	return { day, start, end };
}

function isHeading(part: ListedPart, items: readonly ListedItem[]): boolean {
	return (
		part.kind === 'part' && heading.test(fold(part.title)) && items.some(({ group }) => group === undefined)
	);
}

/** Within the hours of a part, or without hours of its own; after its beginning, where its end is not known, unless it is a break or heads others. */
function isDuring({ title, day, start, people }: ListedItem, part: ListedPart): boolean {
	if (day !== part.day || heading.test(fold(title)) || kindOf(title, people.length > 0) !== 'part')
		return false;
	return (
		part.start !== undefined &&
		(start === undefined || (start >= part.start && (part.end === undefined || start < part.end)))
	);
}

/** A part lasts as long as what is heard in it. */
function widen(part: ListedPart, item: ListedItem): ListedPart {
	const end = part.end === undefined || item.end === undefined ? part.end : Math.max(part.end, item.end);
	return {
		...part,
		end,
		chairs: [...part.chairs, ...item.chairs],
		interventions: [...part.interventions, item],
	};
}

/** By day, then by hour; what has no hour stays behind what comes before it. */
function sortByTime<Item extends ListedItem>(items: readonly Item[]): Item[] {
	let last = '';
	const keyed = items.map((item) => {
		if (item.start !== undefined) last = `${item.day ?? ''} ${String(item.start).padStart(5, '0')}`;
		return {
			item,
			key: item.start === undefined && item.day !== undefined && !last.startsWith(item.day) ? item.day : last,
		};
	});
	return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ item }) => item);
}
