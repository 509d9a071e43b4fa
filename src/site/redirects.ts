import { type Locale, locales } from '#schemas/fields/language.ts';
import { referenceUrl } from './urls.ts';

/** The kinds of folders that have a page each. */
const pageKinds = { panels: 'panel', interventions: 'intervention', speakers: 'speaker' } as const;

/**
 * Makes the redirections of the folders that were moved, as Astro wants them: from a path of the site to one of the host.
 * @param moves the old and the new folder of each: « interventions:titre »
 * @param base the path of the site, ending in a slash
 */
export function listRedirects(
	moves: readonly (readonly [from: string, to: string])[],
	base: string,
): Record<string, string> {
	const pathOf = (folder: string, locale: Locale) => {
		const [kind, id] = folder.split(':') as [string, string];
		const page = pageKinds[kind as keyof typeof pageKinds];
		// Astro's configuration is read before the base is known: these are addresses without it.
		return referenceUrl({ kind: page, id }, locale);
	};
	return Object.fromEntries(
		moves
			.filter(([from]) => from.split(':')[0]! in pageKinds)
			.flatMap(([from, to]) =>
				locales.map((locale) => [pathOf(from, locale), base + pathOf(to, locale).slice(1)]),
			),
	);
}
