import { partsOf } from '#dates/date.ts';
import { delimited, editorsToCite, type Publication, publishedAs, type Work } from './work.ts';

/** A moment of a video is cited as the paper that it is in: Zotero makes a film's director of who speaks in a `VIDEO`. */
const types: Record<Publication, string> = { book: 'BOOK', chapter: 'CHAP', paper: 'CONF', report: 'RPRT' };

/**
 * Prints works as an RIS file. In a paper of a conference, T2 is the conference, CY its place, C3 the volume and C1 the place of
 * publication, as Zotero and EndNote read them; an editor is A2 there and in a chapter, and A3 in a book. How many pages a report has is
 * left out: readers take it for the first page of a range.
 */
export function printRis(works: readonly Work[]): string {
	return works.map(printRecord).join('\r\n');
}

function printRecord(work: Work): string {
	const { event, kind, locator } = work;
	const type = publishedAs(work);
	const isPaper = type === 'paper';
	const lines: [tag: string, value: string | undefined][] = [
		['TY', types[type]],
		['ID', work.key],
		...work.authors.map((author): [string, string] => ['AU', delimited(author)]),
		...editorsToCite(work).map((editor): [string, string] => [
			kind === 'volume' ? 'A3' : 'A2',
			delimited(editor),
		]),
		['M3', work.genre],
		['TI', work.title],
		['T2', kind === 'volume' ? undefined : isPaper ? event.title : work.volume],
		['C3', isPaper ? work.volume : undefined],
		['C1', isPaper ? work.place : undefined],
		// Of a paper PY is the year of the conference, and C2 that of the publication; DA says it to all.
		['PY', work.published && partsOf(isPaper ? event.date : work.published)[0]],
		['C2', isPaper ? work.published && partsOf(work.published)[0] : undefined],
		['DA', work.published && toRisDate(work.published)],
		...work.publishers.map((publisher): [string, string] => ['PB', publisher]),
		// Without C1, Zotero takes the place of the conference for that of the publication.
		['CY', work.place && isPaper ? event.place : work.place],
		['SN', work.isbn],
		['DO', work.doi],
		['LA', work.language],
		['AB', work.summary],
		...work.keywords.map((keyword): [string, string] => ['KW', keyword]),
		['N1', locator?.said],
		['CR', work.rights],
		['UR', work.url],
		['L1', work.pdf],
		['ER', ''],
	];
	return lines
		.filter(([tag, value]) => tag === 'ER' || value)
		.map(([tag, value = '']) => `${tag}  - ${value.replaceAll(/\s+/g, ' ').trim()}\r\n`)
		.join('');
}

/** YYYY/MM/DD/other: what is not known stays empty. */
function toRisDate(date: string): string {
	const [year, month = '', day = ''] = partsOf(date);
	return `${year}/${month}/${day}/`;
}
