import { defaultLocale } from '#i18n/locales.ts';
import type { Check } from '../edition.ts';

/** Other proceedings are others, each once: their answers are told apart by their titles. */
export const rule: Check = ({ entries }) =>
	entries.seminar.flatMap(({ file, lineOf, data: { siblings, address } }) =>
		siblings.flatMap((sibling, index) => {
			const before = siblings.slice(0, index);
			const message =
				sibling.address === address
					? 'cette adresse est celle de ces actes-ci'
					: before.some((other) => other.address === sibling.address)
						? 'cette adresse est déjà donnée plus haut'
						: before.some(({ title }) => title[defaultLocale] === sibling.title[defaultLocale])
							? `« ${sibling.title[defaultLocale]} » est déjà le titre d’autres actes`
							: undefined;
			return message
				? [
						{
							file,
							line: lineOf(['siblings', index, 'address']),
							message,
							hint: 'donnez à chacun son adresse et son titre, ou retirez cette entrée',
						},
					]
				: [];
		}),
	);
