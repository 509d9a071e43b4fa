import type { Root } from 'mdast';
import { groupCues } from '#media/transcripts/passages.ts';
import { listBlocks, passageIdOf, textOf } from '#proceedings/passages/texts.ts';
import type { Intervention, Proceedings } from '#proceedings/types.ts';
import { dataSchemaUrl, pageUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import type { Data } from './schema.ts';

/**
 * Gives everything that an edition publishes, as data.
 * @param origin the origin of the site's address
 */
export function toData(proceedings: Proceedings, view: View, origin: string): Data {
	const { seminar } = proceedings;
	const { locale, phrase, choose } = view;
	const absolute = (url: string) => new URL(url, origin).href;
	const words = (localized: Parameters<typeof phrase>[0]) => phrase(localized).text;
	const toText = (body: Root, language: string) => ({
		language,
		passages: listBlocks(body).map((block) => ({ id: passageIdOf(block), text: textOf(block) })),
	});
	return {
		$schema: absolute(dataSchemaUrl()),
		title: words(seminar.title),
		language: locale,
		url: absolute(pageUrl('home', locale)),
		...(seminar.notice && { notice: words(seminar.notice) }),
		event: {
			title: words(seminar.title),
			kind: words(seminar.kind),
			summary: words(seminar.summary),
			date: seminar.date,
			city: words(seminar.place.city),
			...(seminar.place.venue && { venue: words(seminar.place.venue) }),
			organisers: [...seminar.organisers],
			partners: [...seminar.partners],
			officialPage: seminar.officialPage,
		},
		sessions: proceedings.sessions.map((session) => {
			const { text, language } =
				session.kind === 'panel' ? choose(session.versions) : choose(session.versions);
			return {
				id: session.id,
				kind: session.kind,
				title: text.title,
				titleStatus: session.titleStatus,
				summary: text.summary,
				url: absolute(referenceUrl(session, locale)),
				moderators: [...session.moderators],
				text: toText(text.body, language),
			};
		}),
		interventions: proceedings.interventions.map((talk) => {
			const { text, language } = choose(talk.versions);
			const transcript = toTranscript(talk, view);
			return {
				id: talk.id,
				session: talk.session,
				title: text.title,
				...(text.summary && { summary: text.summary }),
				url: absolute(referenceUrl(talk, locale)),
				speakers: [...talk.speakers],
				status: talk.status,
				...(talk.duration !== undefined && { duration: talk.duration }),
				text: toText(text.body, language),
				...(transcript && { transcript }),
			};
		}),
		speakers: proceedings.speakers.map((speaker) => ({
			id: speaker.id,
			given: speaker.name.given,
			family: speaker.name.family,
			role: choose(speaker.versions).text.role,
			url: absolute(referenceUrl(speaker, locale)),
			...(speaker.organisation && { organisation: speaker.organisation }),
		})),
		organisations: proceedings.organisations.map(({ id, name, acronym, url }) => ({
			id,
			name: words(name),
			...(acronym && { acronym: words(acronym) }),
			...(url && { url }),
		})),
		glossary: proceedings.glossary.map(({ id, term, definition, sources }) => ({
			id,
			term: words(term),
			definition: words(definition),
			sources,
		})),
		timeline: proceedings.timeline.map(({ id, date, title }) => ({ id, date, title: words(title) })),
		sources: proceedings.sources.map(({ id, publisher, title, url }) => ({
			id,
			publisher,
			title,
			...(url && { url }),
		})),
		unknowns: proceedings.unknowns.map(({ id, title, text }) => ({
			id,
			title: words(title),
			text: words(text),
		})),
	};
}

function toTranscript(talk: Intervention, { choose }: View): Data['interventions'][number]['transcript'] {
	if (!talk.transcript) return undefined;
	const { text, language } = choose(talk.transcript);
	const passages = groupCues(text.cues, text.passageIds, text.chapters).flatMap(
		(section) => section.passages,
	);
	return {
		language,
		passages: passages.map(({ id, start, voice, cues }) => ({
			id,
			text: cues.map((cue) => cue.text).join(' '),
			start,
			...(voice !== undefined && { voice }),
		})),
	};
}
