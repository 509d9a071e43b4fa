import type { Proceedings } from '#proceedings/types.ts';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';

/** The names of one thing, by language, and the id under which the glossary or the list of organisations describes it. */
interface Named extends Partial<Record<Locale, string[]>> {
	id: string;
}

/** Lists the names that stand for each other, from the glossary and the organisations: acronym, full name and other forms, by language. */
export function listEquivalents({ glossary, organisations }: Proceedings): Named[] {
	const named = [
		...glossary.map(({ id, term, acronym, forms }) => ({ id, name: term, acronym, forms })),
		...organisations.map(({ id, name, acronym }) => ({ id, name, acronym, forms: undefined })),
	];
	const groups = named.map(({ id, name, acronym, forms }): Named => {
		const list = (locale: Locale) => [
			...new Set(
				[acronym?.[locale], name[locale], ...(forms?.[locale] ?? [])]
					.filter((text) => text !== undefined)
					.flatMap(namesOf),
			),
		];
		return { id, ...Object.fromEntries(locales.map((locale) => [locale, list(locale)])) };
	});
	// The glossary defines some of the organisations: each is listed once.
	return [...new Map(groups.map((group) => [group[defaultLocale]?.[0], group])).values()];
}

/**
 * A name, and those that brackets hold apart in it: « Département… (DOMP) » is two names, « Résolution 2436 (2018) » has a shorter one;
 * a year or a number is never one.
 */
function namesOf(name: string): string[] {
	const [, before, within] = /^(.+?) \((.+)\)$/.exec(name) ?? [];
	if (before === undefined || within === undefined) return [name];
	return /\p{L}/u.test(within) ? [before, within] : [name, before];
}
