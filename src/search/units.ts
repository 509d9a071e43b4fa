import { languages, locales } from '#i18n/locales.ts';
import { foldWord } from './normalise.ts';

/** What several words or signs say as one: a day, a number, the symbol of a document. */
export interface Unit {
	kind: 'date' | 'number' | 'identifier';
	/** As it is compared: « 20181025 » or « 201810 » for a date, figures alone for a number, letters and figures for an identifier. */
	key: string;
	/** Where it stands in the text. */
	start: number;
	end: number;
}

/** The names of the months in every language, without accents, and their numbers. */
const months = new Map(
	locales.flatMap((locale) => {
		const names = new Intl.DateTimeFormat(languages[locale].tag, { month: 'long', timeZone: 'UTC' });
		return Array.from(
			{ length: 12 },
			(_, month) => [foldWord(names.format(Date.UTC(2000, month, 15))), month + 1] as const,
		);
	}),
);

const bare = '(?<![\\p{L}\\p{N}/.,-])';
const end = '(?![\\p{L}\\p{N}])';
const space = '[\\s\\u00A0\\u202F]';
const day = '\\d{1,2}(?:er|st|nd|rd|th)?';

/** « 25 octobre 2018 », « 26–27 octobre 2016 », « October 25, 2018 », « octobre 2018 ». */
const written = new RegExp(
	`${bare}(?:(?:(?<from>${day})(?:${space}?[-–]${space}?|${space}(?:et|au|and|to)${space}))?(?<day>${day})${space}+)?` +
		`(?<month>\\p{L}{3,9})(?:${space}+(?<after>${day})(?=,))?,?${space}+(?<year>\\d{4})${end}`,
	'giu',
);

/** « 25/10/2018 », « 25.10.2018 »: the day first, as in both languages. */
const inFigures = new RegExp(`${bare}(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4})${end}`, 'gu');

/** « 2018-10-25 », « 2018-10 ». */
const inOrder = new RegExp(`${bare}(\\d{4})-(0\\d|1[0-2])(?:-(\\d{2}))?(?![-\\p{L}\\p{N}])`, 'gu');

/** « 63 000 », « 63,000 », « 63.000 ». */
const grouped = new RegExp(`${bare}\\d{1,3}(?:[ \\u00A0\\u202F.,]\\d{3})+(?![.,]?[\\p{L}\\p{N}])`, 'gu');

/** « S/PRST/2001/3 », « BDB/R/97-03 », « 72/266 »: letters and figures between strokes, figures among them. */
const symbol =
	/(?<![\p{L}\p{N}/.:])(?=[\p{L}\p{N}/]*\p{N})[\p{L}\p{N}]+(?:\/[\p{L}\p{N}]+)+(?:\.\p{N}+)*(?:-\p{N}+)*(?![\p{L}\p{N}])/gu;

/** « 3 N 17 », « 1 F 88 »: the call number of an archive. */
const callNumber = new RegExp(`${bare}\\d{1,4}${space}\\p{L}{1,2}${space}\\d{1,5}${end}`, 'gu');

/**
 * Finds the dates, the grouped numbers and the identifiers of a text, in their order; none crosses another.
 * @param text normalised
 */
export function findUnits(text: string): Unit[] {
	const found = [
		...[...text.matchAll(written)].flatMap(readWritten),
		...[...text.matchAll(inFigures)].flatMap((match) => readDay(match, match[4]!, match[3]!, match[1])),
		...[...text.matchAll(inOrder)].flatMap((match) => readDay(match, match[1]!, match[2]!, match[3])),
		...[...text.matchAll(symbol)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(callNumber)].map((match) => toUnit('identifier', match)),
		...[...text.matchAll(grouped)].map((match) => toUnit('number', match)),
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

function readWritten(match: RegExpExecArray): Unit[] {
	const { month = '', year = '', day: before, after } = match.groups!;
	const number = months.get(foldWord(month));
	if (number === undefined) return [];
	return readDay(match, year, String(number), before ?? after);
}

/** A date whose month and day may be. */
function readDay(match: RegExpExecArray, year: string, month: string, dayOfMonth?: string): Unit[] {
	const numbers = [Number(month), ...(dayOfMonth === undefined ? [] : [Number.parseInt(dayOfMonth, 10)])];
	if (numbers[0]! < 1 || numbers[0]! > 12 || numbers[1] === 0 || (numbers[1] ?? 0) > 31) return [];
	return [toUnit('date', match, year + numbers.map((number) => String(number).padStart(2, '0')).join(''))];
}
