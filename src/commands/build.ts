import './faults.ts';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { locales } from '#i18n/locales.ts';
import { explainFault } from '#proceedings/faults.ts';
import { cacheDir, contentDir, readAddress } from '#site/identity.ts';
import { pathInSite, searchFiltersUrl, searchPanelUrl } from '#site/urls.ts';
import { bundlerMemory } from './bundler-memory.ts';
import { noteBuilt, sumUpInputs } from './built.ts';
import { beside, exchange, heal, isMountPoint } from './exchange.ts';
import { describeFault } from './faults.ts';
import { lock, type Lock } from './lock.ts';
import { createProgress, type Progress, seconds } from './progress.ts';

/** True for pages and their search alone, soon built, to be looked at: only this command, typed, makes a draft. */
const isDraft = import.meta.main && readArguments().draft;

/** Where the built site goes: `OUT_DIR`, `dist` by default; a draft, which is not to be published, goes elsewhere. */
export const outDir = process.env['OUT_DIR'] ?? (isDraft ? '.cache/draft-site' : 'dist');

const renderer = 'src/commands/render.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Checks the content, then builds the site. The previous one stays in place until the new one is whole. Of two builds, the second
 * waits: a checkout builds one site at a time, for Astro writes in `.astro/` what the pages are made of, and so does a place.
 * @returns the exit code: 0 when the new site is in place
 */
export async function build(): Promise<number> {
	const stopping = new AbortController();
	const stop = (signal: NodeJS.Signals) => stopping.abort(signal);
	for (const signal of signals) process.on(signal, stop);
	const locks: Lock[] = [];
	try {
		const site = findSite();
		for (const file of [resolve('.cache/build.lock'), beside(site).lock])
			locks.push(await lock(file, describeSelf(), sayWhoBuilds, stopping.signal));
		return await buildInto(site, locks, stopping.signal);
	} catch (error) {
		const words = stopping.signal.aborted ? 'La construction est interrompue.' : describeFault(error);
		console.error(`${words}\nLe site précédent reste en place.`);
		return stopping.signal.aborted ? 128 + constants.signals[stopping.signal.reason as 'SIGINT'] : 1;
	} finally {
		for (const { release } of locks) await release();
		for (const signal of signals) process.off(signal, stop);
	}
}

/** The absolute path of the folder of the built site, whether it is there or not. */
export function findSite(): string {
	return existsSync(outDir) ? realpathSync(outDir) : resolve(outDir);
}

/** Says what a site does without as long as its address is not given, and where to give it. */
export function remindOfAddress(): void {
	if (readAddress().site) return;
	console.log(
		`Aucune adresse n’est donnée : les références, les flux et ce qui s’emporte n’en portent pas. Quand vous la connaîtrez, écrivez-la dans ${contentDir}/seminar.yaml : « address: https://www.exemple.org/actes/ ».`,
	);
}

function describeSelf(): string {
	const time = new Date().toLocaleTimeString('fr');
	return `processus ${process.pid}, depuis ${time}, ${resolve(contentDir)} → ${resolve(outDir)}`;
}

function sayWhoBuilds(holder: string): void {
	console.log(
		`Une autre construction est en cours (${holder || 'elle commence'}). Celle-ci attend qu’elle finisse ; Ctrl+C pour y renoncer.`,
	);
}

async function buildInto(site: string, locks: readonly Lock[], signal: AbortSignal): Promise<number> {
	const started = performance.now();
	await heal(site);
	const refusal = refuse(site);
	if (refusal) {
		console.error(refusal);
		return 1;
	}
	// What changes while it is built is not in it.
	const inputs = isDraft ? undefined : sumUpInputs();
	const asked = isDraft ? [] : ['--register'];
	if ((await run('src/commands/check-content.ts', asked, { locks, signal })) !== 0) {
		console.error('Le site précédent reste en place.');
		return 1;
	}
	const checked = performance.now() - started;
	if (!isDraft) remindOfAddress();
	const next = join(cacheDir, 'next');
	await rm(next, { recursive: true, force: true });
	const progress = createProgress();
	try {
		console.log('Construction du site…');
		let code = await run(renderer, [next], { locks, signal, progress });
		const rendered = performance.now();
		if (code === 0) progress.hear({ step: 'Index de la recherche' });
		if (code === 0) code = await run('src/commands/index-pages.ts', [next], { locks, signal, progress });
		if (code !== 0) {
			console.error('La construction a échoué, voir ci-dessus. Le site précédent reste en place.');
			return 1;
		}
		progress.conclude([
			['vérification du contenu', checked],
			['index de la recherche', performance.now() - rendered],
		]);
		await exchange(next, site, signal);
		if (!isDraft) await noteBuilt(site, inputs);
	} finally {
		progress.clear();
		await rm(next, { recursive: true, force: true, maxRetries: 3 });
	}
	const fragments = locales
		.flatMap((locale) => [searchPanelUrl(locale), searchFiltersUrl(locale)])
		.map((url) => join(pathInSite(url), 'index.html'));
	const pages = (await readdir(site, { recursive: true })).filter(
		(file) => file.endsWith('.html') && !fragments.includes(file),
	).length;
	console.log(`${String(pages)} pages dans ${outDir}/, en ${seconds(performance.now() - started)}.`);
	if (isDraft)
		console.log('C’est un brouillon : des pages et leur recherche, rien à emporter. Ne le publiez pas.');
	return 0;
}

