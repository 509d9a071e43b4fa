import type { Proceedings } from '#proceedings/types.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';

/** Lists the names that stand for each other, from the glossary and the organisations: acronym and full name, by language. */
export function listEquivalents({ glossary, organisations }: Proceedings): Record<string, string[]>[] {
	const named = [
		...glossary.map(({ term, acronym }) => ({ name: term, acronym })),
		...organisations.map(({ name, acronym }) => ({ name, acronym })),
	];
	const groups = named.map(({ name, acronym }) =>
		Object.fromEntries(
			locales.map((locale) => [
				locale,
				[acronym?.[locale], ...namesOf(name[locale])].filter((text) => text !== undefined),
			]),
		),
	);
	// The glossary defines some of the organisations: each is listed once.
	const once = new Map(groups.map((group) => [group[defaultLocale]?.[0], group]));
	return [...once.values()].filter((group) => Object.values(group).flat().length > 1);
}

/** A name and the one that stands in brackets after it. */
function namesOf(name: string | undefined): string[] {
	return /^(.+?) \((.+)\)$/.exec(name ?? '')?.slice(1) ?? (name === undefined ? [] : [name]);
}
