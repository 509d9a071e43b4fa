import {
	addressOf,
	closed,
	finish,
	headOf,
	joined,
	inverted,
	italic,
	quoted,
	roman,
	straight,
	type Style,
	words,
} from './wording.ts';
import { formatDate } from '#i18n/format.ts';
import type { Locale } from '#schemas/fields/language.ts';

/** MLA, 9th edition: « Nom, Prénom, et Prénom Nom. “Titre.” Volume, éditeur, date, adresse. ». An unknown date is left out. */
export const mla: Style = (work, locale) => {
	const say = words[locale];
	const [first, ...others] = headOf(work);
	const names = first ? shortened([inverted(first), ...others.map(straight)], locale, ',') : '';
	const mark = locale === 'fr' ? 'dir.' : work.editors.length > 1 ? 'editors' : 'editor';
	const creators = names && !work.volume ? `${names}, ${mark}` : names;
	const edited = work.volume ? shortened(work.editors.map(straight), locale, '') : '';
	const address = addressOf(work);
	const title = quoted(work.title, locale);
	const parts = [
		edited && `${say.editedBy} ${edited}`,
		...work.publishers,
		work.published && formatDate(work.published, locale),
		work.kind === 'video' ? say.video : undefined,
		work.locator,
	].filter(Boolean);
	return finish(
		[
			roman(creators && `${closed(creators)} `),
			...(work.volume ? [...title, italic(work.volume)] : [italic(work.title)]),
			roman(`${parts.map((part) => `, ${part}`).join('')}${address ? ', ' : '.'}`),
			roman(address ? `${address}.` : ''),
		],
		locale,
	);
};

/** Two names at most: « Nom, Prénom, et al. » */
function shortened(names: readonly string[], locale: Locale, comma: string): string {
	if (names.length > 2) return `${names[0]!}${comma} et al.`;
	return joined(names, words[locale].and, locale === 'en' ? comma : '');
}
