import { readContent } from './read.ts';
import type { EntryName } from './types.ts';

/**
 * Reads the entries that have another address now, or none, before anything is built: the plan of the site leaves them out.
 * @param root the content root
 * @returns their kinds and ids
 */
export async function readFormer(root: string): Promise<EntryName[]> {
	const { entries } = await readContent(root, ['passages']);
	return entries.flatMap(({ id, data }) => {
		const { moved, gone } = data as { moved?: unknown; gone?: unknown };
		const [kind, own] = id.split(':') as [EntryName['kind'], string];
		return moved === undefined && gone === undefined ? [] : [{ kind, id: own }];
	});
}
