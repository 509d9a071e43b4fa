import type { Proceedings } from '#proceedings/types.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { bestUrl, dataSchemaUrl, pageUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { createEntries, listCorrections, toHours } from './entries.ts';
import type { Data } from './schema.ts';

type Words = (localized: Parameters<View['phrase']>[0]) => string;

/** Gives everything that an edition publishes, as data. */
export function toData(proceedings: Proceedings, view: View): Data {
	const { seminar } = proceedings;
	const { locale, phrase } = view;
	const absolute = (url: string) => bestUrl(url, seminar.address);
	const words: Words = (localized) => phrase(localized).text;
	const entries = createEntries(view, absolute);
	return {
		$schema: absolute(dataSchemaUrl()),
		title: words(seminar.title),
		language: locale,
		url: absolute(pageUrl('home', locale)),
		notice: seminar.notice && words(seminar.notice),
		event: toEvent(proceedings, view, words),
		programme: proceedings.programme.map((part) => ({
			id: part.id,
			kind: part.kind !== 'other' ? part.kind : part.isBreak ? ('break' as const) : ('other' as const),
			title: part.kind === 'other' ? words(part.title) : view.session(part.id).text,
			day: part.day,
			hours: part.hours && toHours(part.hours),
			speakers: [...part.speakers],
			moderators: [...part.moderators],
		})),
		programmeSources: [...proceedings.programmeSources],
		sessions: proceedings.sessions.map(entries.session),
		interventions: proceedings.interventions.map(entries.intervention),
		report: proceedings.report && entries.report(proceedings.report),
		speakers: proceedings.speakers.map(entries.speaker),
		organisations: proceedings.organisations.map(({ name, acronym, statements, ...organisation }) => ({
			...organisation,
			name: words(name),
			acronym: acronym && words(acronym),
			statements: statements.map(({ text, sources }) => ({ text: words(text), sources })),
		})),
		glossary: proceedings.glossary.map(({ term, acronym, forms, definition, caution, ...entry }) => ({
			...entry,
			term: words(term),
			acronym: acronym?.[locale],
			forms: forms[locale],
			equivalents: locales
				.filter((language) => language !== locale)
				.flatMap((language) => {
					const equivalent = term[language];
					return equivalent ? [{ language, term: equivalent, acronym: acronym?.[language] }] : [];
				}),
			definition: words(definition),
			caution: caution && words(caution),
		})),
		timeline: proceedings.timeline.map(({ title, text, ...milestone }) => ({
			...milestone,
			title: words(title),
			text: text && words(text),
		})),
		domains: Object.entries(seminar.glossary?.domains ?? {}).map(([id, name]) => ({ id, name: words(name) })),
		timelineIntro: words(seminar.timeline.intro),
		themes: Object.entries(seminar.timeline.themes).map(([id, name]) => ({ id, name: words(name) })),
		sources: proceedings.sources.map(({ short, shortNames, note, ...source }) => ({
			...source,
			short: words({ ...shortNames, [defaultLocale]: short }),
			note: note && words(note),
		})),
		linksChecked: seminar.linksChecked,
		sourcesNote: seminar.sourcesNote && words(seminar.sourcesNote),
		former: proceedings.former.map(({ kind, id, to, reason }) => ({
			kind,
			id,
			to: to && { kind: to.kind, id: to.id },
			reason: reason && words(reason),
		})),
		unknowns: proceedings.unknowns.map(({ id, title, text, leads }) => ({
			id,
			title: words(title),
			text: words(text),
			leads: leads.map((lead) => ({ ...lead, text: words(lead.text) })),
		})),
	};
}

function toEvent({ seminar }: Proceedings, view: View, words: Words): Data['event'] {
	const { place, audience, publication, recordNotes: notes } = seminar;
	return {
		title: words(seminar.title),
		titleStatus: seminar.titleStatus,
		shortTitle: words(seminar.shortTitle),
		kind: words(seminar.kind),
		summary: words(seminar.summary),
		date: seminar.date,
		timeZone: seminar.timeZone,
		city: words(place.city),
		venue: place.venue && words(place.venue),
		organisers: [...seminar.organisers],
		organisersNote: seminar.organisersNote && words(seminar.organisersNote),
		speakersNote: seminar.speakersNote && words(seminar.speakersNote),
		partners: [...seminar.partners],
		audience: { ...audience, categories: audience.categories.map(words) },
		officialPage: seminar.officialPage,
		videos: seminar.videos?.url,
		recordNotes: notes && {
			report: notes.report && words(notes.report),
			videos: notes.videos && words(notes.videos),
			both: notes.both && words(notes.both),
			rights: notes.rights && words(notes.rights),
		},
		contact: seminar.contact,
		publication: publication && {
			publishers: publication.publishers,
			editors: publication.editors,
			place: publication.place && words(publication.place),
			date: publication.date,
			isbn: publication.isbn,
			doi: publication.doi,
			rights: typeof publication.rights === 'object' ? words(publication.rights) : publication.rights,
		},
		followUp: seminar.followUp.map(({ title, text, ...next }) => ({
			...next,
			title: words(title),
			text: words(text),
		})),
		siblings: seminar.siblings.map(({ title, address }) => ({ title: words(title), url: address })),
		sources: seminar.sources,
		corrections: listCorrections(seminar, view),
	};
}
