import type { Check } from '../edition.ts';
import { listChoices, suggest } from '../nearest.ts';

/** Every date of the timeline belongs to a thread that the seminar names. */
export const rule: Check = ({ entries }) => {
	const [seminar] = entries.seminar;
	if (!seminar) return [];
	const themes = Object.keys(seminar.data.timeline.themes);
	return entries.timeline
		.filter(({ data }) => !themes.includes(data.theme))
		.map(({ file, data, lineOf }) => ({
			file,
			line: lineOf(['theme']),
			message: `« ${data.theme} » n’est pas un thème de la chronologie`,
			hint:
				suggest(data.theme, themes) ??
				`écrivez ${listChoices(themes)}, ou ajoutez ce thème à seminar.yaml, sous timeline.themes`,
		}));
};
