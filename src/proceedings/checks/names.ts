import type { Check } from '../edition.ts';
import { listNames, readName } from '../names.ts';
import { isTranslation } from '../validate.ts';

/** Nobody has the name of somebody else: readers would not know them apart, nor would transcripts. */
export const rule: Check = ({ raw }) => {
	const people = raw
		.filter(({ kind, data }) => kind === 'speakers' && !isTranslation(data))
		.map((entry) => ({ entry, names: listNames(readName(entry.data)) }));
	return people.flatMap(({ entry: { id, file, lineOf }, names }, index) => {
		// Two originals of one sheet are told elsewhere.
		const before = people.slice(0, index).filter((other) => other.entry.id !== id);
		const shared = names.find((name) => before.some((other) => other.names.includes(name)));
		if (shared === undefined) return [];
		const other = before.find((one) => one.names.includes(shared))!.entry.file;
		return [
			{
				file,
				line: lineOf(['name']),
				message: `« ${shared} » est déjà le nom de ${other}`,
				hint: `distinguez-les : un prénom entier, « suffix », ou « ${shared} (panel 1) » pour qui n’a pas de nom connu`,
			},
		];
	});
};
