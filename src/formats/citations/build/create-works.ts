import { partsOf } from '#dates/date.ts';
import { getTranslate } from '#i18n/strings.ts';
import type {
	Intervention,
	Proceedings,
	Reference,
	Report,
	Session,
	SessionText,
} from '#proceedings/types.ts';
import { slug } from '#prose/slug.ts';
import { viewVideoOf } from '#site/speech.ts';
import { pageUrl, pdfUrl, referenceUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { closed } from '../text/wording.ts';
import { hasText } from '#proceedings/report-sections.ts';
import type { Author, Work } from '../work.ts';

/** Beyond these, keywords say no more of a work than its text. */
const maxKeywords = 8;

/** Describes what can be cited of an edition, in a language of the interface. */
export function createWorks(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { t, locale, phrase, date } = view;
	const place = phrase(seminar.place.city).text;
	const title = phrase(seminar.title);
	const volumeTitle = t('cite.volume', { title: closed(title.text), place, date: date(seminar.date) });
	const { publication } = seminar;
	const rights = publication?.rights;
	const nameOf = (id: string) => phrase(byId.organisation.get(id)!.name).text;
	const [year] = partsOf(publication?.date ?? seminar.date);
	const whole = (url: string | undefined) => url && wholeUrl(url, seminar.address);
	const organisers = seminar.organisers.map(nameOf);
	const editors = publication?.editors ?? [];
	const bodies = editors.length > 0 ? [] : organisers.map((literal) => ({ literal }));
	const common = {
		event: { title: title.text, date: seminar.date, place, organisers },
		publishers: (publication?.publishers ?? []).map(nameOf),
		place: publication?.place && phrase(publication.place).text,
		published: publication?.date,
		isbn: publication?.isbn,
		genre: undefined,
		pages: undefined,
		editors,
		rights: typeof rights === 'object' ? phrase(rights).text : rights,
		video: undefined,
		duration: undefined,
		locator: undefined,
		consulted: undefined,
	};

	/** Those who answer for what they said: a work of somebody whose name is not known is cited by its title. */
	const authorsOf = (ids: readonly string[]): Author[] =>
		ids.flatMap((id): Author[] => {
			const { name } = byId.speaker.get(id)!;
			if ('unknown' in name) return [];
			if ('body' in name) return [{ literal: phrase(name.body).text }];
			const { given, particle, family, suffix } = name;
			return [{ given, particle, family, suffix }];
		});
	const identitiesOf = (ids: readonly string[]) =>
		ids.flatMap((id) => byId.speaker.get(id)!.links.filter(isIdentity));
	const mentions = Map.groupBy(view.mentions, ({ at }) => at);
	const keywordsOf = (...places: readonly Reference[]) => {
		const used = Map.groupBy(
			places.flatMap((place) => mentions.get(place) ?? []),
			({ term }) => term,
		);
		return [...used]
			.sort(([, a], [, b]) => b.length - a.length)
			.slice(0, maxKeywords)
			.map(([id]) => phrase(byId.term.get(id)!.term).text);
	};

	const volume: Work = {
		...common,
		key: `actes-${year}`,
		kind: 'volume',
		title: volumeTitle,
		language: title.language,
		authors: bodies,
		volumeAuthors: [],
		identities: [],
		volume: undefined,
		doi: publication?.doi,
		summary: phrase(seminar.summary).text,
		keywords: keywordsOf(...proceedings.sessions, ...proceedings.interventions),
		url: whole(pageUrl('home', locale)),
		pdf: whole(pdfUrl({ kind: 'home', id: '' }, locale)),
	};

	const session = (part: Session): Work => {
		const { text, language } = view.choose<SessionText>(part.versions);
		// Who speaks in a panel speaks in its interventions, of which each has an author of its own.
		const speakers = part.kind === 'dialogue' ? part.speakers : [];
		return {
			...common,
			key: `actes-${year}-${part.id}`,
			kind: 'session',
			title: text.title,
			language,
			authors: authorsOf(speakers),
			volumeAuthors: bodies,
			identities: identitiesOf(speakers),
			volume: volumeTitle,
			doi: part.doi,
			summary: text.summary,
			keywords: keywordsOf(part, ...part.interventions),
			url: whole(referenceUrl(part, locale)),
			pdf: undefined,
		};
	};

	const intervention = (intervention: Intervention): Work => {
		const { text, language } = view.choose(intervention.versions);
		const video = viewVideoOf(intervention, locale);
		const authors = authorsOf(intervention.speakers);
		return {
			...common,
			key: `${(authors[0] && slug(nameInKey(authors[0]))) || 'actes'}-${year}-${intervention.id}`,
			kind: 'intervention',
			title: text.title,
			language,
			authors,
			volumeAuthors: bodies,
			identities: identitiesOf(intervention.speakers),
			volume: volumeTitle,
			doi: intervention.doi,
			summary: text.summary,
			keywords: keywordsOf(intervention),
			url: whole(referenceUrl(intervention, locale)),
			pdf: whole(pdfUrl(intervention, view.filesIn(intervention))),
			video: video && whole(video.watchUrl(video.start, video.end)),
			duration: intervention.video ? intervention.duration : undefined,
		};
	};

	/** The report was published on its own: what is known of the volume is not known of it. */
	const report = (written: Report): Work => {
		const { text, language } = view.choose(written.names);
		const { publisher } = byId.source.get(written.source)!;
		const authors = written.authors.flatMap((author): Author[] => {
			if ('speaker' in author) return authorsOf([author.speaker]);
			return ['organisation' in author ? { literal: nameOf(author.organisation) } : author];
		});
		const named = authors[0] && slug(nameInKey(authors[0]));
		const speakers = written.authors.flatMap((author) => ('speaker' in author ? [author.speaker] : []));
		return {
			...common,
			key: [named, written.date && partsOf(written.date)[0], 'compte-rendu'].filter(Boolean).join('-'),
			kind: 'report',
			title: text.title,
			language,
			authors,
			editors: [],
			volumeAuthors: [],
			identities: identitiesOf(speakers),
			volume: undefined,
			publishers: [publisher],
			place: undefined,
			published: written.date,
			genre: getTranslate(language)('cite.report'),
			pages: written.pages,
			isbn: undefined,
			doi: written.doi,
			rights: undefined,
			summary: text.summary,
			keywords: keywordsOf(written),
			url: whole(referenceUrl(written, locale)),
			pdf: whole(pdfUrl(written, view.filesIn(written))),
		};
	};

	return {
		volume,
		report,
		session,
		intervention,
		/** The volume, then every intervention, then the report. */
		all: () => [
			volume,
			...proceedings.interventions.map(intervention),
			...(proceedings.report && hasText(proceedings.report) ? [report(proceedings.report)] : []),
		],
	};
}

/** True for the address of a person in a register of persons. */
function isIdentity(link: string): boolean {
	return /^(?:www\.)?(?:orcid\.org|idref\.fr|viaf\.org|wikidata\.org)$/.test(new URL(link).hostname);
}

/** What of a name begins the key of a work. */
function nameInKey(author: Author): string {
	return 'literal' in author ? author.literal : author.family;
}
