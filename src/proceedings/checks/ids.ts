import { idPattern } from '#schemas/fields/id.ts';
import { foldersOf, type Check, type Edition } from '../edition.ts';
import { kinds, type Kind } from '../kinds.ts';
import type { Problem } from '../read.ts';
import { slug } from '#prose/slug.ts';

/** Ids stand in addresses: each is well formed, and names one thing. */
export const rule: Check = (edition) => [
	...duplicates(edition),
	...duplicateFollowUps(edition),
	...folders(edition),
	...sessions(edition),
];

function duplicates({ raw }: Edition): Problem[] {
	return raw
		.filter(({ kind }) => kinds[kind].form === 'list')
		.flatMap((entry, _, all) => {
			const first = all.find((other) => other.kind === entry.kind && other.id === entry.id);
			return first === entry || !first || entry.id === ''
				? []
				: [taken(entry.file, entry.lineOf(['id']), entry.id, first.lineOf(['id']))];
		});
}

function duplicateFollowUps({ entries }: Edition): Problem[] {
	return entries.seminar.flatMap(({ file, data, lineOf }) =>
		data.followUp.flatMap(({ id }, index) => {
			const first = data.followUp.findIndex((other) => other.id === id);
			return first === index
				? []
				: [taken(file, lineOf(['followUp', index, 'id']), id, lineOf(['followUp', first, 'id']))];
		}),
	);
}

function taken(file: string, line: number, id: string, firstLine: number): Problem {
	return {
		file,
		line,
		message: `l’identifiant « ${id} » est déjà pris par la fiche de la ligne ${firstLine}`,
		hint: 'donnez-en un autre à cette fiche, ou retirez-la',
	};
}

/** What systems add to the name of a folder that they copy. */
const copied = /copie|copy|\(\d+\)|bak|\bold\b/i;

function folders(edition: Edition): Problem[] {
	return (Object.keys(kinds) as Kind[]).flatMap((kind) =>
		foldersOf(edition, kind)
			.filter((id) => !idPattern.test(id))
			.map((id, _, all) => {
				const at = { file: `${kinds[kind].path}/${id}`, line: 1 };
				const original = copied.test(id)
					? foldersOf(edition, kind).find((other) => !all.includes(other) && slug(id).startsWith(`${other}-`))
					: undefined;
				return original
					? {
							...at,
							message: `« ${id} » semble une copie du dossier « ${original} », qui est déjà là`,
							hint: `reportez dans « ${original} » ce que cette copie a de plus, puis rangez-la ailleurs`,
						}
					: {
							...at,
							message: `« ${id} » ne peut pas servir d’adresse`,
							hint: `renommez ce dossier en minuscules sans accent, chiffres et traits d’union : « ${slug(id)} »`,
						};
			}),
	);
}

/** Interventions name their session by its id alone. */
function sessions(edition: Edition): Problem[] {
	const panels = foldersOf(edition, 'panels');
	return foldersOf(edition, 'dialogue')
		.filter((id) => panels.includes(id))
		.map((id) => ({
			file: `dialogue/${id}`,
			line: 1,
			message: `l’identifiant « ${id} » est déjà pris par le dossier panels/${id}`,
			hint: 'renommez ce dossier : les interventions désignent leur séance par ce seul nom',
		}));
}
