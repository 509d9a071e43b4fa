import { findChromium } from './chromium.ts';
import { findProgram, installPackages } from './debian.ts';

/** Beside Chromium, the engines: their programs, by the variable that tells a test where each is, and Debian's packages that hold them. */
const others = [
	{ name: 'Firefox', programs: { FIREFOX_PATH: ['firefox-esr', 'firefox'] }, packages: ['firefox-esr'] },
	{
		name: 'WebKit',
		programs: { WEBKIT_DRIVER_PATH: ['WebKitWebDriver'], XVFB_PATH: ['Xvfb'] },
		packages: ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-libav'],
	},
];

/** The engines of this machine: what a test needs to start them, and those that could not be had. */
export interface Engines {
	env: Record<string, string>;
	missing: string[];
}

/**
 * Finds Chromium, Firefox and WebKit for the tests.
 * @param mayInstall whether Debian's packages of Firefox and WebKit are installed where they lack and this user may
 */
export function findEngines(mayInstall: boolean): Engines {
	const chromium = findChromium();
	for (const { name, programs, packages } of others) {
		if (!mayInstall || locate(programs)) continue;
		console.log(`Installing ${name} for the tests (Debian’s packages)…`);
		installPackages(packages);
	}
	const found = [
		...(chromium ? [{ name: 'Chromium', env: chromium }] : []),
		...others.flatMap(({ name, programs }) => {
			const env = locate(programs);
			return env ? [{ name, env }] : [];
		}),
	];
	const names = found.map(({ name }) => name);
	return {
		env: Object.assign({ ENGINES: names.join(',') }, ...found.map(({ env }) => env)) as Record<
			string,
			string
		>,
		missing: ['Chromium', ...others.map(({ name }) => name)].filter((name) => !names.includes(name)),
	};
}

/** Says, where nobody can miss it, in which engines nothing is tried. */
export function sayMissing(missing: readonly string[]): void {
	for (const name of missing) {
		const packages = others.find((other) => other.name === name)?.packages ?? ['chromium'];
		console.log(
			`WARNING: NOTHING IS TRIED IN ${name.toUpperCase()}, which is not installed. ` +
				`On Debian: apt-get install --no-install-recommends ${packages.join(' ')}`,
		);
	}
}

/** Where the programs of an engine are; undefined where one is missing. */
function locate(programs: Record<string, string[]>): Record<string, string> | undefined {
	const found = Object.entries(programs).map(([variable, names]) => [variable, findProgram(names)] as const);
	return found.every(([, path]) => path !== undefined)
		? (Object.fromEntries(found) as Record<string, string>)
		: undefined;
}
