import { z } from 'zod';
import { dayOf, isDate, isDay, isInterval } from '#dates/date.ts';
import { readMonth } from '#i18n/months.ts';

const single = 'une date s’écrit 2018-10-25, 2018-10 ou 2018';
const dateOrPeriod = `${single} ; une période, 2016-10-26/2016-10-27`;
const day = 'un jour entier est attendu : 2018-10-25';
const days = `${day} ; ou une période : 2018-10-25/2018-10-26`;

/**
 * A date as precise as it is known (ISO 8601: year, month or day), or an interval of two days.
 * YAML readers turn bare dates into `Date` objects and bare years into numbers; both are brought back to text.
 * @param hint how what is expected is written
 */
export const DateSchema = (hint = dateOrPeriod) =>
	z.preprocess(
		(value) => (value instanceof Date ? dayOf(value) : typeof value === 'number' ? String(value) : value),
		z.string({ error: hint }).refine((value) => isDate(value) || isInterval(value), {
			error: ({ input }) => advise(String(input), hint),
		}),
	);

/** What to write for a date that is none: what « 25/10/2018 », « 25 octobre 2018 », « octobre 2018 » meant. */
function advise(written: string, hint: string): string {
	const [from = '', to] = written.split('/');
	if (to !== undefined && isDate(from) && isDate(to) && from.length === to.length && from >= to)
		return `une période va du premier jour au dernier : ${hint}`;
	if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return `ce jour n’existe pas au calendrier : ${hint}`;
	if (/^\d{4}-\d{2}$/.test(written)) return `un mois va de 01 à 12 : ${hint}`;
	const year = /^(\d{3}|\d{5,})(?:-\d{1,2}){0,2}$/.exec(written)?.[1];
	if (year !== undefined)
		return `une année a quatre chiffres, et « ${year} » en a ${String(year.length)} : ${hint}`;
	const between = /^(\d{1,2})(?:er)?\s*(?:-|–|au|et)\s*(\d{1,2}) (\p{L}+\.? \d{4})$/iu.exec(written);
	const ends = between && [between[1], between[2]].map((one) => readWords(`${one!} ${between[3]!}`));
	if (ends?.every(Boolean)) return `écrivez « ${ends.join('/')} »`;
	const date = readWords(written);
	if (date) return `écrivez « ${date} »`;
	return /^\d{1,2}[/. -]\d{1,2}[/. -]\d{2}$/.test(written)
		? `l’année s’écrit en entier, avec quatre chiffres : ${hint}`
		: hint;
}

/** The date that is written as people write it: « 25/10/2018 », « jeudi 25 oct. 2018 », « October 25, 2018 », « octobre 2018 ». */
function readWords(written: string): string | undefined {
	const { day, month, year } =
		[
			/^(?<year>\d{4})[/. -](?<month>\d{1,2})(?:[/. -](?<day>\d{1,2}))?$/,
			/^(?<day>\d{1,2})[/. -](?<month>\d{1,2})[/. -](?<year>\d{4})$/,
			/^(?:(?:le|on) )?(?:\p{L}+\.?,? )?(?<day>\d{1,2})(?:er|st|nd|rd|th)?[ -](?<month>\p{L}+\.?)[ -](?<year>\d{4})$/u,
			/^(?:\p{L}+\.?, )?(?<month>\p{L}+\.?) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/u,
			/^(?:en |in )?(?<month>\p{L}+\.?) (?<year>\d{4})$/u,
		]
			.map((one) => one.exec(written.trim().toLowerCase().replaceAll(/\s+/g, ' ')))
			.find(Boolean)?.groups ?? {};
	if (month === undefined) return undefined;
	const number = /\d/.test(month) ? month : String(readMonth(month) ?? 0);
	const date = [year!, number, ...(day ? [day] : [])].map((part) => part.padStart(2, '0')).join('-');
	return isDate(date) ? date : undefined;
}

/** A date that is no interval: `2018-10-25`, `2018-10`, `2018`. */
export const SingleDateSchema = () =>
	DateSchema(single).refine((value) => !isInterval(value), {
		error: 'une seule date est attendue : 2018-10-25, 2018-10 ou 2018',
	});

/** A day: `2018-10-25`. */
export const DaySchema = () => DateSchema(day).refine(isDay, { error: day });

/** A day, or a period of days: `2018-10-25/2018-10-26`. */
export const DaysSchema = () =>
	DateSchema(days).refine((value) => isDay(value) || isInterval(value), { error: days });
