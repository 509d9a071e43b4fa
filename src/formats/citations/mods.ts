import type { Element } from 'xast';
import { x } from 'xastscript';
import { formatDuration } from '#i18n/format.ts';
import { grammars } from '#i18n/grammar/index.ts';
import { isLocale } from '#i18n/locales.ts';
import { isSound } from '#media/recordings.ts';
import { type Author, type Publication, publishedAs, type Work } from './work.ts';
import { printXml } from './xml.ts';

const namespaces = {
	xmlns: 'http://www.loc.gov/mods/v3',
	'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
	'xsi:schemaLocation': 'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
};

/**
 * What a work is, the narrowest last but for Zotero, which takes the first that it knows: terms of the MARC genre list, which has none
 * for a chapter, and there Zotero's own.
 */
const genres: Record<Publication, readonly [authority: 'marcgt' | 'local', term: string][]> = {
	book: [
		['marcgt', 'book'],
		['marcgt', 'conference publication'],
	],
	chapter: [['local', 'bookSection']],
	paper: [['marcgt', 'conference publication']],
	report: [['marcgt', 'technical report']],
};

/** Prints works as a MODS 3.7 collection. */
export function printMods(works: readonly Work[]): string {
	const collection = x('modsCollection', namespaces, works.map(toMods));
	return `${printXml(collection)}\n`;
}

function toMods(work: Work): Element {
	const { event, kind, locator } = work;
	return x('mods', { version: '3.7', ID: `_${work.key}` }, [
		x('titleInfo', [x('title', work.title)]),
		...(kind === 'volume' ? responsible(work) : work.authors.map((author) => toName(author, 'aut'))),
		x('typeOfResource', kind === 'video' ? 'moving image' : 'text'),
		...genres[publishedAs(work)].map(([authority, term]) => x('genre', { authority }, term)),
		...(work.volume === undefined ? origin(work) : []),
		toLanguage(work.language),
		...(work.pages === undefined
			? []
			: [x('physicalDescription', [x('extent', { unit: 'pages' }, String(work.pages))])]),
		...(work.summary ? [x('abstract', work.summary)] : []),
		...work.keywords.map((keyword) => x('subject', [x('topic', keyword)])),
		// The event, as what the volume is about: Zotero makes an author of a conference among the names.
		x('subject', [
			x('name', { type: 'conference' }, [
				x('namePart', event.title),
				x('namePart', { type: 'date' }, event.date),
			]),
			x('geographic', event.place),
		]),
		...(work.volume
			? [
					x('relatedItem', { type: 'host' }, [
						x('titleInfo', [x('title', work.volume)]),
						...responsible(work),
						...origin(work),
						...genres.book.map(([authority, term]) => x('genre', { authority }, term)),
						...isbn(work),
					]),
				]
			: []),
		...recorded(work),
		...translated(work),
		...(kind === 'volume' ? isbn(work) : []),
		...(work.doi ? [x('identifier', { type: 'doi' }, work.doi)] : []),
		...(locator ? [toPart(locator)] : []),
		...(work.url ? [x('location', [x('url', { usage: 'primary display' }, work.url)])] : []),
		...(work.rights ? [x('accessCondition', { type: 'use and reproduction' }, work.rights)] : []),
	]);
}

function toName(author: Author, ...relators: string[]): Element {
	const roles = relators.map((term) =>
		x('role', [x('roleTerm', { type: 'code', authority: 'marcrelator' }, term)]),
	);
	if ('literal' in author) return x('name', { type: 'corporate' }, [x('namePart', author.literal), ...roles]);
	const given = [author.given, author.particle].filter(Boolean).join(' ');
	return x('name', { type: 'personal' }, [
		x('namePart', { type: 'family' }, author.family),
		...(given ? [x('namePart', { type: 'given' }, given)] : []),
		...(author.suffix ? [x('namePart', { type: 'termsOfAddress' }, author.suffix)] : []),
		...roles,
	]);
}

/**
 * Who edited the volume and who organised the event (MARC relators). Organisers are its creators where nobody is known to have edited
 * it, and else contributors: Zotero, which does not know them as organisers, makes authors of those of no role that it knows.
 */
function responsible(work: Work): Element[] {
	const { kind, event, editors } = work;
	const asWhat = kind !== 'volume' ? [] : editors.length > 0 ? ['ctb'] : ['cre'];
	return [
		...editors.map((editor) => toName(editor, 'edt')),
		...event.organisers.map((literal) => toName({ literal }, 'orm', ...asWhat)),
	];
}

/** A language, by the code of libraries' catalogues (MARC) too: Zotero keeps the last. */
function toLanguage(language: string): Element {
	const codes = [
		...(isLocale(language) ? [['iso639-2b', grammars[language].citation.marc] as const] : []),
		['rfc3066', language] as const,
	];
	return x(
		'language',
		codes.map(([authority, code]) => x('languageTerm', { type: 'code', authority }, code)),
	);
}

/** The recording of what was said, where it can be reached: the record itself is that of the text. */
function recorded({ kind, video, duration }: Work): Element[] {
	if (kind === 'video' || video === undefined) return [];
	return [
		x('relatedItem', { type: 'otherFormat' }, [
			x('typeOfResource', isSound(new URL(video).pathname) ? 'sound recording' : 'moving image'),
			...(duration === undefined ? [] : [x('physicalDescription', [x('extent', formatDuration(duration))])]),
			x('location', [x('url', video)]),
		]),
	];
}

/** What it is a translation of. Zotero would take an ISBN of it for that of the translation. */
function translated({ original }: Work): Element[] {
	if (!original) return [];
	const { title, language, doi, url } = original;
	return [
		x('relatedItem', { type: 'original' }, [
			x('titleInfo', [x('title', title)]),
			toLanguage(language),
			...(doi ? [x('identifier', { type: 'doi' }, doi)] : []),
			...(url ? [x('location', [x('url', url)])] : []),
		]),
	];
}

/** What is cited of a work, by the units that MODS has for it. */
function toPart({ said, paragraph, time }: NonNullable<Work['locator']>): Element {
	const sign = said.replace(/\d.*$/, '').trim();
	return x('part', [
		...(paragraph ? [x('detail', { type: 'paragraph' }, [x('number', paragraph), x('caption', sign)])] : []),
		...(time ? [x('extent', { unit: 'time' }, [x('start', time)])] : []),
	]);
}

/** The number of the volume. */
function isbn({ isbn: number }: Work): Element[] {
	return number ? [x('identifier', { type: 'isbn' }, number)] : [];
}

function origin({ publishers, place, published }: Work): Element[] {
	const parts = [
		...(place ? [x('place', [x('placeTerm', { type: 'text' }, place)])] : []),
		...publishers.map((publisher) => x('publisher', publisher)),
		...(published ? [x('dateIssued', { encoding: 'w3cdtf' }, published)] : []),
	];
	return parts.length > 0 ? [x('originInfo', parts)] : [];
}
