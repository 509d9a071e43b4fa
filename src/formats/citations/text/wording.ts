import { partsOf } from '#dates/date.ts';
import { grammars } from '#i18n/grammar/index.ts';
import { typeset } from '#i18n/typography.ts';
import type { Locale } from '#i18n/locales.ts';
import type { PersonName } from '#i18n/name.ts';
import { type Author, straight, type Work } from '../work.ts';

/** A piece of a citation: the title of what is published as a whole is in italics. */
export interface Piece {
	text: string;
	isItalic?: boolean;
	/** The language of a title, whose typography it has already. */
	language?: string | undefined;
}

/** A citation style: what it makes of a work, in a language of the interface. */
export type Style = (work: Work, locale: Locale) => Piece[];

/**
 * A work with the capitals that a style gives to titles in the language of the citation; those in another keep theirs.
 * @param change what it makes of a title
 */
export function retitled(
	work: Work,
	locale: Locale,
	change: (title: string, titles: NonNullable<ReturnType<typeof wordsOf>['titles']>) => string,
): Work {
	const { titles } = wordsOf(locale);
	const write = (title: string, language: string | undefined) =>
		titles && language === locale ? change(title, titles) : title;
	return {
		...work,
		title: write(work.title, work.language),
		volume: work.volume && write(work.volume, work.volumeLanguage),
	};
}

/** What styles say in a language. */
export const wordsOf = (locale: Locale) => grammars[locale].citation;

/** Text in roman. */
export const roman = (text: string): Piece => ({ text });

/** The title of what is published as a whole, which may be in another language than the citation. */
export const italic = (text: string, language: string | undefined): Piece => ({
	text,
	isItalic: true,
	language,
});

/** The title of an intervention or of a part of the day, likewise. */
export const own = (text: string, language: string | undefined): Piece => ({ text, language });

/** « Solène » → « S. », « Jeanne-Marthe » → « J.-M. ». */
export function initials(given = ''): string {
	return given
		.split(/\s+/)
		.filter(Boolean)
		.map((name) =>
			name
				.split('-')
				.map((part) => `${part.charAt(0)}.`)
				.join('-'),
		)
		.join(' ');
}

/**
 * Joins names: « a, b et c ».
 * @param and the word before the last
 * @param comma what stands before that word, where it is asked for
 */
export function joined(names: readonly string[], and: string, comma = ''): string {
	const last = names.at(-1) ?? '';
	return names.length > 1 ? `${names.slice(0, -1).join(', ')}${comma} ${and} ${last}` : last;
}

/** Who comes first: the authors of what is in the volume; of the volume itself, its editors, or the bodies that answer for it. */
export function headOf({ authors, editors, volume }: Work): {
	names: readonly Author[];
	areEditors: boolean;
} {
	const areEditors = !volume && editors.length > 0;
	return { names: areEditors ? editors : authors, areEditors };
}

/**
 * « dir. par Prénom Nom », « par Nom »: who answers for the volume that something is in.
 * @param join joins their names
 */
export function creditOf(
	{ editors, volumeAuthors }: Work,
	locale: Locale,
	join: (names: readonly string[]) => string,
): string {
	const say = wordsOf(locale);
	if (editors.length > 0) return `${say.editedBy} ${join(editors.map(straight))}`;
	return volumeAuthors.length > 0 ? `${say.by} ${join(volumeAuthors.map(straight))}` : '';
}

/** What says that names are those of editors, short: « dir. », « eds. ». */
export function editorMark(names: readonly PersonName[], locale: Locale): string {
	return wordsOf(locale).editor[names.length > 1 ? 1 : 0];
}

/** The year of publication, or that it has none. */
export function yearOf({ published }: Work, locale: Locale): string {
	return published ? partsOf(published)[0] : wordsOf(locale).undated;
}

/** « Lieu : éditeur », as far as they are known. */
export function imprintOf({ place, publishers }: Work, locale: Locale): string {
	const colon = `${wordsOf(locale).colon} `;
	return publishers.length > 0 ? [place, publishers.join(', ')].filter(Boolean).join(colon) : (place ?? '');
}

/** A sentence ends with one sign: a point, unless it has another, which may stand in quotation marks. */
export function closed(text: string): string {
	return /[.!?…](?:\s?[”»])?$/.test(text) ? text : `${text}.`;
}

/**
 * A title in quotation marks, with those inside it of the second level, and the point that ends the sentence: after the marks, or inside
 * them, as the language has it, unless the title has its own sign.
 */
export function quoted(title: string, language: string, locale: Locale): Piece[] {
	const [open, close] = grammars[locale].quotes;
	const { innerQuotes, isPointInside } = wordsOf(locale);
	const inner = title.replaceAll(/[“«]\s*/g, '“').replaceAll(/\s*[”»]/g, '”');
	const last = /”?$/.exec(inner)![0];
	const sentence = isPointInside ? closed(inner.slice(0, inner.length - last.length)) + last : inner;
	const text = sentence.replaceAll('“', innerQuotes[0]).replaceAll('”', innerQuotes[1]);
	return [roman(open), own(text, language), roman(isPointInside ? `${close} ` : `${close}. `)];
}

/** Puts the typography of the language in the pieces, and leaves addresses as they are; nothing but spaces ends a citation without one. */
export function finish(pieces: readonly Piece[], locale: Locale): Piece[] {
	return pieces
		.filter(({ text }) => text !== '')
		.map((piece, index, { length }) => {
			const text = index === length - 1 ? piece.text.trimEnd() : piece.text;
			return { ...piece, text: piece.language || text.includes('://') ? text : typeset(text, locale) };
		});
}

/** The address that leads to a work: its DOI where it has one; undefined as long as neither is known. */
export function addressOf({ doi, url }: Work): string | undefined {
	return doi ? `https://doi.org/${doi}` : url;
}
