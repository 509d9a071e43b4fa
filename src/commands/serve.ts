import { resolve } from 'node:path';
import { preview } from 'astro';
import { outDir } from './build.ts';

/**
 * Serves the built site on this machine alone.
 * @param port the port to try first; the next free one is taken
 * @returns the address of the home page
 */
export async function serve(port: number): Promise<string> {
	const server = await preview({
		outDir: resolve(outDir),
		server: { host: '127.0.0.1', port },
		logLevel: 'error',
	});
	const [address] = server.urls?.local ?? [];
	return address ?? `http://127.0.0.1:${String(server.port)}/`;
}

if (import.meta.main) console.log(await serve(Number(process.env['PORT'] ?? 4321)));
