import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * Finds a Chromium for the tests, and installs one where there is none:
 * Debian's package where this user may install it, Playwright's own build otherwise.
 * @returns the path of its program; undefined where none could be had, once it is said what to do
 */
export function findChromium(): string | undefined {
	const path = findInstalled() ?? installPackage() ?? installPlaywright();
	if (!path)
		console.error(
			'Aucun Chromium n’est installé, et l’installer a échoué. Installez-le (sous Debian : apt-get install chromium), ' +
				'ou donnez son chemin dans la variable CHROMIUM_PATH, puis relancez npm test.',
		);
	return path;
}

function findInstalled(): string | undefined {
	const given = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH'];
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return [
		...(given ? [given] : []),
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
	].find((path) => existsSync(path));
}

function installPackage(): string | undefined {
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const run = (...command: string[]) => {
		const [program = '', ...parameters] = [...asRoot, ...command];
		return spawnSync(program, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
	};
	console.log('Installation de Chromium pour les tests (paquet Debian)…');
	return run('apt-get', 'update') && run('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium')
		? findInstalled()
		: undefined;
}

function installPlaywright(): string | undefined {
	console.log('Installation de Chromium pour les tests (Playwright)…');
	const cli = 'node_modules/@playwright/test/cli.js';
	const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) return undefined;
	const script =
		"import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath());";
	const path = spawnSync(process.execPath, ['--input-type=module', '--eval', script]).stdout.toString();
	return existsSync(path) ? path : undefined;
}
