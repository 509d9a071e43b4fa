import { languages, locales } from '#i18n/locales.ts';
import { readMonth } from '#i18n/months.ts';
import { doi, entryWord } from './own-words.ts';
import { foldWord } from './normalise.ts';
import { findSpelledNumbers, ranks, readSpelled, spelled } from './spelled-numbers.ts';

/** What several words or signs say as one: a day, a number, the symbol of a document, a part of the day by its number. */
export interface Unit {
	kind: 'date' | 'number' | 'identifier' | 'part';
	/**
	 * As it is compared: « 20181025 » or « 201810 » for a date, figures alone for a number, letters and figures for an identifier, the
	 * word of its number for a part.
	 */
	key: string;
	/** The other days of a date that is several: « du 2 au 3 décembre 1981 ». */
	others?: readonly string[];
	/** Where it stands in the text. */
	start: number;
	end: number;
}

const bare = '(?<![\\p{L}\\p{N}/.,-])';
const end = '(?![\\p{L}\\p{N}])';
const space = '[\\s\\u00A0\\u202F]';
const day = `(?:\\d{1,2}(?:er|st|nd|rd|th)?|${spelled})`;

/** « 25 octobre 2018 », « 26–27 octobre 2016 », « quatorze mars 1996 », “fifteenth of March 1996”, « October 25, 2018 », « octobre 2018 ». */
const written = new RegExp(
	`${bare}(?:(?:(?<from>${day})(?<joint>${space}?[-–]${space}?|${space}(?:et|au|and|to)${space}))?(?<day>${day})${space}+(?:of${space}+)?)?` +
		`(?<month>\\p{L}{3,9})\\.?(?:${space}+(?:the${space}+)?(?<after>${day})(?=,|${space}+\\d{4}))?,?${space}+(?<year>(?:1\\d|20)\\d{2})${end}`,
	'giu',
);

/** « 25/10/2018 », « 25.10.2018 »: the day first, as in both languages. */
const inFigures = new RegExp(`${bare}(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})${end}`, 'gu');

/** « 2018-10-25 », « 2018-10 ». */
const inOrder = new RegExp(`${bare}(\\d{4})-(0\\d|1[0-2])(?:-(\\d{2}))?(?![-\\p{L}\\p{N}])`, 'gu');

/** « 63 000 », « 63,000 », « 63.000 ». */
const grouped = new RegExp(`${bare}\\d{1,3}(?:[ \\u00A0\\u202F.,]\\d{3})+(?![.,]?[\\p{L}\\p{N}])`, 'gu');

/** « S/PRST/2001/3 », « A/C.5/55/39 », « BDB/R/97-03 », « 72/266 »: letters and figures between strokes, figures among them. */
const symbol =
	/(?<![\p{L}\p{N}/.:])(?=[\p{L}\p{N}/.]*\p{N})[\p{L}\p{N}]+(?:\.\p{N}+)?(?:\/[\p{L}\p{N}]+(?:\.\p{N}+)*)+(?:-\p{N}+)*(?![\p{L}\p{N}])/gu;

/** « 23-039-J »: figures first, and two hyphens at least. */
const hyphenated = /(?<![\p{L}\p{N}/.:-])\p{N}+(?:-[\p{L}\p{N}]+){2,}(?![-\p{L}\p{N}])/gu;

/** « 3.13 », « 2.7.18 »: a version, a section. */
const version = new RegExp(`${bare}\\d{1,3}(?:\\.\\d{1,3})+(?![.,/-]?[\\p{L}\\p{N}])`, 'gu');

/** « easy_install », « __debug__ »: a name of a program. */
const underscored = /(?<![\p{L}\p{N}_])(?=_*[\p{L}\p{N}]+_)[\p{L}\p{N}_]+/gu;

