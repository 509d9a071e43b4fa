// Checks the types while nothing is built: for both, Astro writes in `.astro/` what the pages are made of.
import './faults.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { lock } from './lock.ts';

const held = await lock(
	resolve('.cache/build.lock'),
	`vérification des types, processus ${process.pid}`,
	(holder) =>
		console.log(
			`Une construction est en cours (${holder}) : la vérification des types attend qu’elle finisse.`,
		),
	new AbortController().signal,
);
const checks = [
	['node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint'],
	['node_modules/typescript/bin/tsc', '-p', 'src/islands'],
	['node_modules/typescript/bin/tsc', '-p', 'src/offline/worker'],
];
for (const check of checks) {
	const child = spawn(process.execPath, check, { stdio: ['ignore', 'inherit', 'inherit', held.fd] });
	const [code] = (await once(child, 'exit')) as [number | null];
	process.exitCode = code ?? 1;
	if (code !== 0) break;
}
await held.release();
