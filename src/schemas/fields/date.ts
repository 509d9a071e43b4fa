import { z } from 'zod';
import { dayOf, isDate, isDay, isInterval } from '#dates/date.ts';

const hint = 'une date s’écrit 2018-10-25, 2018-10 ou 2018 ; une période, 2016-10-26/2016-10-27';

/**
 * A date as precise as it is known (ISO 8601: year, month or day), or an interval of two days.
 * YAML readers turn bare dates into `Date` objects and bare years into numbers; both are brought back to text.
 */
export const DateSchema = () =>
	z.preprocess(
		(value) => (value instanceof Date ? dayOf(value) : typeof value === 'number' ? String(value) : value),
		z.string({ error: hint }).refine((value) => isDate(value) || isInterval(value), {
			error: ({ input }) => meant(String(input)) ?? hint,
		}),
	);

const months = [
	'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
	'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
]; // prettier-ignore

/** What a date written as in French meant: « 25/10/2018 », « 25 octobre 2018 », « octobre 2018 ». */
function meant(written: string): string | undefined {
	const [from = '', to] = written.split('/');
	if (to !== undefined && isDate(from) && isDate(to) && from.length === to.length && from >= to)
		return `une période va du premier jour au dernier : ${hint}`;
	if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return `ce jour n’existe pas au calendrier : ${hint}`;
	if (/^\d{4}-\d{2}$/.test(written)) return `un mois va de 01 à 12 : ${hint}`;
	const days = /^(\d{1,2})(?:er)?\s*(?:-|–|au|et)\s*(\d{1,2}) (\p{L}+ \d{4})$/iu.exec(written);
	const ends = days && [days[1], days[2]].map((day) => readFrench(`${day!} ${days[3]!}`));
	if (ends?.every(Boolean)) return `écrivez « ${ends.join('/')} » : ${hint}`;
	const date = readFrench(written);
	return date ? `écrivez « ${date} » : ${hint}` : undefined;
}

/** The date that is written as in French. */
function readFrench(written: string): string | undefined {
	const backwards = /^(\d{4})[/. -](\d{1,2})(?:[/. -](\d{1,2}))?$/.exec(written);
	const digits = backwards
		? [written, backwards[3], backwards[2], backwards[1]]
		: /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(written);
	const words = /^(?:(\d{1,2})(?:er)?\s+)?(\p{L}+)\s+(\d{4})$/u.exec(written.toLowerCase());
	const month = digits ? digits[2]! : words ? String(months.indexOf(words[2]!) + 1) : '0';
	const [day, year] = [digits?.[1] ?? words?.[1], digits?.[3] ?? words?.[3]];
	const date = [year, month, ...(day ? [day] : [])].map((part) => part?.padStart(2, '0')).join('-');
	return isDate(date) ? date : undefined;
}

/** A date that is no interval: `2018-10-25`, `2018-10`, `2018`. */
export const SingleDateSchema = () =>
	DateSchema().refine((value) => !isInterval(value), {
		error: 'une seule date est attendue : 2018-10-25, 2018-10 ou 2018',
	});

/** A day: `2018-10-25`. */
export const DaySchema = () =>
	DateSchema().refine(isDay, { error: 'un jour entier est attendu : 2018-10-25' });

/** A day, or a period of days: `2018-10-25/2018-10-26`. */
export const DaysSchema = () =>
	DateSchema().refine((value) => isDay(value) || isInterval(value), {
		error: 'un jour entier est attendu : 2018-10-25 ; ou une période : 2018-10-25/2018-10-26',
	});
