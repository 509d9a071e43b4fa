import {
	addressOf,
	finish,
	inverted,
	italic,
	quoted,
	roman,
	straight,
	type Style,
	words,
} from './wording.ts';
import { formatDate } from '#i18n/format.ts';

/** MLA, 9th edition: « Nom, Prénom, et Prénom Nom. “Titre.” Volume, éditeur, date, adresse. ». An unknown date is left out. */
export const mla: Style = (work, locale) => {
	const say = words[locale];
	const [first, second, ...others] = work.authors;
	const names = !first
		? ''
		: !second
			? inverted(first)
			: others.length > 0
				? `${inverted(first)}, et al`
				: `${inverted(first)}${locale === 'en' ? ',' : ''} ${say.and} ${straight(second)}`;
	const title = quoted(work.title, locale);
	const parts = [
		...work.publishers,
		work.published && formatDate(work.published, locale),
		work.kind === 'video' ? say.video : undefined,
		work.locator,
	].filter((part) => part !== undefined);
	return finish(
		[
			roman(names ? `${names}. ` : ''),
			...(work.volume ? [...title, italic(work.volume)] : [italic(work.title)]),
			roman(`${parts.map((part) => `, ${part}`).join('')}, `),
			roman(`${addressOf(work)}.`),
		],
		locale,
	);
};
