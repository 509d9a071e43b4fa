import type { Check } from '../edition.ts';
import type { Registered } from '../passages/register.ts';
import { previousOf, sealOf } from '../passages/seal.ts';

/** The register is what `npm run passages` wrote: an address that was changed or taken out by hand would lead to other words, or nowhere. */
export const rule: Check = ({ raw, entries, unreadable }) => {
	const ids = raw.filter(({ kind }) => kind === 'passages').map(({ id }) => id);
	return entries.passages.flatMap((entry) => {
		const { id, file, data, lineOf } = entry;
		const previous = previousOf(ids, ids.indexOf(id));
		if (unreadable.has(file) || data.seal === undefined || data.seal === sealOf(data, previous)) return [];
		const lacking = [...listGaps(data, 'p'), ...listGaps(data, 't')];
		const names = Object.keys(data.passages);
		const which = names.length > 0 ? ` (${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''})` : '';
		const gone =
			lacking.length > 0 ? `, où ${lacking.join(' et ')} manque${lacking.length > 1 ? 'nt' : ''}` : '';
		return [
			{
				file,
				line: lineOf(['id']),
				isOfSeals: true as const,
				message: `le registre a été modifié à la main en ${id}${which}${gone}, ou une entrée a été ôtée ou ajoutée devant elle, après ${previous} : des adresses publiées ne mèneraient plus à leurs mots`,
				hint: 'rétablissez passages.yaml depuis la version précédente ; s’il vient d’une fusion de Git que vous avez relue, npm run passages -- reseal',
			},
		];
	});
};

/** The first numbers that no passage bears, nor bore. */
function listGaps({ passages, retired }: Registered, prefix: 'p' | 't'): string[] {
	const numbers = new Set(
		[...Object.keys(passages), ...Object.keys(retired)]
			.filter((name) => name.startsWith(prefix))
			.map((name) => Number(name.slice(1))),
	);
	const most = Math.max(0, ...numbers);
	for (let number = 1; number < most; number += 1)
		if (!numbers.has(number)) return [`${prefix}${String(number)}`];
	return [];
}
