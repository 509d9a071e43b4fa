import { slug } from '#prose/slug.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { foldersOf, type Edition } from './edition.ts';
import { isText } from './expected-files.ts';
import { kinds, type Kind } from './kinds.ts';

/** True where something of an entry could not be taken in. */
export type Doubts = (kind: Kind, id: string) => boolean;

/** Finds the entries of which something could not be taken in: their consequences are not faults of their own. */
export function findDoubts({
	files,
	unreadable,
	raw,
	entries,
}: Pick<Edition, 'files' | 'unreadable' | 'raw' | 'entries'>): Doubts {
	const keyOf = (kind: string, id: string) => `${kind}:${id}`;
	const sound = new Set(
		Object.values(entries).flatMap((list) => list.map(({ file, id }) => keyOf(file, id))),
	);
	const doubtful = new Set<string>();
	const whole = new Set<string>();
	for (const { kind, id, file } of raw) {
		if (!sound.has(keyOf(file, id))) doubtful.add(keyOf(kind, id));
		// An entry whose id is faulty may be any.
		if (kinds[kind].form === 'list' && !idPattern.test(id)) whole.add(kind);
	}
	for (const [name, kind] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
		if (kind.form !== 'folders' && kind.form !== 'folder') {
			if (kind.form !== 'tracks' && (unreadable.has(kind.path) || !files.includes(kind.path)))
				whole.add(name);
			continue;
		}
		const originals = new Set<string>(
			entries[name].filter(({ data }) => !('original' in data)).map(({ id }) => id),
		);
		for (const id of foldersOf({ files }, name)) {
			if (!originals.has(id)) doubtful.add(keyOf(name, id));
			// A folder whose name is faulty is that of the entry which its name suggests.
			if (!idPattern.test(id)) doubtful.add(keyOf(name, slug(id))).add(keyOf(name, id));
		}
		for (const file of [...unreadable, ...files.filter((file) => isText(file))]) {
			const [path, id] = file.split('/');
			if (path !== kind.path && path !== '.') continue;
			if (id === undefined || kind.form === 'folder') whole.add(name);
			else doubtful.add(keyOf(name, id));
		}
	}
	return (kind, id) => whole.has(kind) || doubtful.has(keyOf(kind, id));
}
