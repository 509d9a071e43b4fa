import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { kinds } from '#proceedings/kinds.ts';
import { toRoman } from '#proceedings/roman.ts';
import { slug } from '#prose/slug.ts';
import { writeHours } from '#schemas/fields/hours.ts';
import { stringify } from 'yaml';
import { describePlace, type ImportEdition, type Person, type Intervention } from '../../describe-edition.ts';
import { matchPerson, toChoices, tokensOf } from '../../names.ts';
import { natureOf } from '../../natures.ts';
import type { Answers, Edit, Proposal, Question, Unplaced } from '../../proposal.ts';
import { count } from '../../text.ts';
import { matchSequence } from '../report/parts-of-day.ts';
import { guessLanguage } from '../transcript/language.ts';
import type { ListedItem, ListedPart, ListedPerson, ListedProgramme } from './listed.ts';
import { tidyName } from './people.ts';

/** The value of the answer « a part of the programme, and no panel ». */
const other = 'partie';

/** What is known of what the programme names, once it is matched with what exists. */
interface Match {
	part: ListedPart;
	/** The id of a panel or of the dialogue; undefined where it is none, or where nobody has said which. */
	session: string | undefined;
}

/** Somebody who may not come. */
const unsure = /sous réserve|à confirmer|\bt\.?b\.?c\b|to be confirmed/iu;

/** Matches a programme with what exists: hours go to what is there, the rest is asked, or made new. */
export function propose(
	read: ListedProgramme & { parts: readonly ListedPart[] },
	edition: ImportEdition,
	answers: Answers,
): Proposal {
	const { parts } = read;
	const questions: Question[] = [];
	const unplaced: Unplaced[] = [...read.unplaced];
	const ask = (question: Question) => {
		if (!(question.id in answers) && !questions.some(({ id }) => id === question.id))
			questions.push(question);
	};
	const source = answers['source'] ?? edition.programme?.sources[0];
	if (source === undefined) ask(askSource(edition));
	const { matches, apart } = joinMatches(
		parts.map((part) => ({ part, session: findSession(part, edition, answers, ask) })),
	);
	unplaced.push(
		...apart.map(({ line, title, start, end }) => ({
			...(line && { line }),
			text: `${writeHours({ start: start!, end })} ${title}`,
			why: 'cette partie reprend après une autre : le programme n’a qu’une place pour elle, la première ; ajoutez celle-ci à la main, sous un titre',
		})),
	);
	const days = [...new Set(parts.flatMap(({ day }) => day ?? []))].sort();
	const people = new Map<string, string>();
	const newPeople: Edit[] = [];
	const named = listPeople(parts);
	for (const person of named) {
		// « À confirmer : un représentant » is nobody yet.
		const isToCome = /^\P{L}*(?:à confirmer|t\.?b\.?[acd]\b|to be confirmed)/iu.test(person.label);
		const found = isToCome ? undefined : findPerson(wholeOf(person, named), edition, answers, ask);
		if (found) people.set(person.label, found.id);
		if (natureOf(person.label, edition.bodies) === 'nobody')
			unplaced.push({ text: person.label, why: 'le programme ne dit pas encore qui' });
		if (unsure.test(person.label))
			unplaced.push({
				text: person.label,
				why: 'le programme ne l’annonce que sous réserve : vérifiez sa venue',
			});
		if (found && 'name' in found && source) newPeople.push(toSpeaker(found, source));
	}
	const idsOf = (list: readonly ListedPerson[]) => [
		...new Set(list.flatMap(({ label }) => people.get(label) ?? [])),
	];
	const isSeveral = days.length > 1 || edition.event.date.includes('/');
	const interventions = matches.flatMap(({ part, session }) =>
		session === undefined ? [] : toInterventions(part, session, edition, answers, idsOf, ask, unplaced),
	);
	for (const { part, session } of matches)
		if (session === undefined)
			for (const { title, line } of part.interventions.filter(
				(intervention) => intervention.title !== part.title,
			))
				unplaced.push({
					...(line && { line }),
					text: title,
					why: `rien ne dit de quel panel est « ${part.title} »`,
				});
	const missing = edition.sessions.filter(({ id }) => !matches.some(({ session }) => session === id));
	const programme = [
		...matches.map((match) => toPart(match, isSeveral, idsOf)),
		...missing.map(({ id }) => ({ id })),
	];
	if (parts.length > 0 && missing.length > 0)
		unplaced.push(
			...missing.map(({ title }) => ({
				text: title,
				why: 'le fichier ne le nomme pas : mis à la fin du programme, sans heures',
			})),
		);
	const first = days[0];
	const isOther = first !== undefined && !isWithin(days, edition.event.date);
	return {
		read: [
			`${count(parts.length, 'partie', 'parties')}, ${count(read.items.length, 'entrée', 'entrées')}`,
			...matches.map(describeMatch),
		],
		mended: read.mended,
		questions,
		unplaced: isOther
			? [
					...unplaced,
					{
						text: days.join(', '),
						why: `l’événement est du ${edition.event.date} : ses jours sont laissés tels quels ; corrigez « date » dans seminar.yaml, si c’est ce programme qui dit vrai (une période s’écrit ${first}/${days.at(-1)!})`,
					},
				]
			: unplaced,
		edits: source
			? [
					...newPeople,
					...interventions,
					...(read.timeZone && !edition.event.timeZone
						? [{ file: kinds.seminar.path, field: ['timeZone'], value: read.timeZone }]
						: []),
					...toProgramme(programme, source, edition, answers),
				]
			: [],
		next: ['relisez programme.yaml : l’ordre, les heures, les titres'],
	};
}

