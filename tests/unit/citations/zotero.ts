import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { XMLParser } from 'fast-xml-parser';

/**
 * What Zotero makes of each kind of reference: facts read in its own translators (zotero/translators, 26 June 2026) and in its schema
 * (version 41), as far as our files meet them.
 */

/** What is looked at of an item of a library. */
export interface Item {
	type: string | undefined;
	title: string | undefined;
	/** « Nom, Prénom », or a name in one field. */
	authors: string[];
	editors: string[];
	/** Creators of any other kind. */
	others: string[];
	/** The title of what it is in. */
	within: string | undefined;
	publisher: string | undefined;
	/** The place of publication. */
	place: string | undefined;
	date: string | undefined;
	language: string | undefined;
	doi: string | undefined;
	/** What a report calls itself. */
	genre: string | undefined;
	/** The page on which it begins, or its first and last. */
	pages: string | undefined;
	/** Notes that hang below the item. */
	notes: string[];
}

/** Which kinds of creators an item may have: the first is what becomes of a kind that it may not have (schema.json, utilities_item.js). */
const creators: Record<string, readonly string[]> = {
	book: ['author', 'contributor', 'editor', 'translator', 'seriesEditor'],
	bookSection: ['author', 'contributor', 'editor', 'bookAuthor', 'translator', 'seriesEditor'],
	conferencePaper: ['author', 'contributor', 'editor', 'translator', 'seriesEditor'],
	report: ['author', 'contributor', 'seriesEditor', 'translator'],
};

function sort(type: string, named: readonly (readonly [kind: string, name: string])[]) {
	const valid = creators[type]!;
	const kinds = named.map(([kind, name]) => [valid.includes(kind) ? kind : valid[0]!, name] as const);
	const of = (one: string) => kinds.filter(([kind]) => kind === one).map(([, name]) => name);
	return {
		authors: of('author'),
		editors: of('editor'),
		others: kinds.filter(([kind]) => kind !== 'author' && kind !== 'editor').map(([, name]) => name),
	};
}

/** RIS.js: the types and the tags, by type where that decides. A comma without a name after it ends the name of a body. */
export function readRis(text: string): Item {
	const lines = [...text.matchAll(/^([A-Z][A-Z0-9]) {2}- (.*)\r$/gm)].map(([, tag, value]) => [tag!, value!]);
	const all = (tag: string) => lines.filter(([one]) => one === tag).map(([, value]) => value!);
	const [first] = all('TY');
	const type = { BOOK: 'book', CHAP: 'bookSection', CONF: 'conferencePaper', RPRT: 'report' }[first!]!;
	const kinds: Record<string, string> = {
		AU: 'author',
		A2: type === 'book' ? 'seriesEditor' : 'editor',
		A3: type === 'book' ? 'editor' : 'seriesEditor',
		A4: type === 'conferencePaper' ? 'contributor' : 'translator',
	};
	return {
		type,
		title: all('TI')[0],
		...sort(
			type,
			lines.flatMap(([tag, value]) =>
				kinds[tag!] ? [[kinds[tag!]!, value!.replace(/,$/, '')] as const] : [],
			),
		),
		within: type === 'conferencePaper' ? all('C3')[0] : type === 'bookSection' ? all('T2')[0] : undefined,
		publisher: all('PB')[0],
		place: (type === 'conferencePaper' ? all('C1')[0] : undefined) ?? all('CY')[0],
		date: all('DA')[0]?.replace(/\/+$/, '').replaceAll('/', '-') ?? all('PY')[0],
		language: all('LA')[0],
		doi: all('DO')[0],
		genre: all('M3')[0],
		pages: all('SP')[0],
		notes: all('N1'),
	};
}

/** BibTeX.js: `organization` and `institution` are publishers where there is none. */
export function readBibtex(text: string): Item {
	const [entry] = parseBibtex(text, { sentenceCase: false, english: false }).entries;
	const fields = entry!.fields as Record<string, string | string[] | undefined>;
	const one = (name: string) => [fields[name]].flat().join(' and ') || undefined;
	const type = {
		book: 'book',
		proceedings: 'book',
		collection: 'book',
		inbook: 'bookSection',
		incollection: 'bookSection',
		inproceedings: 'conferencePaper',
		techreport: 'report',
		report: 'report',
	}[entry!.type];
	const named = (['author', 'editor'] as const).flatMap((kind) =>
		(entry!.fields[kind] ?? []).map(({ name, prefix, lastName, firstName }) => {
			const family = [prefix, lastName].filter(Boolean).join(' ');
			return [kind, name ?? `${family}${firstName ? `, ${firstName}` : ''}`] as const;
		}),
	);
	const month = one('month');
	return {
		type,
		title: one('title'),
		...sort(type!, named),
		within: one('booktitle'),
		publisher: one('publisher') ?? one('organization') ?? one('institution'),
		// `location` is the place of the event in a paper.
		place: one('address') ?? (type === 'conferencePaper' ? undefined : one('location')),
		date: (one('date') ?? [one('year'), month?.padStart(2, '0')].filter(Boolean).join('-')) || undefined,
		language: one('language'),
		doi: one('doi'),
		genre: type === 'report' ? one('type') : undefined,
		pages: one('pages'),
		notes: [fields['note'] ?? []].flat(),
	};
}

