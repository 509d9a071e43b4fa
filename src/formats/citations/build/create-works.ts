import { partsOf } from '#dates/date.ts';
import { formatDate } from '#i18n/format.ts';
import { defaultLocale, languageFor, type Locale, locales } from '#i18n/locales.ts';
import { getTranslate } from '#i18n/strings.ts';
import { hasText } from '#proceedings/report-sections.ts';
import type {
	Intervention,
	Proceedings,
	Reference,
	Report,
	Session,
	SessionText,
	Versions,
} from '#proceedings/types.ts';
import { choose, phrase } from '#proceedings/versions.ts';
import { slug } from '#prose/slug.ts';
import { viewVideoOf } from '#site/speech.ts';
import { pageUrl, pdfUrl, referenceUrl, wholeUrl } from '#site/urls.ts';
import type { View } from '#site/view.ts';
import { closed } from '../text/wording.ts';
import type { Author, Work } from '../work.ts';

/** Beyond these, keywords say no more of a work than its text. */
const maxKeywords = 8;

/**
 * Describes what can be cited of an edition, as a language of the interface shows it. What nothing of is in that language has one
 * reference, in that of its original: its text, in the volume of that language, at its address there.
 */
export function createWorks(proceedings: Proceedings, view: View) {
	const { seminar, byId } = proceedings;
	const { publication } = seminar;
	const [year] = partsOf(publication?.date ?? seminar.date);
	const whole = (url: string | undefined) => url && wholeUrl(url, seminar.address);
	const nameOf = (id: string, locale: Locale) => phrase(byId.organisation.get(id)!.name, locale).text;
	const editors = publication?.editors ?? [];
	const home: Reference = { kind: 'home', id: '' };

	const titleVolume = (locale: Locale) => {
		const { text } = phrase(seminar.title, locale);
		const language = languageFor(locale, seminar.title);
		const place = phrase(seminar.place.city, locale).text;
		const date = formatDate(seminar.date, locale);
		const title = getTranslate(locale)('cite.volume', { title: closed(text), place, date });
		return { title, language };
	};
	/** What the volume and all that it holds have alike in a language. */
	const shareIn = (locale: Locale) => {
		const organisers = seminar.organisers.map((id) => nameOf(id, locale));
		const rights = publication?.rights;
		return {
			event: {
				title: phrase(seminar.title, locale).text,
				date: seminar.date,
				place: phrase(seminar.place.city, locale).text,
				organisers,
			},
			// As they sign what they publish: a catalogue would take a translation of the name for another publisher.
			publishers: (publication?.publishers ?? []).map((id) => nameOf(id, defaultLocale)),
			place: publication?.place && phrase(publication.place, locale).text,
			published: publication?.date,
			// Each language of a book has its own (ISO 2108): the edition gives that of the reference.
			isbn: locale === defaultLocale ? publication?.isbn : undefined,
			genre: undefined,
			pages: undefined,
			editors,
			rights: typeof rights === 'object' ? phrase(rights, locale).text : rights,
			video: undefined,
			duration: undefined,
			locator: undefined,
			consulted: undefined,
		};
	};
	/** The bodies that answer for the volume where nobody is known to have edited it. */
	const listBodies = ({ event }: Pick<Work, 'event'>) =>
		editors.length > 0 ? [] : event.organisers.map((literal) => ({ literal }));
	const share = new Map(locales.map((locale) => [locale, shareIn(locale)]));
	const titles = new Map(locales.map((locale) => [locale, titleVolume(locale)]));
	/** What something has of the volume that it is in. */
	const partIn = (locale: Locale) => {
		const common = share.get(locale)!;
		const { title: volume, language: volumeLanguage } = titles.get(locale)!;
		return { ...common, volumeAuthors: listBodies(common), volume, volumeLanguage };
	};

	/** What the languages of a thing tell apart: which of them a DOI was given to, and what the others translate. */
	const toVersion = (
		thing: Reference & { doi: string | undefined },
		{ original, texts }: Versions<{ title: string }>,
		locale: Locale,
		language: Locale,
	) => {
		const { doi } = thing;
		const url = whole(referenceUrl(thing, original));
		return {
			suffix: suffixOf(locale, original),
			doi: locale === original ? doi : undefined,
			original:
				language === original ? undefined : { title: texts[original]!.title, language: original, doi, url },
		};
	};

	/** Those who answer for what they said: a work of somebody whose name is not known is cited by its title. */
	const authorsOf = (ids: readonly string[], locale: Locale): Author[] =>
		ids.flatMap((id): Author[] => {
			const { name } = byId.speaker.get(id)!;
			if ('unknown' in name) return [];
			if ('body' in name) return [{ literal: phrase(name.body, locale).text }];
			const { given, particle, family, suffix } = name;
			return [{ given, particle, family, suffix }];
		});
	const identitiesOf = (ids: readonly string[]) =>
		ids.flatMap((id) => byId.speaker.get(id)!.links.filter(isIdentity));
	const mentions = Map.groupBy(view.mentions, ({ at }) => at);
	const keywordsOf = (locale: Locale, ...places: readonly Reference[]) => {
		const used = Map.groupBy(
			places.flatMap((place) => mentions.get(place) ?? []),
			({ term }) => term,
		);
		return [...used]
			.sort(([, a], [, b]) => b.length - a.length)
			.slice(0, maxKeywords)
			.map(([id]) => phrase(byId.term.get(id)!.term, locale).text);
	};

	const toVolume = (): Work => {
		const { locale } = view;
		const common = share.get(locale)!;
		const { title, language } = titles.get(locale)!;
		const doi = publication?.doi;
		const [original, url] = [titles.get(defaultLocale)!, whole(pageUrl('home', defaultLocale))];
		return {
			...common,
			key: `actes-${year}${suffixOf(locale, defaultLocale)}`,
			kind: 'volume',
			title,
			language,
			original: language === original.language ? undefined : { ...original, doi, url },
			authors: listBodies(common),
			volumeAuthors: [],
			identities: [],
			volume: undefined,
			volumeLanguage: undefined,
			doi: locale === defaultLocale ? doi : undefined,
			summary: phrase(seminar.summary, locale).text,
			keywords: keywordsOf(locale, ...proceedings.sessions, ...proceedings.interventions),
			url: whole(pageUrl('home', locale)),
			pdf: whole(pdfUrl(home, locale)),
		};
	};
	const volume = toVolume();

	const session = (part: Session): Work => {
		const locale = view.filesIn(part);
		const { text, language } = choose<SessionText>(part.versions, locale);
		// Who speaks in a panel speaks in its interventions, of which each has an author of its own.
		const speakers = part.kind === 'dialogue' ? part.speakers : [];
		const { suffix, doi, original } = toVersion(part, part.versions, locale, language);
		return {
			...partIn(locale),
			key: `actes-${year}-${part.id}${suffix}`,
			kind: 'session',
			title: text.title,
			language,
			original,
			authors: authorsOf(speakers, locale),
			identities: identitiesOf(speakers),
			doi,
			summary: text.summary,
			keywords: keywordsOf(locale, part, ...part.interventions),
			url: whole(referenceUrl(part, locale)),
			pdf: undefined,
		};
	};

	const intervention = (intervention: Intervention): Work => {
		const { speakers, versions } = intervention;
		const locale = view.filesIn(intervention);
		const { text, language } = choose(versions, locale);
		const video = viewVideoOf(intervention, locale);
		const [first] = authorsOf(speakers, versions.original);
		const { suffix, doi, original } = toVersion(intervention, versions, locale, language);
		return {
			...partIn(locale),
			key: `${(first && slug(nameInKey(first))) || 'actes'}-${year}-${intervention.id}${suffix}`,
			kind: 'intervention',
			title: text.title,
			language,
			original,
			authors: authorsOf(speakers, locale),
			identities: identitiesOf(speakers),
			doi,
			summary: text.summary,
			keywords: keywordsOf(locale, intervention),
			url: whole(referenceUrl(intervention, locale)),
			pdf: whole(pdfUrl(intervention, locale)),
			video: video && whole(video.watchUrl(video.start, video.end)),
			duration: intervention.video ? intervention.duration : undefined,
		};
	};

	/** The report was published on its own: what is known of the volume is not known of it. */
	const report = (written: Report): Work => {
		const locale = view.filesIn(written);
		const { text, language } = choose(written.names, locale);
		const { publisher } = byId.source.get(written.source)!;
		const authorsIn = (locale: Locale) =>
			written.authors.flatMap((author): Author[] => {
				if ('speaker' in author) return authorsOf([author.speaker], locale);
				return ['organisation' in author ? { literal: nameOf(author.organisation, locale) } : author];
			});
		const [first] = authorsIn(written.versions.original);
		const speakers = written.authors.flatMap((author) => ('speaker' in author ? [author.speaker] : []));
		const { suffix, doi, original } = toVersion(written, written.names, locale, language);
		const named = [first && slug(nameInKey(first)), written.date && partsOf(written.date)[0]];
		return {
			...share.get(locale)!,
			key: `${[...named, 'compte-rendu'].filter(Boolean).join('-')}${suffix}`,
			kind: 'report',
			title: text.title,
			language,
			original,
			authors: authorsIn(locale),
			editors: [],
			volumeAuthors: [],
			identities: identitiesOf(speakers),
			volume: undefined,
			volumeLanguage: undefined,
			publishers: [publisher],
			place: undefined,
			published: written.date,
			genre: getTranslate(language)('cite.report'),
			pages: written.pages,
			isbn: undefined,
			doi,
			rights: undefined,
			summary: text.summary,
			keywords: keywordsOf(locale, written),
			url: whole(referenceUrl(written, locale)),
			pdf: whole(pdfUrl(written, locale)),
		};
	};

	return {
		volume,
		report,
		session,
		intervention,
		/** The volume, then every part of the day, each before its interventions, then the report. */
		all: () => [
			volume,
			...proceedings.sessions.flatMap((part) => [session(part), ...part.interventions.map(intervention)]),
			...(proceedings.report && hasText(proceedings.report) ? [report(proceedings.report)] : []),
		],
	};
}

/** What ends the key of a work in another language than its original: a file may hold both. */
function suffixOf(locale: Locale, original: Locale): string {
	return locale === original ? '' : `-${locale}`;
}

/** True for the address of a person in a register of persons. */
function isIdentity(link: string): boolean {
	return /^(?:www\.)?(?:orcid\.org|idref\.fr|viaf\.org|wikidata\.org)$/.test(new URL(link).hostname);
}

/** What of a name begins the key of a work. */
function nameInKey(author: Author): string {
	return 'literal' in author ? author.literal : author.family;
}