/**
 * What is of one part of the day, on one day, is one: it lasts from the first beginning to the last end.
 * @returns what of it is apart, after a break, which has no place of its own
 */
function joinMatches(matches: readonly Match[]): { matches: Match[]; apart: ListedPart[] } {
	const joined: Match[] = [];
	const apart: ListedPart[] = [];
	for (const match of matches) {
		const { part, session } = match;
		const index = joined.findIndex(
			(one) => session !== undefined && one.session === session && one.part.day === part.day,
		);
		const before = joined[index]?.part;
		if (!before) {
			joined.push(match);
			continue;
		}
		const goesOn = part.start === undefined || before.end === undefined || part.start <= before.end;
		if (!goesOn) apart.push(part);
		const ends = [before.end, ...(goesOn ? [part.end] : [])].filter((end) => end !== undefined);
		joined[index] = {
			session,
			part: {
				...before,
				end: ends.length > 0 ? Math.max(...ends) : undefined,
				chairs: [...before.chairs, ...part.chairs],
				people: [...before.people, ...part.people],
				interventions: [...before.interventions, ...part.interventions],
			},
		};
	}
	return { matches: joined, apart };
}

/** True where days are all those of an event. */
export function isWithin(days: readonly string[], date: string): boolean {
	const [from, to = from] = date.split('/') as [string, string?];
	return days.every((day) => day >= from && day <= to);
}

function describeMatch({ part, session }: Match): string {
	const hours = part.start === undefined ? '' : `${writeHours({ start: part.start, end: part.end })} `;
	const interventions =
		part.interventions.length > 0
			? `, ${count(part.interventions.length, 'intervention', 'interventions')}`
			: '';
	return `  ${part.day ? `${part.day} ` : ''}${hours}« ${part.title} »${session ? ` → ${session}` : part.kind === 'break' ? ' (pause)' : ''}${interventions}`;
}

const sameWords = (a: string, b: string) => tokensOf(a).join(' ') === tokensOf(b).join(' ');

/** What a part is called by its number, as words. */
const numberedPart = '(?:panel|table ronde|seance|session|round table)(?: n)? (\\d+|[ivx]+)';

