import { type Copy, copyPath, listFiles } from '../copy.ts';

/**
 * Where a browser keeps the copy: one cache, whose files are named by their sums, and the list of what is kept. The files of another
 * state may come beside them meanwhile: only the list says which state is read, and it changes at one stroke, when all of it is there.
 */
export interface Shelf {
	/** The copy that is read; undefined where none is whole. */
	read: () => Promise<Copy | undefined>;
	/** What is kept at an address, from the root of the site. */
	find: (path: string) => Promise<Response | undefined>;
	/** The sums of the files that are there, those of a state that is not whole yet among them. */
	listSums: () => Promise<ReadonlySet<string>>;
	/** Keeps a file. */
	put: (sum: string, content: Response) => Promise<void>;
	/** Has a copy read from now on, all of whose files are there, and gives back the place of what is not in it. */
	turnTo: (copy: Copy) => Promise<void>;
	/** Gives back the place of the files that are in no copy that is read. */
	clear: () => Promise<void>;
}

/** The names of the caches of the site at an address: the copy, and the pages that were read. */
export function nameCaches(root: string): { copy: string; pages: string } {
	return { copy: `hors-ligne ${root}`, pages: `pages-lues ${root}` };
}

/**
 * Finds the place of the copy.
 * @param root the whole address of the root of the site
 * @returns undefined where the reader keeps nothing, or has removed it
 * @throws where the browser refuses to keep anything
 */
export async function findShelf(root: string): Promise<Shelf | undefined> {
	return (await caches.has(nameCaches(root).copy)) ? openShelf(root) : undefined;
}

/**
 * Opens the place of the copy, and makes it where there is none.
 * @param root the whole address of the root of the site
 * @throws where the browser refuses to keep anything
 */
export async function openShelf(root: string): Promise<Shelf> {
	const cache = await caches.open(nameCaches(root).copy);
	const list = `${root}${copyPath}`;
	const nameOf = (sum: string) => `${root}?sha256=${encodeURIComponent(sum)}`;
	const read = async () => (await cache.match(list))?.json() as Promise<Copy> | undefined;
	const clear = async () => {
		const copy = await read();
		const needed = new Set(copy ? [list, ...listFiles(copy).map(({ sum }) => nameOf(sum))] : []);
		for (const request of await cache.keys()) if (!needed.has(request.url)) await cache.delete(request);
	};
	return {
		read,
		find: async (path) => {
			const copy = await read();
			const part = copy && Object.values(copy.parts).find((files) => Object.hasOwn(files, path));
			return part && cache.match(nameOf(part[path]![0]));
		},
		listSums: async () =>
			new Set((await cache.keys()).flatMap(({ url }) => new URL(url).searchParams.get('sha256') ?? [])),
		put: (sum, content) => cache.put(nameOf(sum), content),
		turnTo: async (copy) => {
			await cache.put(list, Response.json(copy));
			await clear();
		},
		clear,
	};
}
