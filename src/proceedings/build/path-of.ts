import { folderOf } from '../kinds.ts';

/** The path under the content root of a file that lies beside an entry. */
export function pathOf<Name extends string | undefined>(
	kind: 'panels' | 'dialogue' | 'interventions' | 'report' | 'speakers',
	id: string,
	name: Name,
): Name {
	return (name && `${folderOf(kind, id)}/${name}`) as Name;
}
