import type { Book, Report as ReportThing, ScholarlyArticle } from 'schema-dts';
import { isLink, type Work } from '#formats/citations/work.ts';
import type { Intervention, Report } from '#proceedings/types.ts';
import { mediaTypes } from '#site/media-types.ts';
import { fileUrl, pageUrl } from '#site/urls.ts';
import type { Graph, Own } from './graph.ts';
import {
	articleId,
	nameOrganisation,
	nameSession,
	nameSpeakers,
	nameVideo,
	placeOf,
	toPerson,
} from './names.ts';
import { describeStretch } from './recordings.ts';

/** The proceedings, as a volume. */
export function describeBook(graph: Graph, volume: Work): Own<Book> {
	const { proceedings, view, absolute, ids } = graph;
	return {
		'@type': 'Book',
		'@id': ids.book,
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
		about: { '@type': 'Event', '@id': ids.event, name: volume.event.title },
	};
}

/** An intervention, as an article of the volume. */
export function describeArticle(graph: Graph, intervention: Intervention, work: Work): ScholarlyArticle {
	const { view, urlOf, ids } = graph;
	const { text, language } = view.choose(intervention.versions);
	const authors = nameSpeakers(graph, intervention.speakers);
	return {
		'@type': 'ScholarlyArticle',
		'@id': articleId(graph, intervention),
		headline: text.title,
		name: text.title,
		...(text.summary && { abstract: text.summary }),
		inLanguage: language,
		url: urlOf(intervention),
		...(authors.length > 0 && { author: authors }),
		...published(graph, work),
		...(work.doi && { sameAs: `https://doi.org/${work.doi}` }),
		isPartOf: { '@type': 'Book', '@id': ids.book, name: work.volume! },
		...(intervention.video && {
			video: intervention.isStretch
				? describeStretch(graph, intervention)
				: nameVideo(graph, intervention, 1, text.title),
		}),
		locationCreated: placeOf(graph),
	};
}

/** The written report, and the parts of the day that it is about. */
export function describeReport(graph: Graph, report: Report, work: Work): ReportThing {
	const { proceedings, view, absolute, idOf, urlOf, ids } = graph;
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
		'@type': 'Report',
		'@id': `${idOf(report)}#document`,
		headline: text.title,
		name: text.title,
		...(text.summary && { abstract: text.summary }),
		inLanguage: language,
		url: urlOf(report),
		...(authors.length > 0 && { author: authors }),
		...(report.date && { datePublished: report.date }),
		publisher: { '@type': 'Organization', name: work.publishers[0]! },
		...(work.doi && { sameAs: `https://doi.org/${work.doi}` }),
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

/** How a work was published, as far as that is known. */
function published(graph: Graph, { rights }: Work) {
	const { date, publishers = [] } = graph.proceedings.seminar.publication ?? {};
	return {
		...(date && { datePublished: date }),
		...(publishers.length > 0 && { publisher: publishers.map((id) => nameOrganisation(graph, id)) }),
		...(rights && (isLink(rights) ? { license: rights } : { copyrightNotice: rights })),
	};
}
