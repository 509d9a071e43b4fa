import { slug } from '#prose/slug.ts';
import { idPattern } from '#schemas/fields/id.ts';
import { foldersOf, type Edition } from './edition.ts';
import { isText } from './expected-files.ts';
import { kinds, type Kind } from './kinds.ts';
import { findNearest } from './nearest.ts';

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
	const paths = new Set<string>(Object.values(kinds).map(({ path }) => path));
	const doubtful = new Set<string>();
	const whole = new Set<string>();
	const published = new Set(raw.flatMap((entry) => (entry.kind === 'passages' ? [entry.id] : [])));
	const seen = new Set<string>();
	for (const { kind, id, file } of raw) {
		// Of two entries of a list that bear one id, one is another, whose id is not known: one that was published and lacks.
		const isTwin = kinds[kind].form === 'list' && seen.has(keyOf(kind, id));
		seen.add(keyOf(kind, id));
		if (isTwin)
			for (const other of published)
				if (other.startsWith(`${kind}:`) && !raw.some((one) => keyOf(one.kind, one.id) === other))
					doubtful.add(other);
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
			if (!idPattern.test(id)) {
				const others = [...published].flatMap((key) =>
					key.startsWith(`${name}:`) ? [key.slice(name.length + 1)] : [],
				);
				const meant = others.filter(
					(other) => slug(id).startsWith(`${other}-`) || findNearest(slug(id), [other]),
				);
				for (const one of [id, slug(id), ...meant]) doubtful.add(keyOf(name, one));
			}
		}
		// A folder under a name that is nearly that of the kind, and one that was put into another.
		const top = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
		if (
			kind.form === 'folders' &&
			!top.has(kind.path) &&
			findNearest(
				kind.path,
				[...top].filter((folder) => !paths.has(folder)),
			)
		)
			whole.add(name);
		for (const file of files) {
			const [path, , inner, ...rest] = file.split('/');
			if (path === kind.path && rest.length > 0) doubtful.add(keyOf(name, inner!));
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
