import type { Locale } from '#i18n/locales.ts';
import { type ListKind, listFormerIds } from './former-addresses.ts';
import { groupByLetter } from './index-entries.ts';
import { getDivisions, getIndex, getView, type letteredLists } from './get-view.ts';

/**
 * Says where the anchors of a list that is divided are now: those of its entries, those that led to them before, those of the letters of
 * the index.
 * @returns the prefix of a page by the id; undefined for a list that is not divided
 */
export function listPlaces(
	list: (typeof letteredLists)[number],
	locale: Locale,
): Record<string, string> | undefined {
	const divisions = getDivisions(list, locale);
	if (divisions.length === 0) return undefined;
	if (list === 'index')
		return Object.fromEntries(
			groupByLetter(getIndex(locale)).map(({ id, entries: [first] }) => [
				id,
				divisions.find(({ entries }) => entries.includes(first!))!.prefix,
			]),
		);
	const { letters, former } = getView(locale);
	return Object.fromEntries(
		[...letters.places[list]].flatMap(([id, prefix]) =>
			[id, ...(list === 'speakers' ? [] : listFormerIds(former, list satisfies ListKind, id))].map(
				(one) => [one, prefix] as const,
			),
		),
	);
}
