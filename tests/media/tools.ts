import { spawnSync } from 'node:child_process';

/** Installs what only this command needs, from Debian's packages; where that fails, says what to do and ends. */
export function installTools(tools: readonly string[]): void {
	const missing = tools.filter((tool) => spawnSync('which', [tool]).status !== 0);
	if (missing.length === 0) return;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	console.log(`Installation de ${missing.join(' et ')} (paquets Debian)…`);
	for (const parameters of [['update'], ['install', '--yes', '--no-install-recommends', ...missing]]) {
		const [program = '', ...rest] = [...asRoot, 'apt-get', ...parameters];
		if (spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0) continue;
		console.error(
			`L’installation a échoué. Installez ${missing.join(' et ')} (sous Debian : apt-get install ${missing.join(' ')}), puis relancez la même commande.`,
		);
		process.exit(1);
	}
}
