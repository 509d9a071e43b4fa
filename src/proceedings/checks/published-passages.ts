import type { Check } from '../edition.ts';
import type { Kind } from '../kinds.ts';
import { numberPassages, type Registered } from '../passages/register.ts';
import type { Problem } from '../read.ts';

/** A published address leads somewhere for ever: to its passage, to the one that stands for it, or to why it is no more. */
export const rule: Check = (edition) => {
	const { entries } = edition;
	const numbering = numberPassages(entries);
	const present = new Map(numbering.register.map((registered) => [registered.id, registered]));
	return entries.passages.flatMap(({ file, lineOf, data }): Problem[] => {
		// What a faulty file holds is not known.
		const [kind, id] = data.id.split(':') as [Kind, string];
		if (edition.isInDoubt(kind, id)) return [];
		const at = (path: string[]) => ({ file, line: lineOf(path) });
		const passages = present.get(data.id)?.passages ?? {};
		const isLost = numbering.lostEntries.includes(data.id);
		const gone = numbering.lost.filter(({ entry }) => entry === data.id);
		return [
			...gone.map(({ id, text, nearest }) => ({
				...at(['passages', id]),
				about: 'passages' as const,
				message: `le passage ${id} de ${data.id} est publié et ne se trouve plus : « ${openingOf(text)} »`,
				hint: `dites ce qu’il est devenu : npm run passages -- retire ${data.id} ${id} ${nearest ? `--to ${nearest} ` : ''}--reason "…"${nearest ? ' (sans --to s’il n’est remplacé par aucun autre)' : ''}`,
			})),
			...(isLost
				? [
						{
							...at(['id']),
							about: 'passages' as const,
							message: `${data.id} est publié et ne se trouve plus`,
							hint: `remettez-le, ou dites où il est maintenant : npm run passages -- move ${data.id} <nouveau> ; s’il n’est remplacé par rien : npm run passages -- retire ${data.id} --reason "…"`,
						},
					]
				: []),
			...(isLost ? [] : explainRetired(data, passages, gone)).map(({ path, ...what }) => ({
				...at(path),
				...what,
			})),
			...explainFormer(data, present).map((what) => ({ ...at([data.gone ? 'gone' : 'moved']), ...what })),
		];
	});
};

function explainRetired(
	{ id: folder, retired, passages }: Registered,
	present: Registered['passages'],
	gone: readonly { id: string }[],
) {
	const ids = Object.keys(present).slice(0, 8).join(', ');
	return [
		...Object.entries(retired)
			// What became of a passage that is lost says where those that lead to it go.
			.filter(([, { to }]) => to !== undefined && !(to in present) && !gone.some(({ id }) => id === to))
			.map(([id, { to }]) => ({
				path: ['retired', id, 'to'],
				about: 'passages' as const,
				message: `le passage ${id} renvoie à ${to!}, qui n’est pas un passage de ${folder}`,
				hint: `dites ce qui le remplace : npm run passages -- retire ${folder} ${id} --to … --reason "…" (${ids}…)`,
			})),
		...Object.keys(retired)
			.filter((id) => id in passages)
			.map((id) => ({
				path: ['retired', id],
				message: `le passage ${id} de ${folder} est à la fois présent et retiré`,
				hint: 'gardez l’un des deux : sous « passages » s’il est dans le texte, sous « retired » s’il n’y est plus',
			})),
	];
}

function explainFormer({ id, moved, gone }: Registered, present: ReadonlyMap<string, Registered>) {
	if (moved === undefined && gone === undefined) return [];
	const now = present.get(id);
	if (now && !now.moved && !now.gone)
		return [
			{
				about: 'passages' as const,
				message: `${id} est dit ${moved ? `déplacé en ${moved}` : 'retiré'}, et ce nom est repris`,
				hint: 'donnez un autre nom à ce qui est nouveau : cette adresse, publiée, dit ce qu’est devenu l’ancien',
			},
		];
	if (moved === undefined || present.has(moved)) return [];
	return [
		{
			message: `${id} est dit déplacé en ${moved}, qui n’existe pas`,
			hint: 'écrivez le dossier où il est maintenant',
		},
	];
}

function openingOf(text: string): string {
	const words = text.split(' ');
	return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : text;
}
