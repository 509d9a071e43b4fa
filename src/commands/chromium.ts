import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findProgram, installPackages } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** How the browser is started: in a sandbox of the machine's own, on pages of this project alone. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
] as const;

/** What tells a program where the browser is: `CHROMIUM_PATH`, and where its libraries and fonts are if it brought them. */
type BrowserEnvironment = Record<string, string>;

/**
 * Finds a Chromium for the tests, and installs one where there is none: Debian's package where this user
 * may install it, else the one that npm brought, else Playwright's own build.
 * @returns the environment to run it in; undefined where none could be had, once it is said what to do
 */
export function findChromium(): BrowserEnvironment | undefined {
	const path = findInstalled() ?? installPackage();
	const found = path ? { CHROMIUM_PATH: path } : (unpackOwn() ?? installPlaywright());
	if (!found)
		console.error(
			'Aucun Chromium n’est installé, et l’installer a échoué. Installez-le (sous Debian : apt-get install chromium), ' +
				'ou donnez son chemin dans la variable CHROMIUM_PATH, puis relancez npm test.',
		);
	return found;
}

function findInstalled(): string | undefined {
	const given = process.env['CHROMIUM_PATH'] ?? process.env['CHROME_PATH'];
	return given && existsSync(given) ? given : findProgram(names);
}

function installPackage(): string | undefined {
	console.log('Installation de Chromium pour les tests (paquet Debian)…');
	return installPackages(['chromium']) ? findInstalled() : undefined;
}

/** Unpacks the Chromium that the lock file brings for Linux on x64, with the libraries that a bare system lacks. */
function unpackOwn(): BrowserEnvironment | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	console.log('Préparation de Chromium pour les tests (paquet npm)…');
	const folder = resolve('.cache/chromium');
	mkdirSync(folder, { recursive: true });
	const script = `
		import chromium from '@sparticuz/chromium';
		const CHROMIUM_PATH = await chromium.executablePath();
		const { LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env;
		process.stdout.write(JSON.stringify({ CHROMIUM_PATH, LD_LIBRARY_PATH, FONTCONFIG_PATH }));`;
	// The package unpacks into the temporary folder, and its libraries only where it believes that it is in their system.
	const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
	const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { env });
	return status === 0 ? (JSON.parse(stdout.toString()) as BrowserEnvironment) : undefined;
}

function installPlaywright(): BrowserEnvironment | undefined {
	console.log('Installation de Chromium pour les tests (Playwright)…');
	const cli = 'node_modules/@playwright/test/cli.js';
	const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) return undefined;
	const script =
		"import { chromium } from '@playwright/test'; process.stdout.write(chromium.executablePath());";
	const path = spawnSync(process.execPath, ['--input-type=module', '--eval', script]).stdout.toString();
	return existsSync(path) ? { CHROMIUM_PATH: path } : undefined;
}
