import type { Book, Chapter, Report as ReportThing, ScholarlyArticle } from 'schema-dts';
import { isLink, type Work } from '#formats/citations/work.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import { isSound } from '#media/recordings.ts';
import type { Intervention, Report, Session } from '#proceedings/types.ts';
import { mediaTypes } from '#site/media-types.ts';
import { fileUrl, pageUrl, referenceUrl } from '#site/urls.ts';
import type { Graph, Own } from './graph.ts';
import {
	home,
	identifyWork,
	nameBook,
	nameOrganisation,
	nameSession,
	nameSpeakers,
	nameVideo,
	placeOf,
	tieTranslations,
	toPerson,
} from './names.ts';
import { describeStretch } from './recordings.ts';

/** The proceedings, as a volume. */
export function describeBook(graph: Graph, volume: Work): Own<Book> {
	const { proceedings, view, absolute, ids } = graph;
	return {
		...identifyWork(graph, home),
		name: volume.title,
		inLanguage: volume.language,
		url: absolute(pageUrl('home', view.locale)),
		...published(graph, volume),
		...(volume.authors.length > 0 && {
			author: proceedings.seminar.organisers.map((id) => nameOrganisation(graph, id)),
		}),
		...(volume.editors.length > 0 && {
			editor: volume.editors.map(toPerson),
		}),
		...(volume.isbn && { isbn: volume.isbn }),
		...(volume.doi && { sameAs: `https://doi.org/${volume.doi}` }),
		...tieTranslations(graph, home, defaultLocale, languagesOf(proceedings.seminar.title)),
		about: { '@type': 'Event', '@id': ids.event, name: volume.event.title },
	};
}

/** An intervention, as an article of the volume. */
export function describeArticle(graph: Graph, intervention: Intervention, work: Work): ScholarlyArticle {
	const { versions, video } = intervention;
	const { text, language } = graph.view.choose(versions);
	const authors = nameSpeakers(graph, intervention.speakers);
	return {
		...describeWritten(graph, intervention, work, authors),
		headline: text.title,
		name: text.title,
		...(text.summary && { abstract: text.summary }),
		inLanguage: language,
		...published(graph, work),
		isPartOf: nameBook(graph, intervention, work),
		...(video && {
			[isSound(video.forms[0]!) ? 'audio' : 'video']: intervention.isStretch
				? describeStretch(graph, intervention)
				: nameVideo(graph, intervention, 1, text.title),
		}),
		locationCreated: placeOf(graph),
	};
}

/** What is published of a part of the day, as a chapter of the volume. */
export function describeChapter(graph: Graph, session: Session, work: Work): Chapter {
	const authors = work.authors.length > 0 ? nameSpeakers(graph, session.speakers) : [];
	return {
		...describeWritten(graph, session, work, authors),
		name: work.title,
		inLanguage: work.language,
		...published(graph, work),
		isPartOf: nameBook(graph, session, work),
		about: nameSession(graph, session),
	};
}

/** The written report, and the parts of the day that it is about. */
export function describeReport(graph: Graph, report: Report, work: Work): ReportThing {
	const { proceedings, view, absolute, ids } = graph;
	const { seminar, byId } = proceedings;
	const { text, language } = view.choose(report.names);
	const authors = report.authors.flatMap((author) => {
		if ('speaker' in author) return nameSpeakers(graph, [author.speaker]);
		return 'organisation' in author ? nameOrganisation(graph, author.organisation) : toPerson(author);
	});
	const about = [
		...new Set(report.versions.texts[report.versions.original]!.sections.map(({ session }) => session)),
	];
	return {
		...describeWritten(graph, report, work, authors),
		headline: text.title,
		name: text.title,
		...(text.summary && { abstract: text.summary }),
		inLanguage: language,
		...(report.date && { datePublished: report.date }),
		publisher: { '@type': 'Organization', name: work.publishers[0]! },
		...(report.url && { isBasedOn: report.url }),
		...(report.file && {
			encoding: {
				'@type': 'MediaObject' as const,
				contentUrl: absolute(fileUrl(report.file)),
				encodingFormat: mediaTypes.pdf,
			},
		}),
		about: [
			{
				'@type': 'Event',
				'@id': ids.event,
				name: view.phrase(seminar.title).text,
				startDate: seminar.date,
				location: placeOf(graph),
			},
			...about.flatMap((id) => (id === undefined ? [] : [nameSession(graph, byId.session.get(id)!)])),
		],
	};
}

/** What is said alike of all that is written on a page of its own: its id and address, its authors, its DOI, its translations. */
function describeWritten<Of extends Intervention | Session | Report, Author>(
	graph: Graph,
	of: Of,
	{ doi }: Work,
	authors: readonly Author[],
) {
	const { original, texts } = of.versions;
	return {
		...identifyWork<Of['kind']>(graph, of),
		url: graph.absolute(referenceUrl(of, graph.view.filesIn(of))),
		...(authors.length > 0 && { author: authors }),
		...(doi && { sameAs: `https://doi.org/${doi}` }),
		...tieTranslations(graph, of, original, languagesOf(texts)),
	};
}

/** The languages that something is in. */
function languagesOf(texts: Partial<Record<Locale, unknown>>): Locale[] {
	return locales.filter((locale) => texts[locale] !== undefined);
}

/** How a work was published, as far as that is known. */
function published(graph: Graph, { rights }: Work) {
	const { date, publishers = [] } = graph.proceedings.seminar.publication ?? {};
	return {
		...(date && { datePublished: date }),
		...(publishers.length > 0 && { publisher: publishers.map((id) => nameOrganisation(graph, id)) }),
		...(rights && (isLink(rights) ? { license: rights } : { copyrightNotice: rights })),
	};
}
