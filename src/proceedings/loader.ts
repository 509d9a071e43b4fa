import { relative, resolve, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { toEntryId } from './entry-id.ts';
import { type Kind, kinds } from './kinds.ts';
import { type RawEntry, readContent } from './read.ts';

/**
 * How long a file is left alone after it changed before it is read, in milliseconds. A file is emptied, then written: the watcher may
 * tell of the first alone, since it takes what follows within 5 ms for the same change.
 */
const settling = 50;

/** Makes the Astro loader of a kind of content, over the reader that the content check uses too. */
export function contentLoader(root: string, kind: Kind): Loader {
	return {
		name: `content-${kind}`,
		load: async (context) => {
			const { store, config, watcher } = context;
			const directory = resolve(root);
			const projectRoot = new URL(config.root).pathname;
			const parse = async (entry: RawEntry) => {
				const filePath = resolve(directory, entry.file);
				const id = toEntryId(entry, trackOf(entry));
				const data = await context.parseData({ id, data: entry.data as Record<string, unknown>, filePath });
				const digest = context.generateDigest({ data, body: entry.body });
				const path = relative(projectRoot, filePath).replaceAll(sep, '/');
				// Pages of prose are compiled by Astro; the rest is data that the model reads.
				const deferredRender = path.endsWith('.mdx');
				return { id, data, body: entry.body, digest, filePath: path, deferredRender };
			};
			/** @param file the one file to read again; all, where none is given */
			const load = async (file?: string) => {
				const { entries } = await readContent(directory, [kind], file);
				const parsed = await Promise.all(entries.map(parse));
				if (file === undefined) store.clear();
				for (const entry of parsed) store.set(entry);
				// A kind may have no entry: Astro warns of a collection that was never written to, not of one that is empty.
				if (parsed.length === 0) {
					store.set({ id: 'none', data: {} });
					store.delete('none');
				}
			};
			await load();
			const own = resolve(directory, kinds[kind].path);
			const awaited = new Map<string | undefined, NodeJS.Timeout>();
			let last = Promise.resolve();
			watcher?.add(own);
			watcher?.on('all', (event, changed) => {
				if (changed !== own && !changed.startsWith(own + sep)) return;
				// What came or went may be any entry's; what changed is the entry's own, where a file holds one.
				const isAlone = event === 'change' && changed !== own;
				const file = isAlone ? relative(directory, changed).replaceAll(sep, '/') : undefined;
				clearTimeout(awaited.get(file));
				const read = () => {
					awaited.delete(file);
					// One after the other, so that an older reading never takes the place of a newer one.
					// While an editor's file is faulty the pages keep what was there, and the content check says what is wrong.
					last = last.then(() => load(file)).catch(() => undefined);
				};
				awaited.set(file, setTimeout(read, settling));
			});
		},
	};
}

/** The name of a track among those of an entry. */
function trackOf({ kind, data }: RawEntry): string | undefined {
	return kinds[kind].form === 'tracks' ? (data as { track: string }).track : undefined;
}
