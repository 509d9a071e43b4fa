import { partsOf } from '#dates/date.ts';
import { grammars } from '#i18n/grammar/index.ts';
import { isLocale } from '#i18n/locales.ts';
import { familyName, fullName, type PersonName } from '#i18n/name.ts';
import { type Author, editorsToCite, type Publication, publishedAs, type Work } from './work.ts';

/** BibTeX, which every tool reads, or BibLaTeX, which has fields for an event. */
type Dialect = 'bibtex' | 'biblatex';

/** Types that BibTeX, BibLaTeX and Zotero know: `@misc` would become a document, and of `@video` biber warns. */
const types: Record<Publication, string> = {
	book: 'proceedings',
	chapter: 'incollection',
	paper: 'inproceedings',
	report: 'techreport',
};

/** BibLaTeX's name of a language, where it is one of the interface. */
const nameOf = (language: string) => (isLocale(language) ? grammars[language].citation.biblatex : undefined);

/** Prints works as a BibTeX or BibLaTeX file, in UTF-8. */
export function printBibtex(works: readonly Work[], dialect: Dialect): string {
	return works.map((work) => printEntry(work, dialect)).join('\n');
}

function printEntry(work: Work, dialect: Dialect): string {
	const { event, locator } = work;
	const isBiblatex = dialect === 'biblatex';
	const type = typeOf(work, dialect);
	const hasEvent = isBiblatex && type.endsWith('proceedings');
	const [year, month] = work.published ? partsOf(work.published) : [];
	const fields: [name: string, value: string | undefined][] = [
		['author', names(work.authors)],
		['editor', names(editorsToCite(work))],
		['title', protectCapitals(work.title)],
		['booktitle', work.volume && protectCapitals(work.volume)],
		['eventtitle', hasEvent ? escape(event.title) : undefined],
		['eventdate', hasEvent ? event.date : undefined],
		['venue', hasEvent ? escape(event.place) : undefined],
		[work.kind === 'report' ? 'institution' : 'publisher', work.publishers.map(protect).join(' and ')],
		// BibLaTeX takes it for `location`, which Zotero takes for the place of the event.
		['address', work.place && escape(work.place)],
		['date', isBiblatex ? work.published : undefined],
		['year', isBiblatex ? undefined : year],
		['month', isBiblatex ? undefined : month && months[Number(month) - 1]],
		// Without it plain styles say « Technical Report », and BibLaTeX lacks what it asks for.
		['type', work.genre && escape(work.genre)],
		['pagetotal', isBiblatex ? work.pages?.toString() : undefined],
		['isbn', work.isbn],
		['doi', work.doi],
		['origtitle', isBiblatex && work.original ? protectCapitals(work.original.title) : undefined],
		['origlanguage', isBiblatex && work.original ? nameOf(work.original.language) : undefined],
		['abstract', work.summary && escape(work.summary)],
		['keywords', escape(work.keywords.join(', '))],
		// Pandoc would write titles in English but for this one, and Zotero reads the other.
		['langid', nameOf(work.language)],
		['language', isBiblatex ? nameOf(work.language) : work.language],
		['copyright', isBiblatex ? undefined : work.rights && escape(work.rights)],
		['note', locator?.said],
		['url', work.url],
	];
	const lines = fields
		.filter((field): field is [string, string] => Boolean(field[1]))
		.map(([name, value]) => `\t${name} = ${name === 'month' ? value : `{${value}}`},`);
	return [`@${type}{${work.key},`, ...lines, '}', ''].join('\n');
}

/** `@proceedings` has editors, and no style prints an author of it: a volume that bodies answer for is a `@book`. */
function typeOf(work: Work, dialect: Dialect): string {
	const type = publishedAs(work);
	if (type === 'report' && dialect === 'biblatex') return 'report';
	return type === 'book' && work.authors.length > 0 ? 'book' : types[type];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function names(authors: readonly Author[]): string {
	return authors
		.map((author) => ('literal' in author ? protect(author.literal) : nameOfPerson(author)))
		.join(' and ');
}

/** « particle Family, Suffix, Given »: what begins in lower case is the particle, which styles leave aside when they sort. */
function nameOfPerson(name: PersonName): string {
	const { given, particle, family, suffix } = name;
	// An only name is one thing too.
	if (!given) return protect(fullName(name));
	const last = familyName({ particle: particle && escape(particle), family: familyOf(family) });
	return [last, suffix && escape(suffix), escape(given)].filter(Boolean).join(', ');
}

/** The name of an organisation is one thing, whatever words it holds. */
function protect(name: string): string {
	return `{${escape(name)}}`;
}

/** A family name may hold a particle, which styles sort by; not the word that parts two names. */
function familyOf(name: string): string {
	return /\sand\s/.test(name) ? protect(name) : escape(name);
}

/**
 * Styles put titles in lower case: words with a capital keep it, also after an elision (« d’Abidjan »). The first word, which styles
 * leave its first capital, is protected where it has others (« ONU »).
 */
function protectCapitals(title: string): string {
	return escape(title).replaceAll(
		/(?<![\p{L}\p{N}-])(?:(?<=[\p{L}\p{N}].*)[\p{L}\p{N}-]*|[\p{L}\p{N}-]+)\p{Lu}[\p{L}\p{N}-]*/gu,
		'{$&}',
	);
}

const braceNames: Readonly<Record<string, string>> = { '{': '\\textbraceleft ', '}': '\\textbraceright ' };

/** True where each brace that is opened is closed, and none before. */
function isBalanced(text: string): boolean {
	let open = 0;
	for (const sign of text) {
		open += Number(sign === '{') - Number(sign === '}');
		if (open < 0) return false;
	}
	return open === 0;
}

/** The signs that TeX takes for its own. */
function escape(text: string): string {
	return (
		text
			.replaceAll(/\s+/g, ' ')
			.replaceAll('\\', '\\textbackslash ')
			.replaceAll(/[&%$#_]/g, '\\$&')
			// A brace counts for readers even after a backslash: one that is alone would swallow the rest of the file.
			.replaceAll(/[{}]/g, (brace) => (isBalanced(text) ? `\\${brace}` : braceNames[brace]!))
			.replaceAll('~', '\\textasciitilde ')
			.replaceAll('^', '\\textasciicircum ')
	);
}
