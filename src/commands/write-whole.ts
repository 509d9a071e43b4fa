import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file of the content whole or not at all: what is there stays until all of the new text is on the disk.
 * @throws what the system says where it cannot be written; the file is then as it was
 */
export async function writeWhole(file: string, text: string): Promise<void> {
	const next = join(dirname(file), `.${basename(file)}.tmp`);
	try {
		await writeFile(next, text, { flush: true });
		await rename(next, file);
	} catch (error) {
		await rm(next, { force: true });
		throw error;
	}
}