/** Says why a place cannot be had, before anything is done: a folder that is full is replaced only where it holds a site. */
function refuse(site: string): string | undefined {
	const content = resolve(contentDir);
	if (`${resolve(site)}${sep}`.startsWith(`${content}${sep}`))
		return (
			`${outDir} est dans le dossier du contenu, où un site construit serait pris pour du contenu.\n` +
			'  → donnez à OUT_DIR un autre dossier'
		);
	if (!existsSync(site)) return undefined;
	if (isMountPoint(site))
		return (
			`${outDir} est un volume à lui seul (un point de montage), où un site ne peut pas prendre d’un coup la place d’un autre.\n` +
			`  → donnez à OUT_DIR un dossier de ce volume : OUT_DIR=${join(outDir, 'site')}`
		);
	if (readdirSync(site).length === 0 || existsSync(join(site, 'actes.schema.json'))) return undefined;
	return `${outDir} contient autre chose qu’un site construit ici : donnez à OUT_DIR un dossier vide ou nouveau.`;
}

interface Running {
	/** What the script goes on holding, should this process be killed before it. */
	locks: readonly Lock[];
	signal: AbortSignal;
	/** Hears what the script reports; of what it prints, only warnings are shown then, or everything, should it fail. */
	progress?: Progress;
}

/**
 * Runs a script with this Node.
 * @returns its exit code
 * @throws the reason of the signal
 */
async function run(
	script: string,
	parameters: readonly string[],
	{ locks, signal, progress }: Running,
): Promise<number> {
	signal.throwIfAborted();
	const child = spawn(process.execPath, [script, ...parameters], {
		stdio: ['ignore', progress ? 'pipe' : 'inherit', 'inherit', 'ipc', ...locks.map(({ fd }) => fd)],
		// The pages' bundle holds the content: what Node compiles of it is of no use after the next change.
		env: { ...ownEnvironment(), ...(script === renderer && { NODE_DISABLE_COMPILE_CACHE: '1' }) },
	});
	const kill = () => child.kill('SIGKILL');
	signal.addEventListener('abort', kill);
	if (progress) child.on('message', progress.hear);
	let output = '';
	child.stdout?.on('data', (chunk: Buffer) => {
		output += chunk.toString();
	});
	try {
		const code = await new Promise<number>((done, fail) => {
			child.on('error', fail);
			child.on('close', (code, killer) => {
				if (killer && !signal.aborted) console.error(explainKill(killer));
				done(code ?? 1);
			});
		});
		progress?.clear();
		signal.throwIfAborted();
		const warnings = output.split('\n').filter((line) => line.includes('[WARN]'));
		if (code !== 0) process.stdout.write(output);
		else if (warnings.length > 0) console.log(warnings.join('\n'));
		return code;
	} finally {
		signal.removeEventListener('abort', kill);
	}
}

function readArguments(): { draft: boolean } {
	try {
		return parseArgs({ options: { draft: { type: 'boolean', default: false } } }).values;
	} catch (error) {
		console.error(
			`${explainFault(error).message}.\n` +
				'Usage : npm run build               construit le site\n        npm run build -- --draft    les pages et leur recherche seules, dans .cache/draft-site/',
		);
		process.exit(1);
	}
}

function explainKill(killer: NodeJS.Signals): string {
	return (
		`La construction a été arrêtée du dehors (${killer}) : le plus souvent, la mémoire a manqué.\n` +
		'  → fermez des programmes ou prenez une machine qui en a davantage, puis relancez la même commande'
	);
}

/** The environment without what Vite would take for its own settings: a build is the same whoever runs it, a test runner included. */
function ownEnvironment(): NodeJS.ProcessEnv {
	const settings = ['BASE_URL', 'DEV', 'DRAFT', 'MODE', 'NODE_ENV', 'PROD', 'SSR'];
	const own = Object.entries(process.env).filter(([name]) => !settings.includes(name));
	return { ...Object.fromEntries(own), ...bundlerMemory, ...(isDraft && { DRAFT: '1' }) };
}

if (import.meta.main) process.exitCode = await build();
