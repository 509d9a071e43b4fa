import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findProgram, installPackages } from './debian.ts';
import { fetchPackage } from './packages.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Where the Chromium that npm has is unpacked. */
const unpacked = resolve('.cache/packages/chromium');

/** Where fonts are: those of the system, and those that stand beside these settings. */
const fontSettings =
	'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
	'<fontconfig><dir>/usr/share/fonts</dir><dir prefix="relative">fonts</dir></fontconfig>\n';

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
 * Finds a Chromium for the tests: one that is installed (`CHROMIUM_PATH` names it where it is elsewhere), Debian's package in continuous
 * integration, Playwright's own, then one that npm has.
 * @returns the environment to run it in; undefined where none could be had, once it is said what to do
 */
export function findChromium(): BrowserEnvironment | undefined {
	const found =
		findInstalled() ??
		(process.env['CI'] === undefined ? undefined : installPackage()) ??
		findPlaywrights() ??
		findUnpacked() ??
		installPlaywrights() ??
		unpackFromNpm();
	if (!found)
		console.error(
			'Aucun Chromium n’est installé, et l’installer a échoué. Installez-le (sous Debian : apt-get install chromium), ' +
				'ou donnez son chemin dans la variable CHROMIUM_PATH, puis relancez npm test.',
		);
	return found;
}

function findInstalled(): BrowserEnvironment | undefined {
	const given = process.env['CHROMIUM_PATH'];
	const found = given ?? findProgram(names) ?? places.find((place) => existsSync(place));
	return found === undefined ? undefined : startable({ CHROMIUM_PATH: found });
}

function installPackage(): BrowserEnvironment | undefined {
	console.log('Installation de Chromium pour les tests (paquet Debian)…');
	return installPackages(['chromium']) ? findInstalled() : undefined;
}

function findPlaywrights(): BrowserEnvironment | undefined {
	const path = chromium.executablePath();
	return existsSync(path) ? startable({ CHROMIUM_PATH: path }) : undefined;
}

function installPlaywrights(): BrowserEnvironment | undefined {
	console.log('Installation de Chromium pour les tests (Playwright)…');
	const cli = 'node_modules/@playwright/test/cli.js';
	const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' });
	return status === 0 ? findPlaywrights() : undefined;
}

/** Fetches and unpacks the Chromium that npm has for Linux on x64, with the libraries and the fonts that a bare system lacks. */
function unpackFromNpm(): BrowserEnvironment | undefined {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	let packed: string;
	try {
		packed = fetchPackage('@sparticuz/chromium')!;
	} catch (error) {
		console.error((error as Error).message);
		return undefined;
	}
	const next = mkdtempSync(`${unpacked}-`);
	const unpack = (name: string) => brotliDecompressSync(readFileSync(join(packed, `${name}.br`)));
	writeFileSync(join(next, 'chromium'), unpack('chromium'), { mode: 0o755 });
	for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar'])
		spawnSync('tar', ['-x', '-C', next], { input: unpack(archive) });
	writeFileSync(join(next, 'fonts.conf'), fontSettings);
	renameSync(next, unpacked);
	return findUnpacked();
}

function findUnpacked(): BrowserEnvironment | undefined {
	if (!existsSync(unpacked)) return undefined;
	return startable({
		CHROMIUM_PATH: join(unpacked, 'chromium'),
		LD_LIBRARY_PATH: join(unpacked, 'lib'),
		FONTCONFIG_PATH: unpacked,
	});
}

/** A browser that starts here: one may be there without the libraries that it needs. */
function startable(browser: BrowserEnvironment): BrowserEnvironment | undefined {
	const { status } = spawnSync(browser['CHROMIUM_PATH']!, ['--version'], {
		env: { ...process.env, ...browser },
		stdio: 'ignore',
	});
	return status === 0 ? browser : undefined;
}
