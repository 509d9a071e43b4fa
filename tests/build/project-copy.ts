import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Copies the project, so that nothing else which builds or serves it at the same time is in the way.
 * @param name what the folder's name begins with
 * @returns the folder, which holds the smallest edition too
 */
export function copyProject(name: string): string {
	const copy = mkdtempSync(join(tmpdir(), `${name}-`));
	for (const path of [
		'src',
		'public',
		'astro.config.mjs',
		'package.json',
		'tsconfig.json',
		'tests/editions/minimal',
	])
		cpSync(path, join(copy, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
	return copy;
}
