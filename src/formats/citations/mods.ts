import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Author, Work } from './work.ts';
import { toIsoDuration } from './csl-json.ts';

const namespaces = {
	xmlns: 'http://www.loc.gov/mods/v3',
	'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
	'xsi:schemaLocation': 'http://www.loc.gov/mods/v3 http://www.loc.gov/standards/mods/v3/mods-3-7.xsd',
};

/** Prints works as a MODS 3.7 collection. */
export function printMods(works: readonly Work[]): string {
	const collection = x('modsCollection', namespaces, works.map(toMods));
	const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
	return `${toXml([declaration, collection])}\n`;
}

function toMods(work: Work): Element {
	const { event, kind, locator } = work;
	return x('mods', { version: '3.7', ID: `_${work.key}` }, [
		x('titleInfo', [x('title', work.title)]),
		...work.authors.map((author) => toName(author, 'aut')),
		...(kind === 'volume' ? conference(work) : []),
		x('typeOfResource', kind === 'video' ? 'moving image' : 'text'),
		x('genre', { authority: 'marcgt' }, kind === 'video' ? 'videorecording' : 'conference publication'),
		...(kind === 'volume' ? origin(work) : []),
		x('language', [x('languageTerm', { type: 'code', authority: 'rfc3066' }, work.language)]),
		...(work.duration === undefined
			? []
			: [x('physicalDescription', [x('extent', toIsoDuration(work.duration))])]),
		...(work.summary ? [x('abstract', work.summary)] : []),
		...work.keywords.map((keyword) => x('subject', [x('topic', keyword)])),
		...(work.volume
			? [
					x('relatedItem', { type: 'host' }, [
						x('titleInfo', [x('title', work.volume)]),
						...conference(work),
						...origin(work),
						x('genre', { authority: 'marcgt' }, 'conference publication'),
						...isbn(work),
					]),
				]
			: []),
		...(kind === 'volume' ? isbn(work) : []),
		...(work.doi ? [x('identifier', { type: 'doi' }, work.doi)] : []),
		...(locator ? [x('part', [x('detail', [x('number', locator)])])] : []),
		...(work.url ? [x('location', [x('url', { usage: 'primary display' }, work.url)])] : []),
		...(work.rights ? [x('accessCondition', { type: 'use and reproduction' }, work.rights)] : []),
		x('note', { type: 'conference' }, `${event.title}, ${event.place}, ${event.date}`),
	]);
}

function toName({ family, given }: Author, relator: 'aut' | 'edt'): Element {
	return x('name', { type: 'personal' }, [
		x('namePart', { type: 'family' }, family),
		x('namePart', { type: 'given' }, given),
		role(relator),
	]);
}

/** Who edited the volume, the event, and who organised it (MARC relators). */
function conference({ event, editors }: Work): Element[] {
	return [
		...editors.map((editor) => toName(editor, 'edt')),
		x('name', { type: 'conference' }, [x('namePart', event.title)]),
		...event.organisers.map((name) => x('name', { type: 'corporate' }, [x('namePart', name), role('orm')])),
	];
}

/** The number of the volume. */
function isbn({ isbn: number }: Work): Element[] {
	return number ? [x('identifier', { type: 'isbn' }, number)] : [];
}

function role(term: string): Element {
	return x('role', [x('roleTerm', { type: 'code', authority: 'marcrelator' }, term)]);
}

function origin({ publishers, place, published }: Work): Element[] {
	const parts = [
		...(place ? [x('place', [x('placeTerm', { type: 'text' }, place)])] : []),
		...publishers.map((publisher) => x('publisher', publisher)),
		...(published ? [x('dateIssued', { encoding: 'w3cdtf' }, published)] : []),
	];
	return parts.length > 0 ? [x('originInfo', parts)] : [];
}
