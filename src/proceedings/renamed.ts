import { listIndexNames } from './checks/index-names.ts';
import { listReferences } from './checks/references.ts';
import type { Edition } from './edition.ts';
import type { Kind } from './kinds.ts';
import type { RawEntry } from './read.ts';

/** An entry that was published under an id, and seems to have another now. */
export interface Renamed {
	kind: Kind;
	from: string;
	/** The one entry of its kind that was not published yet. */
	to: RawEntry;
	/** The lines that name it still: « panels/habiter/fr.md:12 ». One at least: an entry that nothing names may well have been taken away. */
	lines: readonly string[];
}

/** Finds entries that were given another id without a word: one that was published is nowhere, and one is there that never was. */
export function findRenamed(edition: Omit<Edition, 'renamed'>): Renamed[] {
	const register = edition.raw.flatMap(({ kind, id, data }) =>
		kind === 'passages' && !isFormer(data) ? [id.split(':') as [Kind, string]] : [],
	);
	return [...Map.groupBy(register, ([kind]) => kind)].flatMap(([kind, keys]): Renamed[] => {
		const ids = new Set(keys.map(([, id]) => id));
		const present = new Map(
			edition.raw.flatMap((entry) => (entry.kind === kind ? [[entry.id, entry] as const] : [])),
		);
		const [from, ...otherLost] = [...ids].filter((id) => !present.has(id) && !edition.isInDoubt(kind, id));
		const [to, ...otherNew] = [...present.values()].filter(({ id }) => !ids.has(id));
		if (!from || !to || otherLost.length > 0 || otherNew.length > 0) return [];
		const lines = listLines(edition, kind, from);
		return lines.length > 0 ? [{ kind, from, to, lines }] : [];
	});
}

/** The lines that name an entry, in the order of the files. */
function listLines(edition: Omit<Edition, 'renamed'>, kind: Kind, id: string): string[] {
	const isNamedInIndex = kind === 'speakers' || kind === 'glossary';
	const places = [
		...listReferences(edition).flatMap(({ entry: { file }, line, id: named, targets }) =>
			named === id && targets.includes(kind) ? [{ file, line }] : [],
		),
		...listIndexNames(edition).filter(({ name }) => isNamedInIndex && name === id),
	];
	const sorted = places.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
	return [...new Set(sorted.map(({ file, line }) => `${file}:${line}`))];
}

function isFormer(registered: unknown): boolean {
	const { moved, gone } = (registered ?? {}) as { moved?: unknown; gone?: unknown };
	return moved !== undefined || gone !== undefined;
}
