import { proceedings } from '#proceedings/load.ts';
import { type Locale, locales } from '#i18n/locales.ts';
import { oncePerLocale } from '#i18n/once-per-locale.ts';
import { divideIndex, type IndexEntry, listIndexEntries } from './index-entries.ts';
import type { Division } from './divisions.ts';
import { lettered } from './letters.ts';
import { drawTextPictures, publishPictures } from './pictures.ts';
import { areApart, listMentionPlaces, mentionsAtOnce } from './term-pages.ts';
import { createView } from './view.ts';

/**
 * The pictures of the edition that is being built: every one that pages show, in its sizes. Views are asked for at once, so that they are
 * waited for here, where the module is loaded.
 */
export const pictures = await publishPictures(proceedings);

const textPictures = await drawTextPictures(proceedings, pictures);

/** The edition that is being built, as a language of the interface shows it. */
export const getView = oncePerLocale((locale) => createView(proceedings, locale, textPictures, pictures));

/** The alphabetical index of the edition, in its order. */
export const getIndex = oncePerLocale((locale): readonly IndexEntry[] =>
	listIndexEntries(proceedings, getView(locale)),
);

/** The lists that are divided by letter past a size. */
export const letteredLists = [...lettered, 'index'] as const;

/** How a list is divided in a language: entries of the index as they are, others by their ids; nothing where a page holds it. */
export function getDivisions(
	list: (typeof letteredLists)[number],
	locale: Locale,
): readonly Division<string | IndexEntry>[] {
	return list === 'index' ? divideIndex(getIndex(locale)) : getView(locale).letters.lists[list];
}

/** True where each term has a page of its mentions, for one page does not hold them in some language. */
export function hasTermPages(): boolean {
	return locales.map(getView).some(({ mentions }) => mentions.length > mentionsAtOnce);
}

/** The terms that something uses, in whichever language. */
export function listMentionedTerms(): string[] {
	const used = new Set(locales.map(getView).flatMap(({ mentions }) => mentions.map(({ term }) => term)));
	return proceedings.glossary.map(({ id }) => id).filter((id) => used.has(id));
}

/** The parts of the day that have a page of the mentions of a term each: none, where one page holds them in every language. */
export function listTermParts(term: string): string[] {
	const places = locales.map(getView).map((view) => listMentionPlaces(proceedings, view, term));
	return places.some(areApart) ? [...new Set(places.flat().map(({ id }) => id))] : [];
}
