import './faults.ts';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { bundlePage } from '#editing/page.ts';
import { serveEditing } from '#editing/server.ts';
import { contentDir } from '#site/identity.ts';

const port = Number(process.env['PORT'] ?? 0);
const { url } = await serveEditing(resolve(contentDir), await bundlePage(), port);
console.log(
	[
		`La page d’édition de « ${contentDir} » est à l’adresse ${url}`,
		'Elle n’est que pour vous, sur cette machine. Fermez cette fenêtre (Ctrl+C) quand vous avez fini.',
	].join('\n'),
);
if (process.env['BROWSER'] !== 'none') open(url);

/** Opens an address in the browser of whoever sits at this machine; where there is none, they have the address. */
function open(address: string): void {
	const [program, ...parameters] =
		process.platform === 'win32'
			? ['rundll32', 'url.dll,FileProtocolHandler', address]
			: [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
	spawn(program, parameters, { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}
