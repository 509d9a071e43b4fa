import { fullName } from '#i18n/name.ts';
import { type Author, inverted } from '../work.ts';
import {
	addressOf,
	closed,
	finish,
	headOf,
	initials,
	italic,
	joined,
	own,
	retitled,
	roman,
	type Style,
	wordsOf,
	yearOf,
} from './wording.ts';

/** APA, 7th edition: « Nom, P., et Nom, P. (année). Titre. Dans Volume. Éditeur. Adresse ». */
export const apa: Style = (cited, locale) => {
	const work = retitled(cited, locale, (title, { sentence }) => sentence(title));
	const say = wordsOf(locale);
	const { and, editor } = say.apa;
	const { editors, volumeAuthors } = work;
	const mark = `(${editor[editors.length > 1 ? 1 : 0]})`;
	const { names, areEditors } = headOf(work);
	const head = joined(names.map(initialled), and, names.some((name) => 'family' in name) ? ',' : '');
	const creators = areEditors ? `${head} ${mark}.` : head && closed(head);
	const edited = joined(
		editors.map((editor) => fullName({ ...editor, given: initials(editor.given) })),
		and,
		editors.length > 2 ? ',' : '',
	);
	const bodies = joined(volumeAuthors.map(initialled), and);
	const credit = edited ? `${edited} ${mark}, ` : bodies && `${bodies}, `;
	const year = `(${yearOf(work, locale)}).`;
	const title =
		work.kind === 'video'
			? [own(work.title, work.language), roman(` [${say.video}].`)]
			: [own(closed(work.title), work.language)];
	const { locator } = work;
	const imprint = work.publishers.length > 0 ? `${closed(work.publishers.join(', '))} ` : '';
	// Parentheses inside others are brackets.
	const place = locator ? ` (${locator.said.replace(/\((.+)\)/, '[$1]')})` : '';
	return finish(
		[
			// Without an author the title comes first.
			...(creators ? [roman(`${creators} ${year} `)] : []),
			...(work.volume
				? [
						...title,
						roman(`${creators ? '' : ` ${year}`} ${say.within} ${credit}`),
						italic(work.volume, work.volumeLanguage),
						roman(`${place}. `),
					]
				: [italic(work.title, work.language), roman(creators ? `${place}. ` : `${place}. ${year} `)]),
			roman(imprint),
			roman(addressOf(work) ?? ''),
		],
		locale,
	);
};

/** « Nom, P. », or the name of a body. */
function initialled(author: Author): string {
	return inverted('literal' in author ? author : { ...author, given: initials(author.given) });
}
