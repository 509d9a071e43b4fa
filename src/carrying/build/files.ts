import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { splitAddress } from './addresses.ts';

/** The paths of the files in a folder, with forward slashes, in an order that is always the same. */
export async function listFiles(directory: string): Promise<string[]> {
	return (await readdir(directory, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name).slice(join(directory, '/').length).replaceAll(sep, '/'),
		)
		.sort();
}

/** The path of the file that an address names, that of a folder naming its page. @param address from the root of the site */
export function fileAt(address: string): string {
	const path = splitAddress(address)[0].replace(/(^|\/)$/, '$1index.html');
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
