import type { Check } from '../edition.ts';
import { reckonPassages } from '../passages/register.ts';
import type { Problem } from '../read.ts';

/** A published address leads somewhere for ever: to its passage, to the one that stands for it, or to why it is no more. */
export const rule: Check = ({ entries }) => {
	const { register, lost, lostEntries } = reckonPassages(entries);
	const present = new Map(register.map((registered) => [registered.id, registered]));
	return entries.passages.flatMap(({ file, lineOf, data }): Problem[] => {
		const at = (path: string[]) => ({ file, line: lineOf(path) });
		const gone = lost.filter(({ entry }) => entry === data.id);
		const { passages = {} } = present.get(data.id) ?? {};
		return [
			...gone.map(({ id, text, nearest }) => ({
				...at(['passages', id]),
				message: `le passage ${id} de ${data.id} est publié et ne se trouve plus : « ${openingOf(text)} »`,
				hint: `dites ce qu’il est devenu : npm run passages -- retire ${data.id} ${id} ${nearest ? `--to ${nearest} ` : ''}--reason "…"${nearest ? ' (sans --to s’il n’est remplacé par aucun autre)' : ''}`,
			})),
			...(lostEntries.includes(data.id)
				? [
						{
							...at(['id']),
							message: `${data.id} est publié et ne se trouve plus`,
							hint: `remettez ce dossier, ou dites où il est maintenant : npm run passages -- move ${data.id} <nouveau>`,
						},
					]
				: []),
			...Object.entries(data.retired)
				.filter(([, { to }]) => to !== undefined && !(to in passages))
				.map(([id, { to }]) => ({
					...at(['retired', id, 'to']),
					message: `le passage ${id} renvoie à ${to!}, qui n’est pas un passage de ${data.id}`,
					hint: `écrivez un de ses passages : ${Object.keys(passages).slice(0, 8).join(', ')}…`,
				})),
			...(data.moved !== undefined && !present.has(data.moved)
				? [
						{
							...at(['moved']),
							message: `${data.id} est dit déplacé en ${data.moved}, qui n’existe pas`,
							hint: 'écrivez le dossier où il est maintenant',
						},
					]
				: []),
		];
	});
};

function openingOf(text: string): string {
	const words = text.split(' ');
	return words.length > 8 ? `${words.slice(0, 8).join(' ')}…` : text;
}
