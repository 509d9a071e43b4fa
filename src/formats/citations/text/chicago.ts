import {
	addressOf,
	closed,
	dateOf,
	finish,
	imprintOf,
	inverted,
	italic,
	quoted,
	roman,
	straight,
	type Style,
	words,
} from './wording.ts';

/** Chicago, 17th edition, bibliography: « Nom, Prénom, et Prénom Nom. “Titre.” In Volume. Éditeur, date. Adresse. ». */
export const chicago: Style = (work, locale) => {
	const say = words[locale];
	const [first, ...others] = work.authors;
	const names = first ? [inverted(first), ...others.map(straight)] : [];
	const creators =
		names.length > 1
			? `${names.slice(0, -1).join(', ')}${locale === 'en' ? ',' : ''} ${say.and} ${names.at(-1)!}`
			: names[0];
	const imprint = [imprintOf(work, locale), dateOf(work, locale)].filter(Boolean).join(', ');
	const { locator } = work;
	const medium = work.kind === 'video' ? `${say.video.charAt(0).toUpperCase()}${say.video.slice(1)}. ` : '';
	const title = quoted(work.title, locale);
	return finish(
		[
			roman(creators ? `${creators}. ` : ''),
			...(work.volume ? [...title, roman(`${say.within} `), italic(work.volume)] : [italic(work.title)]),
			roman(`. ${closed(`${medium}${imprint}${locator ? `, ${locator}` : ''}`)} `),
			roman(`${addressOf(work)}.`),
		],
		locale,
	);
};
