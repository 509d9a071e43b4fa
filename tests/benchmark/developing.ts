import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchMemory } from './processes.ts';

/** How long a change may take to show before it is given up, in milliseconds. */
const longest = 60_000;

/**
 * Changes a sentence of an edition while it is shown by `npm run dev`.
 * @param edition the content root, of which a copy is changed
 * @param base the path of its site
 * @returns milliseconds until the page has the new sentence, once a browser was told to load it again; how often it was told; whether the
 * page was right when it was told first; the most memory that all processes had, in bytes
 */
export async function measureDev(edition: string, base: string, port: number) {
	// Vite does not watch `.cache/`.
	const root = mkdtempSync('tests/editions/benchmark-');
	cpSync(edition, root, { recursive: true });
	const server = spawn(process.execPath, ['src/commands/dev.ts'], {
		env: { ...process.env, CONTENT_DIR: root, PORT: String(port) },
		detached: true,
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const stopWatching = watchMemory(server.pid!);
	const address = `http://127.0.0.1:${port}${base}`;
	const file = join(root, 'interventions/intervention-1/fr.md');
	const before = readFileSync(file, 'utf8');
	try {
		let said = '';
		server.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
		while (!said.includes('watching for file changes')) await pause(50);
		const read = async () => (await fetch(`${address}interventions/intervention-1/`)).text();
		await read();
		const reloads = await listen(address);
		await pause(3000);
		reloads.length = 0;
		const words = `Phrase changée ${String(Date.now())}.`;
		const started = performance.now();
		writeFileSync(file, before.replace(/\.\n/, `. ${words}\n`));
		let told: number | undefined;
		let isTrue = false;
		while (performance.now() - started < longest) {
			if (reloads.length > 0 && told === undefined) {
				told = performance.now() - started;
				isTrue = (await read()).includes(words);
			}
			if (told !== undefined && (isTrue || (await read()).includes(words))) break;
			await pause(20);
		}
		const shown = performance.now() - started;
		await pause(2000);
		return { shown, isFirstTrue: isTrue, reloads: reloads.length, memory: stopWatching() };
	} finally {
		const ended = once(server, 'exit');
		process.kill(-server.pid!);
		await ended;
		rmSync(root, { recursive: true });
	}
}

/** Lists, as they come, the orders to load the page again. */
async function listen(address: string): Promise<string[]> {
	const readToken = async () => {
		const text = await (await fetch(new URL('/@vite/client', address))).text();
		return /const wsToken = "([^"]+)"/.exec(text)?.[1];
	};
	let token = await readToken();
	// The server may begin again, once it has found what it needs.
	for (; token === undefined; token = await readToken()) await pause(200);
	const socket = new WebSocket(
		`${new URL('/', address).href.replace('http', 'ws')}?token=${token}`,
		'vite-hmr',
	);
	const reloads: string[] = [];
	socket.addEventListener('message', ({ data }) => {
		if (String(data).includes('full-reload')) reloads.push(String(data));
	});
	await new Promise((open) => socket.addEventListener('open', open));
	return reloads;
}