/** An address of the web, with its scheme or without: « undocs.org/S/2002/56 ». */
const web =
	/(?<![\p{L}\p{N}@./-])(?:https?:\/\/|www\.|(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s"”»<>^]*[\p{L}\p{N}]/giu;

/** An ISBN (ISO 2108) of ten or thirteen figures, with hyphens, spaces or neither. */
const isbn = /(?<![\p{L}\p{N}/.,-])(?:97[89][- ]?(?:\d[- ]?){9}|(?:\d-?){9})[\dX](?![\p{L}\p{N}]|-\d)/gu;

const roman = [
	'',
	'i',
	'ii',
	'iii',
	'iv',
	'v',
	'vi',
	'vii',
	'viii',
	'ix',
	'x',
	'xi',
	'xii',
	'xiii',
	'xiv',
	'xv',
];
const parts = locales
	.flatMap((locale) => languages[locale].search.parts.split('/'))
	.filter(Boolean)
	.map((name) => name.replaceAll(' ', '[ -]').replaceAll('é', '[eé]'))
	.join('|');

/** « Panel II », « panel n° 2 », « table ronde deux », « 2e séance », “third panel”. */
const partOfDay = new RegExp(
	`${bare}(?:(?<rank>\\d{1,2}(?:ers?|res?|[eè]mes?|e|st|nd|rd|th)|${ranks})${space}+(?:${parts})|` +
		`(?:${parts})${space}+(?:n[°o]${space}?)?(?<number>\\d{1,2}|[IVX]+|${spelled}))${end}`,
	'giu',
);

/** The word by which a part of the day is found where it is mentioned, or « own » on its own page. */
export const partWord = (key: string, isOwn = false) => entryWord(`${isOwn ? 'own' : ''}part${key}`);

const joining = locales.flatMap((locale) => languages[locale].search.emptyWords.split(' ')).join('|');

/** « 3 N 17 », « 1 F 88 »: the call number of an archive. */
const callNumber = new RegExp(
	`${bare}\\d{1,4}${space}(?!(?:${joining})${space})\\p{L}{1,2}${space}\\d{1,5}${end}`,
	'gu',
);

/**
 * Finds the dates, the grouped numbers and the identifiers of a text, in their order; none crosses another.
 * @param text normalised
 */
export function findUnits(text: string): Unit[] {
	const found = [
		...[...text.matchAll(doi)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(web)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(written)].flatMap(readWritten),
		...[...text.matchAll(inFigures)].flatMap((match) => readDay(match, match[4]!, match[3]!, match[1])),
		...[...text.matchAll(inOrder)].flatMap((match) => readDay(match, match[1]!, match[2]!, match[3])),
		...[...text.matchAll(partOfDay)].flatMap(readPart),
		...[...text.matchAll(isbn)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(symbol)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(hyphenated)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(callNumber)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(grouped)].map((match) => toUnit('number', match)),
		...[...text.matchAll(version)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(underscored)].map((match) => toUnit('identifier', match, foldWord(match[0]))),
		...findSpelledNumbers(text).map(({ value, ...place }) => ({
			kind: 'number' as const,
			key: String(value),
			...place,
		})),
	];
	const kept: Unit[] = [];
	for (const unit of found)
		if (kept.every(({ start, end: last }) => unit.end <= start || unit.start >= last)) kept.push(unit);
	return kept.sort((a, b) => a.start - b.start);
}

function toUnit(kind: Unit['kind'], { 0: text, index }: RegExpExecArray, key = toKey(text)): Unit {
	return { kind, key, start: index, end: index + text.length };
}

/** Letters and figures alone, without accents or capitals. */
export const toKey = (text: string) => foldWord(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

function readPart(match: RegExpExecArray): Unit[] {
	const said = foldWord(match.groups!['rank'] ?? match.groups!['number'] ?? '');
	const number = /^\d/.test(said) ? Number.parseInt(said, 10) : (readSpelled(said) ?? roman.indexOf(said));
	return number > 0 ? [toUnit('part', match, String(number))] : [];
}

/** What joins two days, and not those between them. */
const isBoth = /et|and/i;

function readWritten(match: RegExpExecArray): Unit[] {
	const { month = '', year = '', day: before, after, from, joint = '' } = match.groups!;
	const number = readMonth(month);
	if (number === undefined) return [];
	const read = readDay(match, year, String(number), before ?? after);
	if (from === undefined || before === undefined) return read;
	const [first, last] = [readDayOfMonth(from), readDayOfMonth(before)];
	// « 26 et 30 » are two days, « 26 au 30 » all those between.
	const count = Math.max(0, isBoth.test(joint) ? Math.min(1, last - first) : last - first);
	const days = Array.from({ length: count }, (_, index) => String(first + index).padStart(2, '0'));
	return read.map((unit) => ({ ...unit, others: days.map((one) => unit.key.slice(0, -2) + one) }));
}

/** A date whose month and day may be. */
function readDay(match: RegExpExecArray, year: string, month: string, dayOfMonth?: string): Unit[] {
	const numbers = [Number(month), ...(dayOfMonth === undefined ? [] : [readDayOfMonth(dayOfMonth)])];
	if (numbers[0]! < 1 || numbers[0]! > 12 || numbers[1] === 0 || (numbers[1] ?? 0) > 31) return [];
	return [toUnit('date', match, year + numbers.map((number) => String(number).padStart(2, '0')).join(''))];
}

const readDayOfMonth = (text: string) =>
	/^\d/.test(text) ? Number.parseInt(text, 10) : (readSpelled(text) ?? 0);
