import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { storeDir } from './store.ts';

const day = 86_400_000;

/** What was not used for this long goes, in milliseconds. */
const longest = 30 * day;

/** Beyond these bytes, what was used longest ago goes too; but what was used today stays. */
const largest = 2e9;

/** Takes from the store what nobody uses any more. Another build may be using it: what goes is made again. */
export async function pruneStore(): Promise<void> {
	const names = await readdir(storeDir, { recursive: true, withFileTypes: true }).catch(() => []);
	const found = await Promise.all(
		names
			.filter((entry) => entry.isFile())
			.map(async (entry) => {
				const file = join(entry.parentPath, entry.name);
				const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: Number.NaN, size: 0 }));
				return { file, size, age: Date.now() - mtimeMs };
			}),
	);
	let bytes = 0;
	for (const { file, size, age } of found.sort((a, b) => a.age - b.age)) {
		bytes += size;
		if (age > longest || (age > day && bytes > largest)) await rm(file, { force: true });
	}
}
