// Runs a command of the project with a Node that Astro accepts, once what is missing is installed.
// Plain JavaScript for Node 20, without dependencies: it must run before anything is installed.
//
//   node src/commands/run.mjs <file.ts | program> [arguments…]
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fetchPackage } from './packages.mjs';

const stamp = 'node_modules/.installed';
const [command, ...parameters] = process.argv.slice(2);
if (!command) stop('Usage : node src/commands/run.mjs <fichier.ts | programme> [arguments…]');

installDependencies();
const node = findNode();
const target = command.endsWith('.ts') ? command : findProgram(command);
const child = spawn(node, [target, ...parameters], {
	stdio: 'inherit',
	env: {
		...process.env,
		PATH: [dirname(node), resolve('node_modules/.bin'), process.env.PATH].join(delimiter),
		ASTRO_TELEMETRY_DISABLED: '1',
		// Node keeps what it compiled: a third of what a short command takes.
		NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? resolve('.cache/compiled'),
	},
});
// The signals are passed on, so that nothing is left running; this process waits for the child in every case.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
	process.exitCode = code ?? 128 + constants.signals[signal];
});

/** Installs the packages of the lock file, unless they are those that were installed last. */
function installDependencies() {
	const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
	console.log('Installation des dépendances (une fois pour toutes)…');
	// Said here, so that NODE_ENV=production or a setting of the user's own leaves nothing out.
	const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--include=dev', '--include=optional'], {
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0)
		stop(
			'L’installation a échoué : le message de npm ci-dessus dit pourquoi. Corrigez, puis relancez la même commande.',
		);
	writeFileSync(stamp, lock);
}

/** The running Node where Astro accepts it and runs TypeScript by itself (22.18 and later, even majors), else one that npm has. */
function findNode() {
	const [major, minor] = process.versions.node.split('.').map(Number);
	if (major % 2 === 0 && (major > 22 || (major === 22 && minor >= 18))) return process.execPath;
	const { platform, arch } = process;
	try {
		const folder = fetchPackage(`node-${platform}-${arch}`);
		if (folder) return join(folder, 'node');
	} catch (error) {
		console.error(error.message);
	}
	return stop(
		`Node ${process.versions.node} est trop ancien pour construire ce site, et aucun Node plus récent n’a pu être obtenu pour ` +
			`${platform}-${arch}. Installez Node 24, puis relancez la même commande.`,
	);
}

/** The script of an installed program, whose package may bear another name. */
function findProgram(name) {
	const packages = { playwright: '@playwright/test', tsc: 'typescript' };
	const manifest = resolve('node_modules', packages[name] ?? name, 'package.json');
	if (!existsSync(manifest)) return stop(`Le programme « ${name} » n’est pas installé.`);
	const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
	return resolve(dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}

function stop(message) {
	console.error(message);
	process.exit(1);
}
