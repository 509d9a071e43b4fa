import {
	addressOf,
	closed,
	finish,
	initials,
	italic,
	own,
	roman,
	type Style,
	words,
	yearOf,
} from './wording.ts';

/** APA, 7th edition: « Nom, P., et Nom, P. (année). Titre. Dans Volume. Éditeur. Adresse ». */
export const apa: Style = (work, locale) => {
	const say = words[locale];
	const names = work.authors.map(({ family, given }) => `${family}, ${initials(given)}`);
	const and = locale === 'fr' ? 'et' : '&';
	const creators =
		names.length > 1 ? `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)!}` : (names[0] ?? '');
	const year = `(${yearOf(work, locale)}).`;
	const title =
		work.kind === 'video' ? [own(work.title), roman(` [${say.video}].`)] : [own(closed(work.title))];
	const { locator } = work;
	const imprint = work.publishers.length > 0 ? `${closed(work.publishers.join(', '))} ` : '';
	const place = locator ? ` (${locator})` : '';
	return finish(
		[
			// Without an author the title comes first.
			...(creators ? [roman(`${creators} ${year} `)] : []),
			...(work.volume
				? [
						...title,
						roman(creators ? ` ${say.within} ` : ` ${year} ${say.within} `),
						italic(work.volume),
						roman(`${place}. `),
					]
				: [italic(work.title), roman(`. ${year} `)]),
			roman(imprint),
			roman(addressOf(work)),
		],
		locale,
	);
};
