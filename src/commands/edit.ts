import './faults.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isEmpty } from '#editing/begin.ts';
import { bundlePage } from '#editing/page.ts';
import type { Published } from '#editing/publishing.ts';
import { serveEditing } from '#editing/server.ts';
import { contentDir } from '#site/identity.ts';
import { outDir } from './build.ts';
import { requireContent } from './content.ts';
import { createSending } from './publish/index.ts';
import { serve } from './serve.ts';

// It takes no option.
parseArgs();
// In an empty folder, the page begins an edition; one that is not there may be misspelt.
if (!existsSync(contentDir) || !isEmpty(contentDir)) requireContent();
const port = Number(process.env['PORT'] ?? 0);
let site: Promise<string> | undefined;
// Beside the content, and not in it: it is of this machine.
const sending = createSending(outDir, `${resolve(contentDir)}.destination.json`);
const { url } = await serveEditing(
	resolve(contentDir),
	await bundlePage(),
	{ build: buildSite, ...sending },
	port,
);
console.log(
	[
		`La page d’édition de « ${contentDir} » est à l’adresse ${url}`,
		'Elle n’est que pour vous, sur cette machine. Fermez cette fenêtre (Ctrl+C) quand vous avez fini.',
	].join('\n'),
);
if (process.env['BROWSER'] !== 'none') open(url);

/** Builds the site as `npm run build` does, and serves it from then on. */
async function buildSite(): Promise<Published> {
	const child = spawn(process.execPath, ['src/commands/build.ts'], {
		env: { ...process.env, NO_COLOR: '1' },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			output += chunk.toString();
		});
	const [code] = (await once(child, 'close')) as [number | null];
	const isDone = code === 0;
	if (isDone) site ??= serve(0);
	return { isDone, output: output.trim(), url: await site };
}

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