/** The panel or the dialogue that a part is: by its title, by its number, by its interventions; else it is asked. */
function findSession(
	part: ListedPart,
	{ sessions, interventions }: ImportEdition,
	answers: Answers,
	ask: (question: Question) => void,
): string | undefined {
	if (part.kind === 'break') return undefined;
	// « TR: », « Re : », as messages are passed on; « (dialogue) », beside a title.
	const title = part.title.replace(/^(?:(?:tr|re|fw|fwd|rv)\s?:\s*)+/i, '').replaceAll(/\s*\([^)]*\)/g, '');
	const pieces = title.split(/\s*[:–—|,]\s*|\s-\s/);
	const number = pieces
		.map((piece) => new RegExp(`^${numberedPart}$`).exec(tokensOf(piece).join(' '))?.[1])
		.find((found) => found !== undefined);
	// « Panel n° 1 », then its title on a line of its own.
	const after = new RegExp(`^${numberedPart} (.+)$`).exec(tokensOf(title).join(' '))?.[2];
	const quoted = /[«“"]\s*([^»”"]+?)\s*[»”"]/u.exec(title)?.[1];
	// The row that names a part may hold its title too.
	const [first] = part.interventions;
	const own = first && first.start === part.start && first.end === part.end ? first.title : undefined;
	const titles = [
		part.title,
		title,
		...title.split(/\s*[:–—|]\s*|\s-\s/).map((_, index, all) => all.slice(index).join(' ')),
		after,
		quoted,
		own,
	].filter((words) => words !== undefined && words !== '') as string[];
	const owners = part.interventions.flatMap(
		({ title }) => interventions.find((intervention) => sameWords(intervention.title, title))?.session ?? [],
	);
	const known =
		sessions.find((one) => one.id === part.title || titles.some((words) => sameWords(words, one.title))) ??
		sessions.find(({ id }) => id === owners[0] && owners.every((owner) => owner === id)) ??
		sessions.find(
			({ order }) =>
				order !== undefined && (number === String(order) || number === toRoman(order).toLowerCase()),
		);
	if (known) return known.id;
	// What is heard out of any part is one of the interventions of a part that has no other hours.
	const alone = interventions.filter((one) => titles.some((words) => sameWords(words, one.title)));
	const [only] = alone.length === 1 ? alone.flatMap(({ session }) => session ?? []) : [];
	if (only !== undefined) return only;
	const sequence = part.kind === 'part' ? undefined : matchSequence(part.title, sessions);
	if (sequence) return sequence.id;
	const [dialogue, ...otherDialogues] = sessions.filter(({ kind }) => kind === 'dialogue');
	if (dialogue && otherDialogues.length === 0 && isClosingDialogue(title)) return dialogue.id;
	const id = `part:${part.title}`;
	const answer = answers[id];
	if (answer !== undefined) return sessions.some((session) => session.id === answer) ? answer : undefined;
	if (part.kind === 'opening' || sessions.length === 0) return undefined;
	ask({
		id,
		ask: `« ${part.title} » : de quelle séance est-ce le titre ?`,
		choices: [
			...sessions.map((session) => ({ value: session.id, label: describePlace(session) })),
			{ value: other, label: 'd’aucune : une partie du programme' },
		],
		...(part.kind === 'closing' && {
			suggested: sessions.find(({ kind }) => kind === 'dialogue')?.id ?? other,
		}),
		takesText: false,
		isRequired: false,
	});
	return undefined;
}

/** « Dialogue de clôture », whatever its own title is. */
function isClosingDialogue(title: string): boolean {
	return /^(?:closing dialogue|dialogue(?: de (?:la )?cloture)?)$/.test(tokensOf(title).join(' '));
}

/** The only source that calls itself a programme. */
export function findLikelySource(
	sources: ImportEdition['sources'],
): ImportEdition['sources'][number] | undefined {
	const likely = sources.filter(({ title }) => /\bprogramme?\b/i.test(title));
	return likely.length === 1 ? likely[0] : undefined;
}

