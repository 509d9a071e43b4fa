import type { Locale } from './locales.ts';
import { typeset } from './typography.ts';

/** BCP 47 tags for `Intl`: English dates in British order. */
const tags: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/**
 * Writes a date in words, as precisely as it is known.
 * @param date ISO 8601: a year, a month, a day or an interval of two days
 * @returns « 25 octobre 2018 », « octobre 2018 », « 26–27 octobre 2016 »
 */
export function formatDate(date: string, locale: Locale, options: { weekday?: boolean } = {}): string {
	const [from, to] = date.split('/').map(toUtc);
	const format = new Intl.DateTimeFormat(tags[locale], {
		timeZone: 'UTC',
		year: 'numeric',
		...(date.length > 4 && { month: 'long' }),
		...(date.length > 7 && { day: 'numeric' }),
		...(options.weekday && { weekday: 'long' }),
	});
	const text = to ? format.formatRange(from!, to) : format.format(from);
	return typeset(
		locale === 'fr' ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text.replace(/^(\p{L}+day) (?=\d)/u, '$1, '),
		locale,
	);
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
	const [first, last] = [from, to].map((date) => date && formatDate(date, locale));
	if (locale === 'en') {
		if (first && last) return `from ${first} to ${last}`;
		return first ? `from ${first}` : last && `until ${last}`;
	}
	const isDay = (date: string | undefined) => date?.length === 'AAAA-MM-JJ'.length;
	const of = isDay(from) ? 'du ' : /^[ao]/.test(first ?? '') ? 'd’' : 'de ';
	if (first && last) return `${of}${first} ${isDay(to) ? 'au' : 'à'} ${last}`;
	if (first) return `à partir ${isDay(from) ? 'du ' : /^[ao]/.test(first) ? 'd’' : 'de '}${first}`;
	return last && `jusqu’${isDay(to) ? 'au' : 'en'} ${last}`;
}

/** Joins words as the language does: « a, b et c ». */
export function formatList(items: readonly string[], locale: Locale): string {
	return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(items);
}

/** Names a language in another: « anglais ». */
export function formatLanguage(language: string, locale: Locale): string {
	return new Intl.DisplayNames(tags[locale], { type: 'language' }).of(language) ?? language;
}

/** Writes a duration in words: « 6 min 42 s », « 1 h 2 min 3 s ». */
export function formatDuration(seconds: number, locale: Locale): string {
	const whole = Math.round(seconds);
	const parts = [
		[Math.floor(whole / 3600), 'hour'],
		[Math.floor(whole / 60) % 60, 'minute'],
		[whole % 60, 'second'],
	] as const;
	const words = parts
		.filter(([count]) => count > 0)
		.map(([count, unit]) =>
			new Intl.NumberFormat(tags[locale], { style: 'unit', unit, unitDisplay: 'short' }).format(count),
		);
	return typeset(words.join(' '), locale);
}

/** Writes the size of a file: « 1,2 Mo », « 84 ko ». */
export function formatBytes(bytes: number, locale: Locale): string {
	const isLarge = bytes >= 1_000_000;
	const format = new Intl.NumberFormat(tags[locale], {
		style: 'unit',
		unit: isLarge ? 'megabyte' : 'kilobyte',
		unitDisplay: 'short',
		maximumFractionDigits: isLarge ? 1 : 0,
	});
	return typeset(format.format(bytes / (isLarge ? 1_000_000 : 1000)), locale);
}

function toUtc(date: string): Date {
	return new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
}
