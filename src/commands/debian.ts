import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the first of these programs is, that this user can start. */
export function findProgram(names: readonly string[]): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return names
		.flatMap((name) => folders.map((folder) => join(folder, name)))
		.find((path) => existsSync(path));
}

/**
 * Installs packages of Debian, as the root or by a `sudo` that asks nothing.
 * @returns false where this user or this system may not, or where it failed
 */
export function installPackages(packages: readonly string[]): boolean {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const run = (...command: string[]) => {
		const [program = '', ...parameters] = [...asRoot, ...command];
		return spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
	};
	return (
		run('apt-get', 'update') && run('apt-get', 'install', '--yes', '--no-install-recommends', ...packages)
	);
}
