import { readContent } from './read.ts';

/**
 * Reads the folders that were moved, before anything is built: their old addresses lead to the new ones.
 * @param root the content root
 * @returns the old and the new folder of each: « interventions:titre »
 */
export async function readMoves(root: string): Promise<[from: string, to: string][]> {
	const { entries } = await readContent(root, ['passages']);
	return entries.flatMap(({ id, data }): [string, string][] => {
		const { moved } = data as { moved?: unknown };
		return typeof moved === 'string' ? [[id, moved]] : [];
	});
}