/** CSL JSON.js and utilities_item.js. */
export function readCsl(text: string): Item {
	const [item] = JSON.parse(text) as Record<string, unknown>[];
	const types: Record<string, string> = {
		book: 'book',
		chapter: 'bookSection',
		'paper-conference': 'conferencePaper',
		report: 'report',
	};
	const type = types[String(item!['type'])]!;
	const kinds: Record<string, string> = {
		author: 'author',
		editor: 'editor',
		chair: 'chair',
		organizer: 'organizer',
		contributor: 'contributor',
		'container-author': 'bookAuthor',
		'collection-editor': 'seriesEditor',
	};
	const named = Object.entries(kinds).flatMap(([variable, kind]) =>
		((item![variable] ?? []) as { family?: string; given?: string; literal?: string }[]).map(
			({ family, given, literal }) => [kind, literal ?? `${family!}, ${given!}`] as const,
		),
	);
	const parts = (item!['issued'] as { 'date-parts': number[][] } | undefined)?.['date-parts'][0];
	return {
		type,
		title: item!['title'] as string,
		...sort(type, named),
		within: item!['container-title'] as string | undefined,
		publisher: item!['publisher'] as string | undefined,
		place: item!['publisher-place'] as string | undefined,
		date: parts?.map((part) => String(part).padStart(2, '0')).join('-'),
		language: item!['language'] as string | undefined,
		doi: item!['DOI'] as string | undefined,
		genre: item!['genre'] as string | undefined,
		pages: item!['page'] as string | undefined,
		notes: [],
	};
}

/** What a MODS record and its host have alike. */
interface ModsPart {
	titleInfo: { title: string };
	name?: { namePart: (string | { '#text': string })[]; role?: { roleTerm: { '#text': string } }[] }[];
	genre: { '@_authority': string; '#text': string }[];
	originInfo?: {
		place?: { placeTerm: { '#text': string } };
		publisher?: string[];
		dateIssued?: { '#text': string };
	};
}

interface Mods extends ModsPart {
	relatedItem?: (ModsPart & { '@_type': string })[];
	language: { languageTerm: { '#text': string }[] };
	identifier?: { '@_type': string; '#text': string }[];
	note?: string[];
}

/**
 * MODS.js: the type is the first local genre, else the first of MARC's that it knows; a name of no role that it knows is an author, and
 * in the host a contributor; of the codes of a language the last is kept.
 */
export function readMods(text: string): Item {
	const parser = new XMLParser({
		ignoreAttributes: false,
		htmlEntities: true,
		isArray: (name) =>
			[
				'mods',
				'name',
				'namePart',
				'role',
				'genre',
				'note',
				'publisher',
				'identifier',
				'relatedItem',
				'languageTerm',
			].includes(name),
	});
	const mods = (parser.parse(text) as { modsCollection: { mods: Mods[] } }).modsCollection.mods[0]!;
	const host = mods.relatedItem?.find((one) => one['@_type'] === 'host');
	const known: Record<string, string> = {
		book: 'book',
		'conference publication': 'conferencePaper',
		'technical report': 'report',
	};
	const genre = (authority: string) =>
		mods.genre.filter((one) => one['@_authority'] === authority).map((one) => one['#text']);
	const type = [...genre('local'), ...genre('marcgt').map((term) => known[term]!)][0]!;
	const relators: Record<string, string> = {
		aut: 'author',
		cre: 'author',
		edt: 'editor',
		ctb: 'contributor',
	};
	const named = ({ name = [] }: ModsPart, otherwise: string) =>
		name.map(({ namePart, role = [] }) => {
			const kind = role.map(({ roleTerm }) => relators[roleTerm['#text']]).find(Boolean) ?? otherwise;
			return [
				kind,
				namePart.map((part) => (typeof part === 'string' ? part : part['#text'])).join(', '),
			] as const;
		});
	const origin = (host ?? mods).originInfo;
	return {
		type,
		title: mods.titleInfo.title,
		...sort(type, [...named(mods, 'author'), ...(host ? named(host, 'contributor') : [])]),
		within: host?.titleInfo.title,
		publisher: origin?.publisher?.[0],
		place: origin?.place?.placeTerm['#text'],
		date: origin?.dateIssued?.['#text'],
		language: mods.language.languageTerm.at(-1)!['#text'],
		doi: mods.identifier?.find((one) => one['@_type'] === 'doi')?.['#text'],
		genre: undefined,
		pages: undefined,
		notes: mods.note ?? [],
	};
}

/**
 * Embedded Metadata.js: of the tags that decide of the type the last wins, before `z:itemType`; a name with a comma is parted there, and a
 * comma that ends it makes a name in one field.
 */
export function readTags(
	tags: readonly ({ content: string } & ({ name: string } | { property: string }))[],
): Item {
	const named = tags.map((tag) => ['name' in tag ? tag.name : tag.property, tag.content] as const);
	const all = (name: string) => named.filter(([one]) => one === name).map(([, content]) => content);
	const deciding: Record<string, string> = {
		citation_inbook_title: 'bookSection',
		citation_book_title: 'bookSection',
		citation_conference_title: 'conferencePaper',
		citation_journal_title: 'journalArticle',
		citation_technical_report_institution: 'report',
	};
	const type =
		named.flatMap(([name]) => deciding[name] ?? []).at(-1) ?? all('z:itemType')[0] ?? 'journalArticle';
	const whole = (name: string) => name.replace(/,$/, '');
	return {
		type,
		title: all('citation_title')[0],
		authors: all('citation_author').map(whole),
		editors: all('citation_editor').map(whole),
		others: [],
		within: all('citation_inbook_title')[0],
		publisher: all('citation_publisher')[0],
		place: all('z:place')[0],
		date: all('citation_publication_date')[0]?.replaceAll('/', '-'),
		language: all('citation_language')[0],
		doi: all('citation_doi')[0],
		genre: all('z:reportType')[0],
		pages: all('citation_firstpage')[0],
		notes: [],
	};
}
