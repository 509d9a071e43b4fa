import type { Event } from 'schema-dts';
import { firstDay, lastDay } from '#dates/date.ts';
import type { Work } from '#formats/citations/work.ts';
import type { Session } from '#proceedings/types.ts';
import { pageUrl } from '#site/urls.ts';
import type { Graph } from './graph.ts';
import { identifyWork, nameOrganisation, nameSession, performer, placeOf, when } from './names.ts';
import { listSessionVideos } from './recordings.ts';

/** The event, and what it was made of. */
export function describeEvent(graph: Graph): Event {
	const { proceedings, view, absolute, ids } = graph;
	const { seminar, programme } = proceedings;
	const { locale, phrase } = view;
	const nameEach = (organisations: readonly string[]) =>
		organisations.map((id) => nameOrganisation(graph, id));
	return {
		'@type': 'Event',
		'@id': ids.event,
		name: phrase(seminar.title).text,
		description: phrase(seminar.summary).text,
		startDate: firstDay(seminar.date),
		endDate: lastDay(seminar.date),
		eventStatus: 'https://schema.org/EventScheduled',
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		location: placeOf(graph),
		organizer: nameEach(seminar.organisers),
		...(seminar.partners.length > 0 && { contributor: nameEach(seminar.partners) }),
		url: absolute(pageUrl('programme', locale)),
		sameAs: seminar.officialPage,
		subEvent: programme.flatMap((part): Event[] =>
			part.kind !== 'other'
				? [nameSession(graph, part)]
				: part.isBreak
					? []
					: [
							{
								'@type': 'Event',
								name: phrase(part.title).text,
								...when(graph, part),
								location: placeOf(graph),
								...performer(graph, part.speakers),
							},
						],
		),
	};
}

/** A part of the day, who spoke in it and what there is of it. */
export function describeSession(graph: Graph, session: Session, work: Work): Event {
	const { proceedings, view, urlOf, ids } = graph;
	const { seminar } = proceedings;
	return {
		...nameSession(graph, session),
		url: urlOf(session),
		superEvent: {
			'@type': 'Event',
			'@id': ids.event,
			name: view.phrase(seminar.title).text,
			startDate: firstDay(seminar.date),
			location: placeOf(graph),
		},
		...performer(graph, session.speakers),
		...recordedIn(graph, session, work),
		...(session.interventions.length > 0 && {
			workPerformed: session.interventions.map((intervention) => ({
				...identifyWork(graph, intervention),
				name: view.intervention(intervention).text,
			})),
		}),
	};
}

/** What there is of a session: what is published of it, and its recordings. */
function recordedIn(graph: Graph, session: Session, work: Work) {
	const chapter = { ...identifyWork(graph, session), name: work.title };
	return { recordedIn: [chapter, ...listSessionVideos(graph, session, work.title)] };
}
