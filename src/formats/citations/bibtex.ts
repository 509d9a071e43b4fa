import type { Author, Work } from './work.ts';

/** BibTeX, which every tool reads, or BibLaTeX, which has fields for an event. */
type Dialect = 'bibtex' | 'biblatex';

/** Types that both BibTeX and Zotero know: `@misc` would become a document, and `@presentation` would be skipped. */
const types: Record<Dialect, Record<Work['kind'], string>> = {
	bibtex: {
		volume: 'proceedings',
		session: 'inproceedings',
		intervention: 'inproceedings',
		video: 'inproceedings',
	},
	biblatex: {
		volume: 'proceedings',
		session: 'inproceedings',
		intervention: 'inproceedings',
		video: 'video',
	},
};

/** BibLaTeX's names of languages. */
const languages: Record<string, string> = { fr: 'french', en: 'english' };

/** Prints works as a BibTeX or BibLaTeX file, in UTF-8. */
export function printBibtex(works: readonly Work[], dialect: Dialect): string {
	return works.map((work) => printEntry(work, dialect)).join('\n');
}

function printEntry(work: Work, dialect: Dialect): string {
	const { event, locator } = work;
	const isBiblatex = dialect === 'biblatex';
	const [year, month] = (work.published ?? '').split('-');
	const fields: [name: string, value: string | undefined][] = [
		['author', names(work.authors)],
		['editor', names(work.editors)],
		['title', protectCapitals(work.title)],
		['booktitle', work.volume && protectCapitals(work.volume)],
		[isBiblatex ? 'eventtitle' : 'organization', isBiblatex ? escape(event.title) : list(event.organisers)],
		['eventdate', isBiblatex ? event.date : undefined],
		['venue', isBiblatex ? escape(event.place) : undefined],
		['organization', isBiblatex ? list(event.organisers) : undefined],
		['publisher', list(work.publishers)],
		[isBiblatex ? 'location' : 'address', work.place && escape(work.place)],
		['date', isBiblatex ? work.published : undefined],
		['year', isBiblatex ? undefined : year || undefined],
		['month', isBiblatex ? undefined : month && months[Number(month) - 1]],
		['isbn', work.isbn],
		['doi', work.doi],
		['abstract', work.summary && escape(work.summary)],
		['keywords', escape(work.keywords.join(', '))],
		[isBiblatex ? 'langid' : 'language', isBiblatex ? languages[work.language] : work.language],
		['copyright', work.rights && escape(work.rights)],
		['note', locator],
		['url', work.url],
	];
	const lines = fields
		.filter((field): field is [string, string] => Boolean(field[1]))
		.map(([name, value]) => `\t${name} = ${name === 'month' ? value : `{${value}}`},`);
	return [`@${types[dialect][work.kind]}{${work.key},`, ...lines, '}', ''].join('\n');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function names(people: readonly Author[]): string {
	return people.map(({ family, given }) => `${familyOf(family)}, ${escape(given)}`).join(' and ');
}

function list(names: readonly string[]): string | undefined {
	return names.length > 0 ? names.map(protect).join(' and ') : undefined;
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

/** The signs that TeX takes for its own. */
function escape(text: string): string {
	return text
		.replaceAll(/\s+/g, ' ')
		.replaceAll('\\', '\\textbackslash ')
		.replaceAll(/[&%$#_{}]/g, '\\$&')
		.replaceAll('~', '\\textasciitilde ')
		.replaceAll('^', '\\textasciicircum ');
}
