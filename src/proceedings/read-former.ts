import { readContent } from './read.ts';

/**
 * Reads the entries that have another address now, or none, before anything is built: the plan of the site leaves them out.
 * @param root the content root
 * @returns their kinds and ids
 */
export async function readFormer(root: string): Promise<{ kind: string; id: string }[]> {
	const { entries } = await readContent(root, ['passages']);
	return entries.flatMap(({ id, data }) => {
		const { moved, gone } = data as { moved?: unknown; gone?: unknown };
		const [kind = '', own = ''] = id.split(':');
		return moved === undefined && gone === undefined ? [] : [{ kind, id: own }];
	});
}
