import { defaultLocale, isLocale } from '#i18n/locales.ts';
import { formatDate } from '#i18n/format.ts';
import { kinds } from '#proceedings/kinds.ts';
import { slug } from '#prose/slug.ts';
import { writeHours } from '#schemas/fields/hours.ts';
import { stringify } from 'yaml';
import type { ImportEdition } from '../../describe-edition.ts';
import { matchPerson, tokensOf } from '../../names.ts';
import type { Answers, Edit, Proposal, Refusal } from '../../proposal.ts';
import { count } from '../../text.ts';
import type { ListedItem, ListedPart, ListedProgramme } from './listed.ts';
import { tidyName } from './people.ts';
import { askSource, findLikelySource, isWithin } from './propose.ts';
import { tidyAbstract } from './abstract.ts';

/** What somebody was on the day, where the schedule of a conference says no more than that they spoke. */
const announced = 'Intervention annoncée au programme';

/** As many letters of a title as make an id. */
const longestId = 80;

type Programme = ListedProgramme & { parts: readonly ListedPart[] };

/** True for a schedule that says what is in each track, and whose interventions the edition does not have yet. */
export function isConference({ items }: Programme, { interventions }: ImportEdition): boolean {
	const tracks = Map.groupBy(items.filter(isIntervention), ({ conference }) => conference?.track);
	tracks.delete(undefined);
	const isKnown = ({ title }: ListedItem) =>
		interventions.some(
			(intervention) => tokensOf(intervention.title).join(' ') === tokensOf(title).join(' '),
		);
	return [...tracks.values()].some((own) => own.length > 1) && !items.some(isKnown);
}

function isIntervention({ people, conference }: ListedItem): boolean {
	return people.length > 0 && conference?.track !== undefined;
}

/** The days of the event are on each of its pages: they are not changed for what a schedule says. */
function explainDays(days: readonly string[], date: string): Refusal {
	const [first, last] = [days[0]!, days.at(-1)!];
	const said = first === last ? first : `${first}/${last}`;
	return {
		message: `ce programme est du ${said}, et l’événement du ${date}`,
		hint: `corrigez « date » dans ${kinds.seminar.path} : « date: ${said} », et relancez`,
		inPage: { hint: `corrigez la date dans la fiche de l’événement : ${said}, et redonnez ce fichier` },
	};
}

/**
 * Makes an edition of the schedule of a conference: a panel of each track of a day, an intervention of each of its talks, with its abstract, and
 * somebody of each name.
 */
export function proposeConference(
	read: Programme,
	edition: ImportEdition,
	answers: Answers,
): Proposal | { refusal: readonly Refusal[] } {
	const source = answers['source'] ?? edition.programme?.sources[0] ?? findLikelySource(edition.sources)?.id;
	const interventions = read.items.filter(isIntervention);
	const people = createIds(edition.people.map(({ id }) => id));
	const speakers = new Map<string, { id: string; edit: Edit | undefined }>();
	for (const person of interventions.flatMap((intervention) => intervention.people)) {
		if (speakers.has(person.label)) continue;
		const { given, family } = tidyName(person);
		const known = matchPerson(person.label, edition.people, edition.people);
		if (known?.isSure) {
			speakers.set(person.label, { id: known.person.id, edit: undefined });
			continue;
		}
		const id = people(`${given} ${family}`);
		const fields = { name: { ...(given && { given }), family }, role: announced, sources: [source] };
		speakers.set(person.label, { id, edit: { file: fileOf('speakers', id), text: toEntry(fields) } });
	}
	const panelIds = createIds(edition.sessions.map(({ id }) => id));
	const interventionIds = createIds(edition.interventions.map(({ id }) => id));
	const tracks = Map.groupBy(interventions, ({ conference }) => conference!.track!);
	const from = Math.max(0, ...edition.sessions.map(({ order = 0 }) => order));
	const panels = [...tracks]
		.flatMap(([track, own]) => {
			const days = [...Map.groupBy(own, ({ day }) => day)];
			return days.map(([day, given]) => {
				const title = days.length > 1 && day ? `${track}, ${formatDate(day, defaultLocale)}` : track;
				return {
					id: panelIds(title),
					title,
					day,
					hours: spanOf(given),
					interventions: given.toSorted(byTime),
				};
			});
		})
		.toSorted((a, b) => byTime({ day: a.day, ...a.hours }, { day: b.day, ...b.hours }));
	const others = read.items
		.filter((item) => !isIntervention(item))
		.map((item) => {
			const part = read.parts.find(
				({ title, start, day }) => title === item.title && start === item.start && day === item.day,
			);
			return { ...item, isBreak: part?.kind === 'break' };
		});
	const otherIds = createIds([...edition.sessions.map(({ id }) => id), ...panels.map(({ id }) => id)]);
	const entries = [
		...panels.map(({ id, day, hours }) => ({ at: { day, ...hours }, part: { id, ...whenOf(day, hours) } })),
		...others.map(({ title, day, start, end, isBreak }) => ({
			at: { day, start },
			part: {
				id: otherIds(title),
				title: { [defaultLocale]: title },
				...(isBreak && { isBreak }),
				...whenOf(day, { start, end }),
			},
		})),
	]
		.toSorted((a, b) => byTime(a.at, b.at))
		.map(({ part }) => part);
	const days = [...new Set(read.items.flatMap(({ day }) => day ?? []))].sort();
	if (!isWithin(days, edition.event.date)) return { refusal: [explainDays(days, edition.event.date)] };
	const last = entries.findLast(({ day }) => day !== undefined)?.day;
	const missing = edition.sessions.filter(({ id }) => !edition.programme?.parts.includes(id));
	const file = kinds.programme.path;
	return {
		read: [
			...(source === undefined ? [] : [`source : ${source}`]),
			`${count(interventions.length, 'intervention', 'interventions')}, ${count(speakers.size, 'personne', 'personnes')}, ${count(panels.length, 'parcours', 'parcours')}`,
			...panels.map(
				(panel) =>
					`  ${panel.day ?? ''} « ${panel.title} » → ${panel.id}, ${count(panel.interventions.length, 'intervention', 'interventions')}`,
			),
		],
		mended: [],
		questions: source === undefined ? [askSource(edition)] : [],
		unplaced: [
			...read.unplaced,
			...missing.map(({ title }) => ({
				text: title,
				why: 'le programme ne le nomme pas : mis à la fin, sans heures ; retirez sa fiche s’il n’a pas eu lieu',
			})),
		],
		edits: source
			? [
					...[...speakers.values()].flatMap(({ edit }) => edit ?? []),
					...panels.map(({ id, title, interventions: own }, index) => ({
						file: fileOf('panels', id),
						text: toEntry(
							{
								title,
								summary: `${count(own.length, 'intervention', 'interventions')} au programme.`,
								titleStatus: 'official',
								order: from + index + 1,
								sources: [source],
							},
							listWithoutText(own, source),
						),
					})),
					...panels.flatMap(({ id: session, interventions: own }) =>
						own.filter(hasText).map((intervention, index) => {
							const { language, text } = intervention.conference!;
							const fields = {
								title: intervention.title,
								session,
								order: index + 1,
								...whenOf(undefined, intervention),
								speakers: [...new Set(intervention.people.map(({ label }) => speakers.get(label)!.id))],
								status: 'summary',
							};
							return {
								file: fileOf(
									'interventions',
									interventionIds(intervention.title),
									isLocale(language) ? language : defaultLocale,
								),
								text: toEntry(fields, tidyAbstract(text!)),
							};
						}),
					),
					...(read.timeZone && !edition.event.timeZone
						? [{ file: kinds.seminar.path, field: ['timeZone'], value: read.timeZone }]
						: []),
					edition.programme
						? { file, list: ['parts'], items: entries }
						: {
								file,
								text: stringify({
									parts: [...entries, ...missing.map(({ id }) => ({ id, ...whenOf(last, {}) }))],
									sources: [source],
								}),
							},
				]
			: [],
		next: ['relisez les fiches : ce qu’une personne était ce jour-là n’est pas dans un programme'],
	};
}

