import type { Check } from '../edition.ts';
import { listChoices, suggest } from '../nearest.ts';

/** Every date of the timeline belongs to a thread, and every term that gives a domain to a domain, that the seminar names. */
export const rule: Check = ({ entries }) => {
	const [seminar] = entries.seminar;
	if (!seminar) return [];
	const { timeline, glossary } = seminar.data;
	const given = [
		...entries.timeline.map(({ file, lineOf, data }) => ({
			file,
			line: lineOf(['theme']),
			id: data.theme,
			known: timeline.themes,
			message: 'un thème de la chronologie',
			addition: 'ce thème à seminar.yaml, sous timeline.themes',
		})),
		...entries.glossary.map(({ file, lineOf, data }) => ({
			file,
			line: lineOf(['domain']),
			id: data.domain,
			known: glossary?.domains ?? {},
			message: 'un domaine du glossaire',
			addition: 'ce domaine à seminar.yaml, sous glossary.domains',
		})),
	];
	return given.flatMap(({ file, line, id, known, message, addition }) => {
		const ids = Object.keys(known);
		if (id === undefined || ids.includes(id)) return [];
		const choices = ids.length > 0 ? `écrivez ${listChoices(ids)}, ou ajoutez` : 'ajoutez';
		return [
			{
				file,
				line,
				message: `« ${id} » n’est pas ${message}`,
				hint: suggest(id, ids) ?? `${choices} ${addition}`,
			},
		];
	});
};
