import { readHours } from '#schemas/fields/hours.ts';
import type { Person } from '../../describe-edition.ts';
import { matchPerson } from '../../names.ts';
import type { Unplaced } from '../../proposal.ts';
import type { ListedItem, ListedPerson, ListedProgramme } from './listed.ts';
import { readDay } from './moments.ts';
import { splitPeople } from './people.ts';

/** An hour that cannot be the number of a list: « 9h », « 9 h 30 », « 9:30 », « 9 am ». */
const hour = String.raw`\d{1,2}(?:\s?h(?:\s?\d{2})?(?!\p{L})|[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)`;

/** « 9h00 – 9h20 : Ouverture », « • 9:00 Ouverture », « De 9 h à 9 h 20, ouverture ». */
const timed = new RegExp(
	String.raw`^[\s–—•*·▪-]*(?:(?:de|from|à|at)\s+)?(${hour}(?:\s*(?:[-–—→/]|à|to|until)\s*${hour})?)\s*(?:[:.,|–—-]\s*)?(?:\s(.*)|$)`,
	'iu',
);

/** Who leads, on a line of its own. */
export const chaired =
	/^(?:sous la )?(?:mod[ée]rat(?:ion|eurs?|rices?)|moderat(?:ors?|ed by)|mod[ée]r[ée]e?s? par|pr[ée]sid(?:ence|ente?s?|[ée]e? par)(?: de)?|anim(?:ation|[ée]e? par)|chair(?:s|ed by)?)\s*:?\s+(.+)$/iu;
const heard =
	/^(?:intervenante?s?|intervenant·e·s|orateurs?|oratrices?|speakers?|avec|with|participants?)\s*:?\s+(.+)$/iu;

/** Who speaks, at the end of a title. */
const given = /^(.+?)[\s,.]+(?:par|by|présentée? par|avec|with)\s+(.+)$/u;
const quoted = /^(.*?)[\s,:–—-]*[«“"]\s*(.+?)\s*[»”"][\s,:–—-]*(.*)$/u;
const apart = /\s*(?:\s[–—-]\s|\s?:\s|,\s|\s\|\s)\s*/u;

/** How a letter ends: who signs it below is nobody of the programme. */
const farewell =
	/^(?:bien (?:à (?:vous|toi)|cordialement)|(?:très |bien )?(?:cordialement|amicalement|sincèrement)|(?:(?:meilleure|sincère|cordiale|respectueuse)s )?salutations|à (?:bientôt|très vite)|bonne (?:journée|soirée|réception|lecture)|(?:(?:best|kind|warm) )?regards|best wishes|(?:yours )?(?:sincerely|faithfully|truly)|--)(?![\p{L}])/iu;

/** A line, from 1 in its file. */
interface Numbered {
	text: string;
	line: number;
}

/**
 * Reads a programme that is written line by line: hours, then what was heard, and under it who led it and who spoke.
 * @returns undefined where fewer than two lines begin with an hour
 */
export function readProgrammeLines(
	lines: readonly Numbered[],
	people: readonly Person[],
): ListedProgramme | undefined {
	if (lines.filter(({ text }) => readTimed(text)).length < 2) return undefined;
	const unplaced: Unplaced[] = [];
	const parts: { own: ListedItem; under: ListedItem[] }[] = [];
	let day: string | undefined;
	let isSigned = false;
	for (const { text, line } of joinWrapped(lines)) {
		const last = parts.at(-1);
		const found = readTimed(text);
		if (found) {
			isSigned = false;
			const named = nameSpeakers(found.rest, people);
			parts.push({ own: { ...empty, ...named, day, ...found.hours, line }, under: [] });
			continue;
		}
		const words = text.replace(/^[\s–—•*·▪-]+/u, '').trim();
		const named = readNamed(words, people);
		isSigned ||= last !== undefined && farewell.test(text.trim());
		if (words === '') continue;
		if (isSigned)
			unplaced.push({ line, text: words, why: 'cette ligne est de la signature, après le programme' });
		else if (readDay(words) !== undefined && words.length < longestDay) day = readDay(words);
		else if (!last) unplaced.push({ line, text: words, why: 'cette ligne est avant la première heure' });
		else if (last.own.title === '') Object.assign(last.own, nameSpeakers(words, people));
		else if (named)
			last.own = {
				...last.own,
				people: [...last.own.people, ...named.people],
				chairs: [...last.own.chairs, ...named.chairs],
			};
		else {
			const told = nameSpeakers(words, people, true);
			// Under an hour, only a line that names somebody is something that was heard.
			if (told.people.length > 0) last.under.push({ ...empty, ...told, day, line, group: last.own.title });
			else unplaced.push({ line, text: words, why: 'cette ligne n’a ni heure, ni nom de qui parle' });
		}
	}
	const titled = parts.filter(({ own }) => own.title !== '');
	return {
		items: titled.flatMap(({ own, under }) => (under.length > 0 ? under.map(asUnder) : [own])),
		groups: titled.filter(({ under }) => under.length > 0).map(({ own }) => own),
		timeZone: undefined,
		mended: [],
		unplaced,
	};
}

