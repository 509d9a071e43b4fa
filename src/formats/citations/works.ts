import type { Intervention, Proceedings, Session } from '#proceedings/types.ts';
import { editionUrl, pageUrl, referenceUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { closed } from './text/wording.ts';
import type { Author, Work } from './work.ts';

/**
 * Describes what can be cited of an edition, in a language of the interface.
 * @param origin the origin of the site's address: « https://exemple.org »
 */
export function createWorks(proceedings: Proceedings, view: View, origin: string) {
	const { seminar, byId } = proceedings;
	const { t, locale, phrase, date } = view;
	const place = phrase(seminar.place.city).text;
	const title = phrase(seminar.title);
	const volumeTitle = t('cite.volume', { title: closed(title.text), place, date: date(seminar.date) });
	const { publication } = seminar;
	const nameOf = (id: string) => phrase(byId.organisation.get(id)!.name).text;
	const year = (publication?.date ?? seminar.date).slice(0, 4);
	const absolute = (url: string) => new URL(url, origin).href;
	const common = {
		event: { title: title.text, date: seminar.date, place, organisers: seminar.organisers.map(nameOf) },
		publishers: (publication?.publishers ?? []).map(nameOf),
		place: publication?.place && phrase(publication.place).text,
		published: publication?.date,
		isbn: publication?.isbn,
		duration: undefined,
		locator: undefined,
	};

	const volume: Work = {
		...common,
		key: `actes-${year}`,
		kind: 'volume',
		title: volumeTitle,
		language: title.language,
		authors: [],
		volume: undefined,
		doi: publication?.doi,
		summary: phrase(seminar.summary).text,
		url: absolute(pageUrl('home', locale)),
		pdf: absolute(editionUrl({ kind: 'home', id: '' }, 'pdf', locale)),
	};

	const session = (part: Session): Work => {
		const { text, language } =
			part.kind === 'panel' ? view.choose(part.versions) : view.choose(part.versions);
		return {
			...common,
			key: `actes-${year}-${part.id}`,
			kind: 'session',
			title: text.title,
			language,
			authors: [],
			volume: volumeTitle,
			doi: undefined,
			summary: text.summary,
			url: absolute(referenceUrl(part, locale)),
			pdf: undefined,
		};
	};

	const intervention = (talk: Intervention): Work => {
		const { text, language } = view.choose(talk.versions);
		const authors = talk.speakers.map((id): Author => byId.speaker.get(id)!.name);
		return {
			...common,
			key: `${slugOf(authors[0]!.family)}-${year}-${talk.id}`,
			kind: 'intervention',
			title: text.title,
			language,
			authors: authors.map(({ family, given }) => ({ family, given })),
			volume: volumeTitle,
			doi: undefined,
			summary: text.summary,
			url: absolute(referenceUrl(talk, locale)),
			pdf: absolute(editionUrl(talk, 'pdf', locale)),
			duration: talk.video ? talk.duration : undefined,
		};
	};

	return {
		volume,
		session,
		intervention,
		/** The volume, then every intervention. */
		all: () => [volume, ...proceedings.interventions.map(intervention)],
	};
}

function slugOf(name: string): string {
	return name
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-');
}
