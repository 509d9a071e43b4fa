import { inverted, straight } from '../work.ts';
import {
	addressOf,
	closed,
	creditOf,
	editorMark,
	finish,
	headOf,
	italic,
	joined,
	quoted,
	retitled,
	roman,
	type Style,
	wordsOf,
	yearOf,
} from './wording.ts';

/**
 * Chicago, 18th edition, bibliography: « Nom, Prénom, et Prénom Nom. “Titre.” In Volume. Éditeur, année. Adresse. ». Of a book it gives
 * the year alone, and no place any more.
 */
export const chicago: Style = (cited, locale) => {
	const work = retitled(cited, locale, (title, { headline }) => headline(title));
	const say = wordsOf(locale);
	const {
		names: [first, ...others],
		areEditors,
	} = headOf(work);
	const comma = say.hasSerialComma ? ',' : '';
	const names = joined(first ? [inverted(first), ...others.map(straight)] : [], say.and, comma);
	const creators = areEditors ? `${names}, ${editorMark(work.editors, locale)}` : names;
	const credit = creditOf(work, locale, (all) => joined(all, say.and, all.length > 2 ? comma : ''));
	const imprint = [...work.publishers, yearOf(work, locale)].join(', ');
	const { locator } = work;
	const address = addressOf(work);
	const medium = work.kind === 'video' ? `${say.video.charAt(0).toUpperCase()}${say.video.slice(1)}. ` : '';
	const title = quoted(work.title, work.language, locale);
	return finish(
		[
			roman(creators && `${closed(creators)} `),
			...(work.volume
				? [
						...title,
						roman(`${say.within} `),
						italic(work.volume, work.volumeLanguage),
						roman(credit && `, ${credit}`),
					]
				: [italic(work.title, work.language)]),
			roman(`. ${closed(`${medium}${imprint}${locator ? `, ${locator.said}` : ''}`)} `),
			roman(address ? `${address}.` : ''),
		],
		locale,
	);
};