/** The longest line that is only a day: « Vendredi 17 septembre 2021, matin ». */
const longestDay = 45;

const empty = {
	title: '',
	day: undefined,
	start: undefined,
	end: undefined,
	people: [],
	chairs: [],
	group: undefined,
};

/** A line that ends with a comma goes on in the next one. */
function joinWrapped(lines: readonly Numbered[]): Numbered[] {
	const joined: Numbered[] = [];
	for (const { text, line } of lines) {
		const last = joined.at(-1);
		if (last && /,\s*$/.test(last.text) && text.trim() !== '' && !readTimed(text))
			joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()} ${text.trim()}` };
		else joined.push({ text, line });
	}
	return joined;
}

/** Reads a line that only says who led something, or who spoke. @returns undefined where it says something else */
export function readNamed(
	words: string,
	people: readonly Person[],
): { people: ListedPerson[]; chairs: ListedPerson[] } | undefined {
	const [, chairs] = chaired.exec(words) ?? [];
	if (chairs !== undefined) return { people: [], chairs: splitPeople(chairs, people) };
	const [, speakers] = heard.exec(words) ?? [];
	// « Dialogue : Ada Merrowin et Blaise Ornévic »
	const names = speakers ?? words.replace(/^[^:]{1,30}?\s?:\s+/, '');
	if (speakers === undefined && !listsPeople(names, people)) return undefined;
	return { people: splitPeople(names, people), chairs: [] };
}

/** True where a line is names and nothing else, most of them of people who are known: what is heard there has no title of its own. */
function listsPeople(words: string, people: readonly Person[]): boolean {
	const names = splitPeople(words, people).map(({ label }) => label);
	const known = names.filter((name) => matchPerson(name, people, people)?.isSure);
	return names.length > 1 && names.every(looksNamed) && known.length > names.length / 2;
}

/** A line under another that only says who speaks has that one's title. */
function asUnder(item: ListedItem): ListedItem {
	return item.title === '' ? { ...item, title: item.group ?? '' } : item;
}

/** Reads the hours that a line begins with, and what stands after them. @returns undefined where it begins otherwise */
export function readTimed(
	text: string,
): { hours: { start: number; end: number | undefined }; rest: string } | undefined {
	const [, written, rest = ''] = timed.exec(text) ?? [];
	const hours = written === undefined ? undefined : readHours(written);
	return hours && { hours, rest: rest.trim() };
}

/**
 * Parts a title from who speaks: « Titre, par A et B », « A, « Titre » », « Titre – A » where A is known.
 * @param isUnder true for a line under an hour, where what looks like a name is one
 */
function nameSpeakers(
	words: string,
	people: readonly Person[],
	isUnder = false,
): { title: string; people: ListedPerson[] } {
	const isKnown = (name: string) => matchPerson(name, people, people)?.isSure ?? false;
	const isNamed = (text: string) => {
		const names = splitPeople(text, people).map(({ label }) => label);
		return names.length > 0 && names.every((name) => isKnown(name) || looksNamed(name));
	};
	const [, before, by] = given.exec(words) ?? [];
	if (before !== undefined && isNamed(by!)) return { title: before, people: splitPeople(by!, people) };
	const [, ahead = '', title = '', behind = ''] = quoted.exec(words) ?? [];
	const name = [ahead, behind].find((part) => part.trim() !== '' && isNamed(part));
	if (name !== undefined) return { title, people: splitPeople(name, people) };
	const pieces = words.split(apart);
	const ends = [
		[pieces[0]!, words.slice(pieces[0]!.length)],
		[pieces.at(-1)!, words.slice(0, words.length - pieces.at(-1)!.length)],
	] as const;
	for (const is of [isKnown, ...(isUnder ? [looksNamed] : [])]) {
		const [who, what] = ends.find(([end]) => splitPeople(end, people).every(({ label }) => is(label))) ?? [];
		if (pieces.length > 1 && who !== undefined)
			return { title: tidy(what!), people: splitPeople(who, people) };
	}
	return isKnown(words) ? { title: '', people: splitPeople(words, people) } : { title: words, people: [] };
}

function tidy(title: string): string {
	return title.replaceAll(/^[\s,:|–—-]+|[\s,:|–—-]+$/gu, '');
}

/** Two to five words that begin with a capital, titles of courtesy and particles apart. */
export function looksNamed(name: string): boolean {
	const words = name
		.replaceAll(/\([^)]*\)/g, '')
		.trim()
		.split(/\s+/);
	const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
	return words.length >= 2 && words.length <= 6 && capitals >= 2 && words.length - capitals <= 2;
}
