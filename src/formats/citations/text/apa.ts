import { addressOf, closed, finish, initials, italic, roman, type Style, words, yearOf } from './wording.ts';

/** APA, 7th edition: « Nom, P., et Nom, P. (année). Titre. Dans Volume. Éditeur. Adresse ». */
export const apa: Style = (work, locale) => {
	const say = words[locale];
	const names = work.authors.map(({ family, given }) => `${family}, ${initials(given)}`);
	const and = locale === 'fr' ? 'et' : '&';
	const creators =
		names.length > 1 ? `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)!}` : (names[0] ?? '');
	const year = `(${yearOf(work, locale)}).`;
	const medium = work.kind === 'video' ? ` [${say.video}]` : '';
	const { locator } = work;
	const imprint = work.publishers.length > 0 ? `${closed(work.publishers.join(', '))} ` : '';
	const place = locator ? ` (${locator})` : '';
	const title = `${work.title}${medium}`;
	return finish(
		[
			// Without an author the title comes first.
			...(creators ? [roman(`${creators} ${year} `)] : []),
			...(work.volume ? [roman(creators ? `${closed(title)} ` : `${closed(title)} ${year} `)] : []),
			...(work.volume ? [roman(`${say.within} `), italic(work.volume), roman(`${place}. `)] : []),
			...(work.volume ? [] : [italic(title), roman(`. ${year} `)]),
			roman(imprint),
			roman(addressOf(work)),
		],
		locale,
	);
};
