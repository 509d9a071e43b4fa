import { existsSync, realpathSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file of the content whole or not at all: what is there stays until all of what is new is on the disk.
 * @throws what the system says where it cannot be written, with the name of that file; the file is then as it was
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const target = existsSync(file) ? realpathSync(file) : file;
	const next = join(dirname(target), `.${basename(target)}.tmp`);
	try {
		await writeFile(next, content, {
			flush: true,
			...(existsSync(target) && { mode: statSync(target).mode }),
		});
		await rename(next, target);
	} catch (error) {
		await rm(next, { force: true }).catch(() => undefined);
		throw Object.assign(error as Error, { path: file, dest: undefined });
	}
}
