import { endsOf, precisionOf, toUtc } from '#dates/date.ts';
import { grammars } from './grammar/index.ts';
import { languages, type Locale } from './locales.ts';
import { typeset } from './typography.ts';

/**
 * Writes a date in words, as precisely as it is known.
 * @param date ISO 8601: a year, a month, a day or an interval of two days
 * @returns « 25 octobre 2018 », « octobre 2018 », « 26–27 octobre 2016 »
 */
export function formatDate(date: string, locale: Locale, options: { weekday?: boolean } = {}): string {
	const [from, to] = endsOf(date);
	const precision = precisionOf(date);
	const format = new Intl.DateTimeFormat(languages[locale].tag, {
		timeZone: 'UTC',
		year: 'numeric',
		...(precision !== 'year' && { month: 'long' }),
		...(precision === 'day' && { day: 'numeric' }),
		...(options.weekday && { weekday: 'long' }),
	});
	const text = from === to ? format.format(toUtc(from)) : format.formatRange(toUtc(from), toUtc(to));
	return typeset(grammars[locale].correctDate(text), locale);
}

/**
 * Writes a span of time in words, from what is known of its ends.
 * @param from ISO 8601: a year, a month or a day
 * @returns « du 2 mars 2015 au 31 décembre 2018 », « à partir du 1er janvier 2019 », « de 2006 à 2009 »; undefined where neither end is known
 */
export function formatPeriod(
	from: string | undefined,
	to: string | undefined,
	locale: Locale,
): string | undefined {
	const describe = (date: string) => ({
		text: formatDate(date, locale),
		isDay: precisionOf(date) === 'day',
	});
	const { period } = grammars[locale];
	if (from && to) return period.between(describe(from), describe(to));
	if (from) return period.since(describe(from));
	return to && period.until(describe(to));
}

/** What stands between things on a line, none of which begins with it. */
export const middot = '\u00A0· ';

/**
 * Writes hours of a day.
 * @param hours minutes from midnight; the end may not be known
 * @returns « 9 h 30 – 10 h 15 », “9:30–10:15”, « 9 h »
 */
export function formatHours(
	{ start, end }: { start: number; end: number | undefined },
	locale: Locale,
): string {
	const write = (minutes: number) => grammars[locale].hour(Math.floor(minutes / 60), minutes % 60);
	if (end === undefined) return write(start);
	// The dash has spaces where what it joins has; no line begins or ends with it.
	const from = write(start);
	const to = write(end);
	return `${from}${/\s/.test(from + to) ? '\u00A0–\u00A0' : '–'}${to}`;
}

/** Joins words as the language does: « a, b et c ». */
export function formatList(items: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(languages[locale].tag, { type: 'conjunction' }).format(items);
}

/** Joins what is no plain text as the language does: the things, and the words between them. */
export function listPieces<Thing>(things: readonly Thing[], locale: Locale): (Thing | string)[] {
	// An element that is empty would not be among the parts.
	const parts = new Intl.ListFormat(languages[locale].tag, { type: 'conjunction' }).formatToParts(
		things.map(() => '-'),
	);
	let next = 0;
	return parts.map(({ type, value }) => (type === 'element' ? things[next++]! : value));
}

/** Names a language in another: « anglais ». */
export function formatLanguage(language: string, locale: Locale): string {
	return new Intl.DisplayNames(languages[locale].tag, { type: 'language' }).of(language) ?? language;
}

/** Names a language as the one that a text is in: « l’anglais ». */
export function formatLanguageOfText(language: string, locale: Locale): string {
	return grammars[locale].ofText(formatLanguage(language, locale));
}

/** « en français et en anglais ». */
export function formatInLanguages(names: readonly string[], locale: Locale): string {
	return grammars[locale].inLanguages(
		names.map((language) => formatLanguage(language, locale)),
		(words) => formatList(words, locale),
	);
}

/** « En anglais », as a title. */
export function formatInLanguage(language: string, locale: Locale): string {
	const text = formatInLanguages([language], locale);
	return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** Writes a duration in the symbols of units, which are those of every language (SI brochure, 9th ed., § 5.1): « 6 min 42 s ». */
export function formatDuration(seconds: number): string {
	const whole = Math.round(seconds);
	const parts = [
		[Math.floor(whole / 3600), 'h'],
		[Math.floor(whole / 60) % 60, 'min'],
		[whole % 60, 's'],
	] as const;
	return parts
		.filter(([count]) => count > 0)
		.map(([count, symbol]) => `${String(count)}\u00A0${symbol}`)
		.join('\u00A0');
}

/** Writes the size of a file: « 1,2 Mo », « 84 ko ». */
export function formatBytes(bytes: number, locale: Locale): string {
	const isLarge = bytes >= 1_000_000;
	const format = new Intl.NumberFormat(languages[locale].tag, {
		style: 'unit',
		unit: isLarge ? 'megabyte' : 'kilobyte',
		unitDisplay: 'short',
		maximumFractionDigits: isLarge ? 1 : 0,
	});
	return typeset(format.format(bytes / (isLarge ? 1_000_000 : 1000)), locale);
}