/** Asks which source a programme is. */
export function askSource({ sources }: ImportEdition): Question {
	const likely = findLikelySource(sources);
	return {
		id: 'source',
		ask: 'De quelle source est ce programme ?',
		choices: sources.map(({ id, title }) => ({ value: id, label: `${title} (${id})` })),
		...(likely && { suggested: likely.id }),
		takesText: false,
		isRequired: true,
	};
}

/** « Mme Marnant » is « Mme Ysolde Marnant », where no other Marnant is named. */
function wholeOf(person: ListedPerson, named: readonly ListedPerson[]): ListedPerson {
	const { given, family } = tidyName(person);
	if (given !== '') return person;
	const same = named.filter((other) => {
		const name = tidyName(other);
		return name.given !== '' && sameWords(name.family, family);
	});
	const [only, ...others] = same;
	return only && others.every((other) => sameWords(tidyName(other).given, tidyName(only).given))
		? only
		: person;
}

/** Everybody whom the programme names, once. */
function listPeople(parts: readonly ListedPart[]): ListedPerson[] {
	const all = parts.flatMap((part) =>
		[part, ...part.interventions].flatMap(({ people, chairs }) => [...people, ...chairs]),
	);
	return all.filter(({ label }, index) => all.findIndex((other) => other.label === label) === index);
}

/** Somebody of the edition, or who will be. */
type Found = Person | { id: string; name: Record<string, unknown>; role?: string };

function findPerson(
	person: ListedPerson,
	{ people, bodies }: ImportEdition,
	answers: Answers,
	ask: (question: Question) => void,
): Found | undefined {
	const { label } = person;
	const { given, family } = tidyName(person);
	const match =
		matchPerson(person.label, people, people) ?? matchPerson(`${given} ${family}`, people, people);
	if (match?.isSure) return match.person;
	const id = `person:${person.label}`;
	const answer = answers[id];
	const known = people.find((one) => one.id === answer);
	if (known) return known;
	if (answer)
		return { id: slug(`${given} ${family}`), name: { ...(given && { given }), family }, role: answer };
	const nature = person.family === undefined ? natureOf(label, bodies) : 'person';
	if (nature === 'body' && !match) return { id: slug(label), name: { body: { [defaultLocale]: label } } };
	if (nature === 'unknown') return { id: slug(label), name: { unknown: { [defaultLocale]: label } } };
	if (nature === 'nobody') return undefined;

	ask({
		id,
		ask: `« ${person.label} » n’a pas de fiche : est-ce l’une de ces personnes ? Sinon, écrivez sa fonction ce jour-là pour créer sa fiche (prénom : ${given || '—'} ; nom : ${family})`,
		choices: toChoices(match ? [match.person] : [], people),
		...(match && { suggested: match.person.id }),
		takesText: true,
		isRequired: false,
	});
	return undefined;
}

function toSpeaker({ id, name, role }: Exclude<Found, Person>, source: string): Edit {
	const fields = { name, ...(role !== undefined && { role }), sources: [source] };
	return { file: `${kinds.speakers.path}/${id}/${defaultLocale}.md`, text: `---\n${stringify(fields)}---\n` };
}

const statuses = ['verbatim', 'revised', 'summary', 'machine-transcript'];

