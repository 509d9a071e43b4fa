import { firstDay, isInterval, lastDay } from '#dates/date.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { foldersOf, type Check, type Edition } from '../edition.ts';
import { kinds } from '../kinds.ts';
import { findNearest, suggest } from '../nearest.ts';
import type { Problem } from '../read.ts';
import { isTranslation, type LocatedEntry } from '../validate.ts';

type Programme = LocatedEntry<'programme'>;
type Part = Programme['data']['parts'][number];

/** The programme is in order, and has every panel and the dialogue once. */
export const rule: Check = (edition) => {
	const [programme] = edition.entries.programme;
	if (!programme) return findUnplaced(edition);
	const { parts } = programme.data;
	const sessions = [...foldersOf(edition, 'panels'), ...foldersOf(edition, 'dialogue')];
	const date = edition.entries.seminar[0]?.data.date;
	const isOfNoDay = date !== undefined && isInterval(date) && parts.every(({ day }) => day === undefined);
	// A folder whose name is no id, and the part that it would be.
	const isInDoubt = (id: string) => edition.isInDoubt('panels', id) || edition.isInDoubt('dialogue', id);
	const explain = (index: number, field: string, message: string, hint: string): Problem => ({
		file: programme.file,
		line: programme.lineOf(['parts', index, field]),
		message,
		hint,
	});
	return [
		...(isOfNoDay
			? [
					{
						file: programme.file,
						line: programme.lineOf(['parts']),
						message: 'l’événement dure plusieurs jours, et rien ne dit de quel jour est chaque partie',
						hint: `écrivez sous chacune son jour : « day: ${firstDay(date)} » ; ou corrigez « date » dans seminar.yaml`,
					},
				]
			: []),
		...parts.flatMap((part, index) =>
			[
				...(isInDoubt(part.id) ? [] : checkPart(part, sessions, parts.slice(0, index))),
				...(date === undefined || isOfNoDay ? [] : checkDay(part, date)),
				...checkOrder(part, parts.slice(0, index)),
			].map(({ field, message, hint }) => explain(index, field, message, hint)),
		),
		...sessions
			.filter((id) => idPattern.test(id) && !parts.some((part) => part.id === id))
			// That which a part was meant to be is told there.
			.filter(
				(id) =>
					!parts.some(
						(part) => !part.title && !sessions.includes(part.id) && findNearest(part.id, sessions) === id,
					),
			)
			.map((id) => ({
				file: programme.file,
				line: programme.lineOf(['parts']),
				message: `« ${id} » n’est pas dans le programme`,
				hint: `ajoutez-le à sa place : « - id: ${id} »`,
			})),
		...checkInterventions(edition, parts),
	];
};

/** What has no number has its place from the programme. */
function findUnplaced({ entries, files }: Edition): Problem[] {
	if (files.includes(kinds.programme.path)) return [];
	return entries.panels
		.filter(({ data }) => !isTranslation(data) && data.order === undefined)
		.map(({ id, file, lineOf }) => ({
			file,
			line: lineOf(['title']),
			about: 'unfinished' as const,
			message: 'cette séance n’a pas de numéro, et rien ne dit où elle est dans la journée',
			hint: `si c’est un panel, écrivez son numéro : « order: 1 » ; sinon, écrivez ${kinds.programme.path}, où « - id: ${id} » est à sa place`,
			inPage: {
				hint: 'si c’est un panel, donnez-lui son numéro ; sinon, donnez-lui sa place dans le programme',
			},
		}));
}

/** What is wrong with a field of a part. */
interface Fault {
	field: string;
	message: string;
	hint: string;
}

function checkPart(part: Part, sessions: readonly string[], before: readonly Part[]): Fault[] {
	const { id } = part;
	if (before.some((other) => other.id === id))
		return [
			{
				field: 'id',
				message: `l’identifiant « ${id} » est déjà pris plus haut`,
				hint: 'donnez-en un autre à cette partie, ou retirez-la',
			},
		];
	if (!sessions.includes(id))
		return part.title
			? []
			: [
					{
						field: 'id',
						message: `« ${id} » n’est ni un panel ni le dialogue, et n’a pas de titre`,
						hint: suggest(id, sessions) ?? 'donnez son titre à cette partie : « title: { fr: Accueil } »',
					},
				];
	const own = (['title', 'speakers', 'moderators'] as const).find((name) => [part[name]].flat()[0]);
	if (!own) return [];
	return [
		{
			field: own,
			message: `« ${own} » est déjà dans la fiche de « ${id} »`,
			hint: 'retirez-le d’ici : le programme ne dit de ce qui a sa fiche que son jour et ses heures',
		},
	];
}

function checkDay({ day }: Part, date: string): Fault[] {
	const isLong = isInterval(date);
	if (day === undefined ? !isLong : day >= firstDay(date) && day <= lastDay(date)) return [];
	const hint = `écrivez « day: ${firstDay(date)} », ou corrigez « date » dans seminar.yaml`;
	return day === undefined
		? [
				{
					field: 'id',
					message: 'l’événement dure plusieurs jours, et rien ne dit duquel est cette partie',
					hint,
				},
			]
		: [{ field: 'day', message: `le ${day} n’est pas un jour de l’événement (${date})`, hint }];
}

/** What follows does not begin before; two parts may go on at the same time. */
function checkOrder({ day, hours }: Part, before: readonly Part[]): Fault[] {
	const last = before.at(-1);
	if (!last) return [];
	const hint = 'corrigez-le, ou remettez les parties dans l’ordre de l’événement';
	if (day !== undefined && last.day !== undefined && day < last.day)
		return [{ field: 'day', message: `cette partie suit « ${last.id} », qui est du ${last.day}`, hint }];
	const timed = before.findLast((part) => part.day === day && part.hours !== undefined);
	return hours && timed && hours.start < timed.hours!.start
		? [{ field: 'hours', message: `cette partie commence avant « ${timed.id} », qui la précède`, hint }]
		: [];
}

/** An intervention is heard while its session lasts. */
function checkInterventions({ entries }: Edition, parts: readonly Part[]): Problem[] {
	return entries.interventions.flatMap(({ file, data, lineOf }) => {
		if (!('session' in data) || !data.hours) return [];
		const session = parts.find(({ id }) => id === data.session)?.hours;
		const { start, end = start } = data.hours;
		if (!session || (start >= session.start && end <= (session.end ?? Infinity))) return [];
		return [
			{
				file,
				line: lineOf(['hours']),
				message: `ces heures ne sont pas dans celles de « ${data.session} »`,
				hint: `corrigez-les, ou celles de la séance dans ${kinds.programme.path}`,
			},
		];
	});
}