function hasText({ conference }: ListedItem): boolean {
	return conference?.text !== undefined;
}

/** An intervention has a text: those that are announced without any are listed in that of their panel. */
function listWithoutText(interventions: readonly ListedItem[], source: string): string {
	const items = interventions
		.filter((intervention) => !hasText(intervention))
		.map(({ title, people }) => {
			const names = people.map(({ label }) => label).join(', ');
			return `- ${escapeText(title)}, ${escapeText(names)} [@${source}]`;
		});
	return items.length > 0 ? `Au programme aussi, sans résumé [@${source}] :\n\n${items.join('\n')}` : '';
}

/** Words as they stand, in Markdown. */
function escapeText(words: string): string {
	return words.replaceAll(/[\\`*_[\]<>#]/g, '\\$&');
}

/** Makes ids of names, each once. */
function createIds(taken: readonly string[]): (name: string) => string {
	const used = new Set(taken);
	return (name) => {
		const whole = slug(name) || 'sans-titre';
		const short = whole.length > longestId ? whole.slice(0, longestId).replace(/-[^-]*$/, '') : whole;
		let id = short;
		for (let n = 2; used.has(id); n += 1) id = `${short}-${String(n)}`;
		used.add(id);
		return id;
	};
}

type Moment = Pick<Partial<ListedItem>, 'day' | 'start'>;

function byTime(a: Moment, b: Moment): number {
	return (a.day ?? '').localeCompare(b.day ?? '') || (a.start ?? 0) - (b.start ?? 0);
}

/** From the first to the last, where every hour is known. */
function spanOf(interventions: readonly ListedItem[]): Pick<ListedItem, 'start' | 'end'> {
	const isWhole = interventions.every(({ start, end }) => start !== undefined && end !== undefined);
	if (!isWhole) return { start: undefined, end: undefined };
	return {
		start: Math.min(...interventions.map(({ start }) => start!)),
		end: Math.max(...interventions.map(({ end }) => end!)),
	};
}

function whenOf(day: string | undefined, { start, end }: Partial<Pick<ListedItem, 'start' | 'end'>>) {
	return {
		...(day && { day }),
		...(start !== undefined && { hours: writeHours({ start, end: end ?? undefined }) }),
	};
}

function fileOf(kind: 'speakers' | 'panels' | 'interventions', id: string, language: string = defaultLocale) {
	return `${kinds[kind].path}/${id}/${language}.md`;
}

function toEntry(fields: object, text = ''): string {
	return `---\n${stringify(fields)}---\n${text && `${text}\n`}`;
}