/** The hours of the interventions that exist, and those that are new. */
function toInterventions(
	part: ListedPart,
	session: string,
	{ interventions, sessions }: ImportEdition,
	answers: Answers,
	idsOf: (people: readonly ListedPerson[]) => string[],
	ask: (question: Question) => void,
	unplaced: Unplaced[],
): Edit[] {
	const own = interventions.filter((intervention) => intervention.session === session);
	let order = Math.max(0, ...own.map((intervention) => intervention.order ?? 0));
	const title = sessions.find(({ id }) => id === session)?.title;
	return part.interventions.flatMap((item): Edit[] => {
		// The row that names the part.
		if (title !== undefined && sameWords(item.title, title)) return [];
		const hours = hoursOf(item);
		const known = findIntervention(item, own.length > 0 ? own : interventions);
		if (known) return hours === undefined ? [] : [{ file: known.file, field: ['hours'], value: hours }];
		const speakers = idsOf(item.people);
		const status = answers['status'];
		const isWhole =
			speakers.length > 0 && speakers.length === new Set(item.people.map(({ label }) => label)).size;
		if (isWhole && status === undefined)
			ask({
				id: 'status',
				ask: 'Que vaudra le texte des interventions qui sont nouvelles ?',
				choices: statuses.map((value) => ({ value, label: value })),
				takesText: false,
				isRequired: false,
			});
		if (!isWhole || !status) {
			unplaced.push({
				...(item.line && { line: item.line }),
				text: item.title,
				why: isWhole
					? 'rien ne dit ce que vaudra son texte : --answer "status=verbatim"'
					: 'cette intervention est nouvelle, et qui y parle n’est pas connu',
			});
			return [];
		}
		order += 1;
		const fields = {
			title: item.title,
			session,
			order,
			...(hours !== undefined && { hours }),
			speakers,
			status,
		};
		return [
			{
				file: `${kinds.interventions.path}/${slug(item.title)}/${languageOf(item.title)}.md`,
				text: `---\n${stringify(fields)}---\n`,
			},
		];
	});
}

/** The language in which an intervention is announced is that in which it is given, as far as its title tells. */
function languageOf(title: string): string {
	const guessed = guessLanguage(title);
	return isLocale(guessed) ? guessed : defaultLocale;
}

function findIntervention(
	{ title }: ListedItem,
	interventions: readonly Intervention[],
): Intervention | undefined {
	return interventions.find((intervention) => sameWords(intervention.title, title));
}

function hoursOf({ start, end }: ListedItem): string | undefined {
	return start === undefined ? undefined : writeHours({ start, end });
}

/** A part, as programme.yaml gives it. */
type Entry = Record<string, unknown> & { id: string };

function toPart(
	{ part, session }: Match,
	isSeveral: boolean,
	idsOf: (people: readonly ListedPerson[]) => string[],
): Entry {
	const hours = hoursOf(part);
	const when = {
		...(isSeveral && part.day && { day: part.day }),
		...(hours !== undefined && { hours }),
	};
	if (session) return { id: session, ...when };
	const speakers = idsOf([...part.people, ...part.interventions.flatMap(({ people }) => people)]);
	const moderators = idsOf(part.chairs);
	return {
		id: slug(part.title),
		title: { [defaultLocale]: part.title },
		...(part.kind === 'break' && { isBreak: true }),
		...when,
		...(speakers.length > 0 && { speakers }),
		...(moderators.length > 0 && { moderators }),
	};
}

/** The whole file where there is none, or where it may be replaced; else the hours of the parts that are there. */
function toProgramme(
	parts: readonly Entry[],
	source: string,
	edition: ImportEdition,
	answers: Answers,
): Edit[] {
	const file = kinds.programme.path;
	const isReplacing = answers['replace'] === 'oui';
	const distinct = parts.map((part, index) => {
		const same = parts.slice(0, index).filter(({ id }) => id === part.id).length;
		return same === 0 ? part : { ...part, id: `${part.id}-${String(same + 1)}` };
	});
	if (!edition.programme || isReplacing)
		return [
			{ file, text: stringify({ parts: distinct, sources: [source] }), ...(isReplacing && { isReplacing }) },
		];
	return edition.programme.parts.flatMap((id, index): Edit[] => {
		const part = distinct.find((one) => one.id === id);
		return (['day', 'hours'] as const)
			.filter((name) => part?.[name] !== undefined)
			.map((name) => ({ file, field: ['parts', String(index), name], value: part![name] }));
	});
}
