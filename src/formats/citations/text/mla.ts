import { partsOf } from '#dates/date.ts';
import type { Locale } from '#i18n/locales.ts';
import { inverted, straight } from '../work.ts';
import {
	addressOf,
	closed,
	creditOf,
	finish,
	headOf,
	joined,
	italic,
	quoted,
	retitled,
	roman,
	type Style,
	wordsOf,
} from './wording.ts';

/**
 * MLA, 9th edition: « Nom, Prénom, et Prénom Nom. “Titre.” Volume, éditeur, année, adresse. ». What is in no volume is its own: « Titre.
 * Éditeur, année, adresse. ». An unknown date is left out.
 */
export const mla: Style = (cited, locale) => {
	const work = retitled(cited, locale, (title, { headline }) => headline(title, true));
	const say = wordsOf(locale);
	const {
		names: [first, ...others],
		areEditors,
	} = headOf(work);
	const names = first ? shortened([inverted(first), ...others.map(straight)], locale, ',') : '';
	const mark = say.mla.editor[work.editors.length > 1 ? 1 : 0];
	const creators = areEditors ? `${names}, ${mark}` : names;
	const address = addressOf(work);
	const title = quoted(work.title, work.language, locale);
	const lead = work.volume ? ', ' : '. ';
	const parts = [
		work.volume && creditOf(work, locale, (all) => shortened(all, locale, '')),
		...work.publishers,
		work.published && partsOf(work.published)[0],
		work.kind === 'video' ? say.video : undefined,
		work.locator?.said,
	].filter(Boolean);
	return finish(
		[
			roman(creators && `${closed(creators)} `),
			...(work.volume
				? [...title, italic(work.volume, work.volumeLanguage)]
				: [italic(work.title, work.language)]),
			roman(parts.length > 0 ? `${lead}${parts.join(', ')}` : ''),
			roman(address ? (parts.length > 0 ? ', ' : lead) : ''),
			roman(`${address ?? ''}.`),
		],
		locale,
	);
};

/** Two names at most: « Nom, Prénom, et al. » */
function shortened(names: readonly string[], locale: Locale, comma: string): string {
	if (names.length > 2) return `${names[0]!}${comma} et al.`;
	const { and, hasSerialComma } = wordsOf(locale);
	return joined(names, and, hasSerialComma ? comma : '');
}
