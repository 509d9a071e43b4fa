import type { Event, Organization, Person } from 'schema-dts';
import { firstDay } from '#dates/date.ts';
import { toMoment } from '#dates/moment.ts';
import type { Work } from '#formats/citations/work.ts';
import type { Locale } from '#i18n/locales.ts';
import { fullName, type PersonName } from '#i18n/name.ts';
import { isSound } from '#media/recordings.ts';
import { isUnknown, sayName } from '#proceedings/names.ts';
import { recordingsOf } from '#proceedings/recordings.ts';
import type { Intervention, Reference, Session } from '#proceedings/types.ts';
import { referenceUrl } from '#site/urls.ts';
import type { Graph, Own } from './graph.ts';

/** An organisation, by its id and its name. */
export function nameOrganisation({ proceedings, view, idOf }: Graph, id: string): Own<Organization> {
	return {
		'@type': 'Organization',
		'@id': idOf({ kind: 'organisation', id }),
		name: view.phrase(proceedings.byId.organisation.get(id)!.name).text,
	};
}

/** Who spoke, by an id and a name; nobody is made up for a name that is not known. */
export function nameSpeakers(
	{ proceedings, view, idOf }: Graph,
	ids: readonly string[],
): (Own<Person> | Own<Organization>)[] {
	return ids
		.map((id) => proceedings.byId.speaker.get(id)!)
		.filter(({ name }) => !isUnknown(name))
		.map(({ id, name }) => ({
			'@type': 'body' in name ? ('Organization' as const) : ('Person' as const),
			'@id': `${idOf({ kind: 'speaker', id })}#${'body' in name ? 'organisation' : 'person'}`,
			name: sayName(name, view.locale).text,
		}));
}

/** Who spoke in an event, where anybody is known. */
export function performer(graph: Graph, ids: readonly string[]) {
	const names = nameSpeakers(graph, ids);
	return names.length > 0 && { performer: names };
}

/** A part of the day, by its id, its title, when and where it was. */
export function nameSession(graph: Graph, session: Session): Event {
	return {
		'@type': 'Event',
		'@id': `${graph.idOf(session)}#session`,
		name: graph.view.session(session.id).text,
		...when(graph, session),
		location: placeOf(graph),
	};
}

/** When a part of the event was: its hours where they are known, else its day, else the first of the event. */
export function when({ proceedings: { seminar } }: Graph, part: Pick<Session, 'day' | 'hours'>) {
	const { day = firstDay(seminar.date), hours } = part;
	return {
		startDate: hours ? toMoment(day, hours.start, seminar.timeZone) : day,
		...(hours?.end !== undefined && { endDate: toMoment(day, hours.end, seminar.timeZone) }),
	};
}

/** Where the event was. */
export function placeOf({ proceedings: { seminar }, view: { phrase } }: Graph) {
	return {
		'@type': 'Place',
		name: phrase(seminar.place.venue ?? seminar.place.city).text,
		address: phrase(seminar.place.city).text,
	} as const;
}

/** The id of a recording. @param n its place among those of the same, from 1 */
export function videoId({ idOf }: Graph, of: Session | Intervention, n: number): string {
	return `${idOf(of)}#video${n > 1 ? String(n) : ''}`;
}

/** A recording, by its id and its name. */
export function nameVideo(graph: Graph, of: Session | Intervention, n: number, name: string) {
	return {
		'@type': isSound(recordingsOf(of)[n - 1]!.video.forms[0]!)
			? ('AudioObject' as const)
			: ('VideoObject' as const),
		'@id': videoId(graph, of, n),
		name,
	};
}

/** What is written, and what stands for it in the address of its page. */
const written = {
	home: { type: 'Book', fragment: 'book' },
	intervention: { type: 'ScholarlyArticle', fragment: 'article' },
	report: { type: 'Report', fragment: 'document' },
	panel: { type: 'Chapter', fragment: 'chapter' },
	sequence: { type: 'Chapter', fragment: 'chapter' },
	dialogue: { type: 'Chapter', fragment: 'chapter' },
} as const;

/** The page of what is written. */
type Written<Kind> = Pick<Reference, 'id'> & { readonly kind: Kind };

/** The page of the volume. */
export const home = { kind: 'home', id: '' } as const;

/**
 * What is written on a page, by its type and its id: a text and its translation are two works, and what nothing of is in a language is there
 * what it is in its own.
 * @param locale the language of the page
 */
export function identifyWork<Kind extends keyof typeof written>(
	{ absolute, view }: Graph,
	of: Written<Kind>,
	locale = view.filesIn(of),
): { '@type': (typeof written)[Kind]['type']; '@id': string } {
	const { type, fragment } = written[of.kind];
	return { '@type': type, '@id': `${absolute(referenceUrl(of, locale))}#${fragment}` };
}

/** The volume that a work is in. */
export function nameBook(graph: Graph, of: Reference, { volume }: Work) {
	return { ...identifyWork(graph, home, graph.view.filesIn(of)), name: volume! };
}

/**
 * Ties a work to what it was translated from, or to what was translated from it.
 * @param languages those in which it is
 */
export function tieTranslations<Kind extends keyof typeof written>(
	graph: Graph,
	of: Written<Kind>,
	original: Locale,
	languages: readonly Locale[],
) {
	const locale = graph.view.filesIn(of);
	if (locale !== original)
		return languages.includes(locale) && { translationOfWork: identifyWork(graph, of, original) };
	const translations = languages
		.filter((language) => language !== original)
		.map((language) => identifyWork(graph, of, language));
	return translations.length > 0 && { workTranslation: translations };
}

/** A person, by the parts of the name. */
export function toPerson(name: PersonName): Own<Person> {
	return {
		'@type': 'Person',
		name: fullName(name),
		...(name.given && { givenName: name.given }),
		familyName: name.family,
		...(name.suffix && { honorificSuffix: name.suffix }),
	};
}
