import './faults.ts';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { headersOf, type Hosting } from '#formats/hosting/hosting.ts';
import { readAddress } from '#site/identity.ts';
import { mediaTypes } from '#site/media-types.ts';
import { outDir } from './build.ts';

/**
 * Serves the built site on this machine alone, as a host should: with the types and the headers that the build asks for.
 * @param port the port to try first; the next free one is taken
 * @returns the address of the home page
 */
export async function serve(port: number): Promise<string> {
	const { base } = readAddress();
	const hosting = JSON.parse(await readFile(join(outDir, 'hosting.json'), 'utf8')) as Hosting;
	const files = sirv(outDir, {
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (response, path) => {
			response.setHeaders(new Map(Object.entries(headersOf(hosting, path))));
		},
	});
	const server = createServer((request, response) => {
		const url = request.url ?? '/';
		const folder = findFolder(url, base);
		if (folder !== undefined) {
			response.writeHead(308, { Location: folder }).end();
			return;
		}
		if (!url.startsWith(base)) {
			void sayMissing(response);
			return;
		}
		request.url = `/${url.slice(base.length)}`;
		// A file may go between its finding and its reading, when a build puts another site in the place of this one.
		response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
		try {
			files(request, response, () => void sayMissing(response));
		} catch {
			void sayMissing(response);
		}
	});
	const free = await listen(server, port);
	return `http://127.0.0.1:${String(free)}${base}`;
}

/** Where an address leads that lacks the slash at its end, as hosts have it: the links of a page are from its own. */
function findFolder(url: string, base: string): string | undefined {
	const [, path, query = ''] = /^([^?]*[^?/])(\?.*)?$/s.exec(url) ?? [];
	if (path === undefined) return undefined;
	const isFolder =
		`${path}/` === base ||
		(path.startsWith(base) && existsSync(join(outDir, path.slice(base.length), 'index.html')));
	return isFolder ? `./${basename(path)}/${query}` : undefined;
}

async function sayMissing(response: ServerResponse): Promise<void> {
	response.writeHead(404, { 'Content-Type': `${mediaTypes.html}; charset=utf-8` });
	response.end(await readFile(join(outDir, '404.html')).catch(() => ''));
}

/** Listens on the first free port from the one that is given, and returns it. */
async function listen(server: Server, port: number): Promise<number> {
	server.listen(port, '127.0.0.1');
	try {
		await once(server, 'listening');
		return (server.address() as AddressInfo).port;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		return listen(server, port + 1);
	}
}

if (import.meta.main) console.log(await serve(Number(process.env['PORT'] ?? 4321)));
