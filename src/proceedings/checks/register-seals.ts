import type { Check } from '../edition.ts';
import { listGaps } from '../passages/losses.ts';
import { previousOf, sealOf } from '../passages/seal.ts';

const hint =
	'rétablissez passages.yaml depuis la version précédente ; s’il vient d’une fusion de Git que vous avez relue, npm run passages -- reseal';
const inPage = {
	hint: 'rétablissez passages.yaml depuis la version précédente ; s’il vient d’une fusion de Git que vous avez relue, qui tient le code peut le tenir pour bon',
};

/** The register is what `npm run passages` wrote: an address that was changed or taken out by hand would lead to other words, or nowhere. */
export const rule: Check = ({ raw, entries, unreadable }) => {
	const all = raw.filter(({ kind }) => kind === 'passages').map(({ id }) => id);
	const sealed = entries.passages.filter(({ data }) => data.seal !== undefined).map(({ id }) => id);
	// A register that was never sealed is sealed by the next `npm run passages`.
	if (sealed.length === 0) return [];
	// An entry that is there twice is told as such: what its neighbours' seals say follows from it.
	if (new Set(all).size < all.length) return [];
	return entries.passages.flatMap((entry) => {
		const { id, file, data, lineOf } = entry;
		if (unreadable.has(file)) return [];
		if (data.seal === undefined)
			return [
				{
					file,
					line: lineOf(['id']),
					about: 'seals' as const,
					message: `l’entrée ${id} du registre n’a pas de sceau : elle a été écrite à la main, ou son sceau a été ôté`,
					hint,
					inPage,
				},
			];
		const previous = previousOf(all, all.indexOf(id));
		// One that was added without a seal is told by itself, not by the next.
		const neighbours = [previous, previousOf(sealed, sealed.indexOf(id))];
		if (neighbours.some((neighbour) => data.seal === sealOf(data, neighbour))) return [];
		const lacking = listGaps(data);
		const names = Object.keys(data.passages);
		const which = names.length > 0 ? ` (${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''})` : '';
		const gone =
			lacking.length > 0 ? `, où ${lacking.join(' et ')} manque${lacking.length > 1 ? 'nt' : ''}` : '';
		return [
			{
				file,
				line: lineOf(['id']),
				about: 'seals' as const,
				message: `le registre a été modifié à la main en ${id}${which}${gone}, ou une entrée a été ôtée ou ajoutée devant elle, après ${previous} : des adresses publiées ne mèneraient plus à leurs mots`,
				hint,
				inPage,
			},
		];
	});
};
