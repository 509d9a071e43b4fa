import { locales } from '#i18n/locales.ts';
import type { Check } from '../edition.ts';
import type { Problem } from '../read.ts';

/** Two terms of a language do not share a form: a text that uses it could not tell which one it names. */
export const rule: Check = ({ entries }) =>
	locales.flatMap((language) => {
		const owners = new Map<string, string>();
		return entries.glossary.flatMap(({ id, file, data, lineOf }) => {
			const forms = [
				{ form: data.term[language], path: ['term', language] },
				{ form: data.acronym?.[language], path: ['acronym', language] },
				...data.forms[language].map((form, index) => ({ form, path: ['forms', language, index] })),
			];
			return forms.flatMap(({ form, path }): Problem[] => {
				if (form === undefined) return [];
				const owner = owners.get(form.toLowerCase()) ?? id;
				owners.set(form.toLowerCase(), owner);
				if (owner === id) return [];
				return [
					{
						file,
						line: lineOf(path),
						message: `« ${form} » désigne déjà le terme « ${owner} » (${language})`,
						hint: 'gardez cette forme dans une seule des deux fiches',
					},
				];
			});
		});
	});
