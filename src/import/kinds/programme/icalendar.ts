import ICAL from 'ical.js';
import type { Person } from '../../describe-edition.ts';
import type { Refusal, Unplaced } from '../../proposal.ts';
import { readNamed } from './lines.ts';
import type { ListedItem, ListedProgramme } from './listed.ts';

const hint = 'exportez de nouveau l’agenda (.ics), avec ses événements';

/**
 * Reads a calendar (iCalendar, RFC 5545): one event a part.
 * @param timeZone that of the place, where it is known: times may be given in universal time
 */
export function readCalendar(
	text: string,
	timeZone: string | undefined,
	people: readonly Person[],
): ListedProgramme | { refusal: readonly Refusal[] } {
	let calendar: ICAL.Component;
	try {
		calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	} catch {
		return { refusal: [{ message: 'cet agenda est incomplet ou abîmé', hint }] };
	}
	const zone = calendar.getFirstPropertyValue('x-wr-timezone') as string | null;
	// Where the calendar itself says how the clocks of the place go, no name is needed.
	const [own, ...otherZones] = calendar.getAllSubcomponents('vtimezone');
	const clocks = own && otherZones.length === 0 ? new ICAL.Timezone(own) : undefined;
	const place = zone ?? timeZone ?? clocks;
	const events = calendar.getAllSubcomponents('vevent');
	if (events.length === 0) return { refusal: [{ message: 'cet agenda ne contient aucun événement', hint }] };
	const unplaced: Unplaced[] = [];
	const zones = new Set<string>();
	const items = events.flatMap((component): ListedItem[] => {
		const event = new ICAL.Event(component);
		const title = ((event.summary as string | null) ?? 'Événement sans titre').replaceAll(/\s+/g, ' ').trim();
		if (component.getFirstPropertyValue('status') === 'CANCELLED') {
			unplaced.push({ text: title, why: 'annulé dans l’agenda' });
			return [];
		}
		if (!component.hasProperty('dtstart')) {
			unplaced.push({ text: title, why: 'cet événement n’a pas de date' });
			return [];
		}
		if (event.isRecurring())
			unplaced.push({ text: title, why: 'se répète dans l’agenda : seule la première fois est reprise' });
		if (event.startDate.isDate) {
			unplaced.push({
				text: title,
				why: 'dure des jours entiers : c’est l’événement, et non une de ses parties',
			});
			return [];
		}
		if (isPrivate(component, title)) {
			unplaced.push({ text: title, why: 'c’est un rendez-vous privé de cet agenda' });
			return [];
		}
		const tzid = component.getFirstProperty('dtstart')?.getFirstParameter('tzid');
		if (tzid) zones.add(tzid);
		const start = toLocal(event.startDate, place);
		const end = toLocal(event.endDate, place);
		return [
			{
				title,
				day: start.day,
				start: start.minutes,
				end: end.day === start.day && end.minutes > start.minutes ? end.minutes : undefined,
				...readDescription(event.description, title, people, unplaced),
				group: undefined,
			},
		];
	});
	const isUniversal = events.some(
		(component) =>
			component.hasProperty('dtstart') &&
			new ICAL.Event(component).startDate.zone === ICAL.Timezone.utcTimezone,
	);
	const known = [zone ?? '', ...zones].find((name) => isZone(name));
	return {
		items,
		groups: [],
		timeZone: known,
		mended:
			isUniversal && place === undefined
				? [
						'heures données en temps universel, et le fuseau du lieu n’est pas connu : écrivez « timeZone » dans seminar.yaml, et relancez',
					]
				: isUniversal
					? [
							`heures données en temps universel, mises à celle du lieu (${typeof place === 'string' ? place : place!.tzid})`,
						]
					: [],
		unplaced,
	};
}

/** Who speaks and who leads, in the words under an event: « Avec A ; B », « Modération : C ». The rest of them is said, and left out. */
function readDescription(
	description: string | null,
	title: string,
	people: readonly Person[],
	unplaced: Unplaced[],
): Pick<ListedItem, 'people' | 'chairs'> {
	const lines = (description ?? '')
		.replaceAll(/<[^>]+>/g, '\n')
		.split('\n')
		.map((line) => line.trim());
	const named = lines.flatMap((line) => readNamed(line, people) ?? []);
	const others = lines.filter((line) => line !== '' && !readNamed(line, people));
	if (others.length > 0)
		unplaced.push({
			text: others.join(' '),
			why: `c’est la description de « ${title} » dans l’agenda : un programme n’a pas de place pour elle`,
		});
	return {
		people: named.flatMap((one) => one.people),
		chairs: named.flatMap((one) => one.chairs),
	};
}

/** True for what is marked as somebody's own. */
function isPrivate(component: ICAL.Component, title: string): boolean {
	const categories = component
		.getAllProperties('categories')
		.flatMap((property) => property.getValues().map(String));
	return (
		/^(?:private|confidential)$/i.test(String(component.getFirstPropertyValue('class') ?? '')) ||
		categories.some((name) => /^(?:personn?el(?:le)?|personal|privée?|private)$/iu.test(name)) ||
		/^(?:privée?|private|personnel|personal)\s*:/iu.test(title)
	);
}

function isZone(name: string): boolean {
	return name.includes('/') && Intl.supportedValuesOf('timeZone').includes(name);
}

/** What clocks showed there: times in universal time are moved, others are already so. */
function toLocal(
	given: ICAL.Time,
	timeZone: string | ICAL.Timezone | undefined,
): { day: string; minutes: number } {
	const isMoved = given.zone === ICAL.Timezone.utcTimezone && timeZone !== undefined;
	const time = isMoved && typeof timeZone !== 'string' ? given.convertToZone(timeZone) : given;
	const written = time.toString();
	if (!isMoved || typeof timeZone !== 'string')
		return { day: written.slice(0, 10), minutes: time.hour * 60 + time.minute };
	// Swedes write dates as ISO 8601 does.
	const local = time.toJSDate().toLocaleString('sv', { timeZone });
	return { day: local.slice(0, 10), minutes: Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16)) };
}
