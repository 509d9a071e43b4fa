import { formatDate } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { type Author, inverted, type Work } from '../work.ts';
import {
	addressOf,
	closed,
	editorMark,
	finish,
	headOf,
	imprintOf,
	italic,
	joined,
	own,
	roman,
	type Style,
	wordsOf,
	yearOf,
} from './wording.ts';

/**
 * ISO 690:2021, name and date: « NOM, Prénom, année. Titre. In : Volume [en ligne]. Lieu : éditeur, date. Disponible à l’adresse : … ».
 * The official CSL style prints for a speech neither the event nor, where there is a DOI, an address: hence this one. The date of
 * consultation is the reader’s: it is there where the reader is.
 */
export const iso690: Style = (work, locale) => {
	const say = wordsOf(locale);
	const named = (people: readonly Author[]) =>
		joined(
			people.map((author) => nameOf(author, locale)),
			say.and,
		);
	const editors = work.editors.length > 0 && `${named(work.editors)} (${editorMark(work.editors, locale)})`;
	const { names, areEditors } = headOf(work);
	const creators = areEditors && editors ? editors : named(names);
	const credit = editors || named(work.volumeAuthors);
	const year = bracketed(work, yearOf(work, locale));
	// What is cited by its title is found by it and the year, which follows it.
	const head = creators ? `${creators}, ${year}. ` : '';
	const dated = creators ? '' : `, ${year}`;
	const medium = `[${work.kind === 'video' ? `${say.video} ${say.online}` : say.online}]`;
	const date = work.published ? formatDate(work.published, locale) : '';
	const imprint = [imprintOf(work, locale), date].filter(Boolean).join(', ');
	const { colon } = say;
	const { locator } = work;
	const address = addressOf(work);
	const isbn = work.isbn ? `ISBN ${work.isbn}. ` : '';
	const consulted = address && work.consulted && ` [${say.consulted} ${formatDate(work.consulted, locale)}]`;
	return finish(
		[
			roman(head),
			...(work.volume
				? [
						...(dated
							? [own(work.title, work.language), roman(`${dated}.`)]
							: [own(closed(work.title), work.language)]),
						roman(` ${say.in}${colon} ${credit && `${credit}, `}`),
						italic(work.volume, work.volumeLanguage),
					]
				: [italic(work.title, work.language), roman(dated)]),
			roman(
				` ${medium}. ${imprint ? `${closed(imprint)} ` : ''}${locator ? `${locator.said}. ` : ''}${isbn}${address ? `${say.from}${colon} ` : ''}`,
			),
			roman(address ?? ''),
			roman(consulted ?? ''),
		],
		locale,
	);
};

/** What is supplied, and not published, stands in brackets: « [s. d.] ». */
function bracketed({ published }: Work, date: string): string {
	return published ? date : `[${date}]`;
}

function nameOf(author: Author, locale: Locale): string {
	const upper = (name: string) => name.toLocaleUpperCase(locale);
	return inverted(
		'literal' in author ? { literal: upper(author.literal) } : { ...author, family: upper(author.family) },
	);
}
