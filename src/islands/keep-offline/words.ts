import { formatBytes, formatDate } from '#i18n/format.ts';
import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';
import type { OfflineStrings, StringName } from '#offline/strings.ts';

/** Says something of the copy, in the language of the page. */
export type Say = (
	name: StringName,
	values?: { n?: number; date?: string; size?: number; done?: number; total?: number },
) => string;

/** The language of the page. */
export function readLocale(): Locale {
	const { lang } = document.documentElement;
	return isLocale(lang) ? lang : defaultLocale;
}

/**
 * Makes the function that gives the texts.
 * @param element it has them, see `KeepOffline.astro`
 * @returns takes days in ISO 8601, and sizes in bytes
 */
export function readWords(element: HTMLElement): Say {
	const strings = JSON.parse(element.dataset['strings']!) as OfflineStrings;
	const locale = readLocale();
	return (name, { n, date, ...sizes } = {}) => {
		const values: Record<string, string | undefined> = {
			n: n?.toLocaleString(locale),
			date: date && formatDate(date, locale),
			...Object.fromEntries(Object.entries(sizes).map(([key, bytes]) => [key, formatBytes(bytes, locale)])),
		};
		return strings[name].replaceAll(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
	};
}
