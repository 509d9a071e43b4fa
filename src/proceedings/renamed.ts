import type { Doubts } from './doubts.ts';
import type { Kind } from './kinds.ts';
import type { RawEntry } from './read.ts';

/** An entry that was published under an id, and seems to have another now. */
export interface Renamed {
	kind: Kind;
	from: string;
	/** The one entry of its kind that was not published yet. */
	to: RawEntry;
}

/**
 * Finds entries that were given another id without a word: one that was published is nowhere, and one is there that never was.
 * @param isInDoubt true for what may well be there, though it could not be taken in
 */
export function findRenamed(raw: readonly RawEntry[], isInDoubt: Doubts): Renamed[] {
	const register = raw.flatMap(({ kind, id, data }) =>
		kind === 'passages' && !isFormer(data) ? [id.split(':') as [Kind, string]] : [],
	);
	const published = Map.groupBy(register, ([kind]) => kind);
	return [...published].flatMap(([kind, keys]): Renamed[] => {
		const ids = new Set(keys.map(([, id]) => id));
		const present = new Map(
			raw.flatMap((entry) => (entry.kind === kind ? [[entry.id, entry] as const] : [])),
		);
		const [from, ...otherLost] = [...ids].filter((id) => !present.has(id) && !isInDoubt(kind, id));
		const [to, ...otherNew] = [...present.values()].filter(({ id }) => !ids.has(id));
		if (!from || !to || otherLost.length > 0 || otherNew.length > 0) return [];
		return [{ kind, from, to }];
	});
}

function isFormer(registered: unknown): boolean {
	const { moved, gone } = (registered ?? {}) as { moved?: unknown; gone?: unknown };
	return moved !== undefined || gone !== undefined;
}
