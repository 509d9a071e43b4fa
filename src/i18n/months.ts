import { fold } from './fold.ts';
import { locales } from './locales.ts';

/** The names of the months, in each language of the site, without accents. */
const names = locales.map((locale) => {
	const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
	return Array.from({ length: 12 }, (_, month) => fold(name.format(Date.UTC(2018, month, 1))));
});

/**
 * The number of a month, from 1, by its name in a language of the site or by what begins it: « oct », « sept. », « fevrier ».
 * @returns undefined for what is no month, or may be two, as « jui »
 */
export function readMonth(word: string): number | undefined {
	const wanted = fold(word).replace(/\.$/, '');
	if (wanted.length < 3) return undefined;
	const places = names.flatMap((list) =>
		list.includes(wanted)
			? [list.indexOf(wanted)]
			: list.flatMap((name, month) => (name.startsWith(wanted) ? [month] : [])),
	);
	const [month, ...others] = new Set(places);
	return month === undefined || others.length > 0 ? undefined : month + 1;
}
