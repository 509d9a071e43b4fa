import {
	addressOf,
	closed,
	finish,
	headOf,
	initials,
	italic,
	joined,
	own,
	roman,
	type Style,
	words,
	yearOf,
} from './wording.ts';

/** APA, 7th edition: « Nom, P., et Nom, P. (année). Titre. Dans Volume. Éditeur. Adresse ». */
export const apa: Style = (work, locale) => {
	const say = words[locale];
	const and = locale === 'fr' ? 'et' : '&';
	const { editors } = work;
	const mark = `(${locale === 'fr' ? 'dir.' : editors.length > 1 ? 'Eds.' : 'Ed.'})`;
	const head = joined(
		headOf(work).map(({ family, given }) => `${family}, ${initials(given)}`),
		and,
		',',
	);
	const creators = head && !work.volume ? `${head} ${mark}.` : head;
	const edited = joined(
		editors.map(({ family, given }) => `${initials(given)} ${family}`),
		and,
		editors.length > 2 ? ',' : '',
	);
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
						roman(`${creators ? '' : ` ${year}`} ${say.within} ${edited && `${edited} ${mark}, `}`),
						italic(work.volume),
						roman(`${place}. `),
					]
				: [italic(work.title), roman(creators ? '. ' : `. ${year} `)]),
			roman(imprint),
			roman(addressOf(work) ?? ''),
		],
		locale,
	);
};
