import { partsOf } from '#dates/date.ts';
import {
	delimited,
	editorsToCite,
	type Publication,
	publishedAs,
	type Work,
} from '#formats/citations/work.ts';
import { formatTime } from '#media/time.ts';

/** A `<meta>` element. */
export type MetaTag = { name: string; content: string } | { property: string; content: string };

/**
 * Describes a work for Google Scholar (Highwire Press tags) and Zotero (its own `z:` namespace, for what Highwire cannot say).
 * The last tag that decides of the type wins in Zotero: the volume alone makes a chapter of a part of the day, and the conference
 * after it a conference paper of an intervention whose author is known.
 */
export function listHighwireTags(work: Work): MetaTag[] {
	const { event, kind, duration } = work;
	const isPaper = publishedAs(work) === 'paper';
	const length = duration === undefined ? '' : ` (${formatTime(duration)})`;
	const named = (name: string, content: string | undefined): MetaTag[] =>
		content ? [{ name, content }] : [];
	const zotero = (field: string, content: string | undefined): MetaTag[] =>
		content ? [{ property: `z:${field}`, content }] : [];
	return [
		...(kind === 'volume' ? zotero('itemType', 'book') : []),
		...named('citation_inbook_title', work.volume),
		...(isPaper ? named('citation_conference_title', event.title) : []),
		...(kind === 'report' ? named('citation_technical_report_institution', work.publishers[0]) : []),
		...named('citation_title', work.title),
		...work.authors.flatMap((author) => named('citation_author', delimited(author))),
		...editorsToCite(work).flatMap((editor) => named('citation_editor', delimited(editor))),
		...named('citation_publication_date', work.published && partsOf(work.published).join('/')),
		...work.publishers.flatMap((publisher) => named('citation_publisher', publisher)),
		...named('citation_language', work.language),
		...named('citation_abstract', work.summary),
		...named('citation_isbn', work.isbn),
		...named('citation_doi', work.doi),
		...named('citation_public_url', work.url),
		...named('citation_pdf_url', work.pdf),
		...zotero('rights', work.rights),
		...zotero('extra', work.video && `${work.video}${length}`),
		...zotero('place', work.place),
		...zotero('reportType', work.genre),
		...zotero('numPages', work.pages?.toString()),
		...(isPaper ? zotero('eventPlace', event.place) : []),
	];
}

/** What Zotero calls what a work is published as. */
const coinsTypes: Record<Publication, string> = {
	book: 'book',
	chapter: 'bookSection',
	paper: 'conferencePaper',
	report: 'report',
};

/**
 * Describes a work in the title of a COinS span (OpenURL 1.0, Dublin Core): Zotero offers all those of a list. The title comes before
 * the type, without which Zotero loses it.
 */
export function writeCoins(work: Work): string {
	const fields: [name: string, value: string | undefined][] = [
		['ctx_ver', 'Z39.88-2004'],
		['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
		['rft.title', work.title],
		['rft.type', coinsTypes[publishedAs(work)]],
		...work.authors.map((author): [string, string] => ['rft.creator', delimited(author)]),
		['rft.date', work.published],
		['rft.source', work.volume],
		['rft.publisher', work.publishers[0]],
		['rft.place', work.place],
		['rft.language', work.language],
		['rft.rights', work.rights],
		['rft.identifier', work.url],
		['rft_id', work.doi && `info:doi/${work.doi}`],
		['rft.description', work.summary],
		...work.keywords.map((keyword): [string, string] => ['rft.subject', keyword]),
	];
	return new URLSearchParams(
		fields.filter((field): field is [string, string] => field[1] !== undefined),
	).toString();
}
