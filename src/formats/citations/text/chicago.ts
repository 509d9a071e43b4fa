import {
	addressOf,
	closed,
	dateOf,
	editorMark,
	finish,
	headOf,
	imprintOf,
	inverted,
	italic,
	joined,
	quoted,
	roman,
	straight,
	type Style,
	words,
} from './wording.ts';

/** Chicago, 17th edition, bibliography: « Nom, Prénom, et Prénom Nom. “Titre.” In Volume. Éditeur, date. Adresse. ». */
export const chicago: Style = (work, locale) => {
	const say = words[locale];
	const [first, ...others] = headOf(work);
	const comma = locale === 'en' ? ',' : '';
	const names = joined(first ? [inverted(first), ...others.map(straight)] : [], say.and, comma);
	const creators = names && !work.volume ? `${names}, ${editorMark(work.editors, locale)}` : names;
	const edited = joined(work.editors.map(straight), say.and, work.editors.length > 2 ? comma : '');
	const imprint = [imprintOf(work, locale), dateOf(work, locale)].filter(Boolean).join(', ');
	const { locator } = work;
	const address = addressOf(work);
	const medium = work.kind === 'video' ? `${say.video.charAt(0).toUpperCase()}${say.video.slice(1)}. ` : '';
	const title = quoted(work.title, locale);
	return finish(
		[
			roman(creators && `${closed(creators)} `),
			...(work.volume
				? [
						...title,
						roman(`${say.within} `),
						italic(work.volume),
						roman(edited && `, ${say.editedBy} ${edited}`),
					]
				: [italic(work.title)]),
			roman(`. ${closed(`${medium}${imprint}${locator ? `, ${locator}` : ''}`)} `),
			roman(address ? `${address}.` : ''),
		],
		locale,
	);
};
