import { partsOf } from '#dates/date.ts';
import { fullName } from '#i18n/name.ts';
import { type Author, editorsToCite, type Publication, publishedAs, type Work } from './work.ts';

/** A CSL-JSON item (CSL 1.0.2 data schema): what reference managers and citation processors read. */
interface CslItem {
	id: string;
	type: 'book' | 'chapter' | 'paper-conference' | 'report';
	[variable: string]: unknown;
}

/** A moment of a video is cited as the paper that it is in: Zotero makes a film's director of who speaks in a `motion_picture`. */
const types: Record<Publication, CslItem['type']> = {
	book: 'book',
	chapter: 'chapter',
	paper: 'paper-conference',
	report: 'report',
};

/**
 * Describes a work in CSL-JSON. An intervention is a paper of a conference: for a speech, the official ISO 690 style prints neither
 * the event nor the volume. Left out, for what is made of them: `organizer` and `chair`, whom Zotero takes for authors; `event-date`,
 * which Chicago's style prints for the year of what has none; `dimensions`, which it prints as they are.
 */
function toCslItem(work: Work): CslItem {
	const { event, locator } = work;
	const type = types[publishedAs(work)];
	// Beside the title of the volume, which says them, styles would print them again.
	const isPaper = type === 'paper-conference';
	return drop({
		id: work.key,
		type,
		genre: work.genre,
		title: work.title,
		'original-title': work.original?.title,
		language: work.language,
		author: some(work.authors.map(toCslName)),
		// Zotero has none for a paper, and would take them for its authors.
		'container-author': isPaper ? undefined : some(work.volumeAuthors.map(toCslName)),
		editor: some(editorsToCite(work).map(toCslName)),
		'container-title': work.volume,
		'event-title': isPaper ? event.title : undefined,
		'event-place': isPaper ? event.place : undefined,
		publisher: some(work.publishers)?.join(' ; '),
		'publisher-place': work.place,
		issued: work.published && toDate(work.published),
		'number-of-pages': work.pages?.toString(),
		ISBN: work.isbn,
		DOI: work.doi,
		abstract: work.summary,
		keyword: some(work.keywords)?.join(', '),
		license: work.rights,
		locator: locator?.said,
		URL: work.url,
	}) as CslItem;
}

/** Prints works as a CSL-JSON file. */
export function printCslJson(works: readonly Work[]): string {
	return `${JSON.stringify(works.map(toCslItem), null, '\t')}\n`;
}

/** A name, as CSL parts it: a name that is one thing is `literal`. */
function toCslName(author: Author) {
	if ('literal' in author) return { literal: author.literal };
	const { given, particle, family, suffix } = author;
	return given
		? // Zotero loses a `dropping-particle`; it stands before the family name, and behind in lists, here too.
			drop({ family, given: [given, particle].filter(Boolean).join(' '), suffix })
		: { literal: fullName(author) };
}

function toDate(date: string) {
	return { 'date-parts': [partsOf(date).map(Number)] };
}

function some<Item>(items: readonly Item[]): readonly Item[] | undefined {
	return items.length > 0 ? items : undefined;
}

function drop(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
