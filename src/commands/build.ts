import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cacheDir } from '#site/identity.ts';

/** Where the built site goes: `OUT_DIR`, `dist` by default. */
export const outDir = process.env['OUT_DIR'] ?? 'dist';

/**
 * Checks the content, then builds the site. The previous one stays in place until the new one is whole.
 * @returns the exit code: 0 when the new site is in place
 */
export async function build(): Promise<number> {
	const started = performance.now();
	if (!isOurs(outDir)) {
		console.error(
			`${outDir} contient autre chose qu’un site construit ici : donnez à OUT_DIR un dossier vide ou nouveau.`,
		);
		return 1;
	}
	if ((await run('src/commands/check-content.ts', [])) !== 0) return 1;
	if ((await run('src/commands/passages.ts', ['check'], () => true)) !== 0) {
		console.error('Le site précédent reste en place.');
		return 1;
	}
	const next = join(cacheDir, 'next');
	await rm(next, { recursive: true, force: true });
	console.log('Construction du site…');
	if ((await run('node_modules/astro/bin/astro.mjs', ['build', '--outDir', next], isExpected)) !== 0) {
		console.error('La construction a échoué, voir ci-dessus. Le site précédent reste en place.');
		return 1;
	}
	await swap(next, outDir);
	const pages = (await readdir(outDir, { recursive: true })).filter((file) => file.endsWith('.html')).length;
	const seconds = ((performance.now() - started) / 1000).toLocaleString('fr', { maximumFractionDigits: 1 });
	console.log(`${String(pages)} pages dans ${outDir}/, en ${seconds} s.`);
	return 0;
}

/** A folder that is full is replaced only where it holds a site. */
function isOurs(folder: string): boolean {
	return (
		!existsSync(folder) || readdirSync(folder).length === 0 || existsSync(join(folder, 'sitemap-index.xml'))
	);
}

/** An edition may have no intervention yet; the content check counts them. */
function isExpected(line: string): boolean {
	return line.includes('does not exist or is empty');
}

/**
 * Runs a script with this Node.
 * @param silence where given, only warnings are printed, less those it names; everything is, should the script fail
 */
function run(script: string, parameters: string[], silence?: (line: string) => boolean): Promise<number> {
	return new Promise((done) => {
		const child = spawn(process.execPath, [script, ...parameters], {
			stdio: ['ignore', silence ? 'pipe' : 'inherit', 'inherit'],
			env: ownEnvironment(),
		});
		let output = '';
		child.stdout?.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
		child.on('exit', (code) => {
			const warnings = output.split('\n').filter((line) => line.includes('[WARN]') && !silence?.(line));
			if (code !== 0) process.stdout.write(output);
			else if (warnings.length > 0) console.log(warnings.join('\n'));
			done(code ?? 1);
		});
	});
}

/** The environment without what Vite would take for its own settings: a build is the same whoever runs it, a test runner included. */
function ownEnvironment(): NodeJS.ProcessEnv {
	const settings = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR'];
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
}

/** Puts a folder in the place of another; a copy is made where they lie on two disks. */
async function swap(from: string, to: string): Promise<void> {
	const old = resolve(cacheDir, 'previous');
	await rm(old, { recursive: true, force: true });
	if (existsSync(to)) await rename(to, old).catch(() => rm(to, { recursive: true }));
	await rename(from, to).catch(() => cp(from, to, { recursive: true }));
	await rm(old, { recursive: true, force: true });
}

if (import.meta.main) process.exitCode = await build();
