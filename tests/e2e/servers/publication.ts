import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Hosting, headersOf } from '#formats/hosting/hosting.ts';
import { copyPath } from '#offline/copy.ts';

/** A host whose site may be published anew, and whose line may be cut at a moment that the test chooses. */
export class Publication {
	/** The folder of the site that it serves. */
	site: string;
	/** The path at which it serves it: it begins and ends with a slash. */
	readonly path: string;
	/** How many files it still answers with; the next comes half, and nothing after it. The list of the copy is not counted. */
	left = Infinity;
	/** The site that takes the place of the other, and how many more requests are answered before. */
	next: { site: string; after: number } | undefined;
	/** The paths that were asked for. */
	readonly asked: string[] = [];
	readonly #server = createServer((request, response) => {
		void this.#answer(decodeURI(new URL(request.url!, 'http://host').pathname), response);
	});

	constructor(site: string, path = '/') {
		this.site = site;
		this.path = path;
	}

	/** @returns the address of the home page */
	async open(): Promise<string> {
		await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
		return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}${this.path}`;
	}

	close(): void {
		this.#server.close();
		this.#server.closeAllConnections();
	}

	async #answer(address: string, response: ServerResponse): Promise<void> {
		this.asked.push(address);
		if (this.next && this.next.after-- === 0) this.site = this.next.site;
		const path = address.slice(this.path.length - 1);
		if (path !== `/${copyPath}`) this.left -= 1;
		if (this.left < -1) {
			response.destroy();
			return;
		}
		if (!address.startsWith(this.path)) {
			response.writeHead(404).end();
			return;
		}
		const named = join(this.site, path);
		const isFolder = existsSync(named) && statSync(named).isDirectory();
		if (isFolder && !path.endsWith('/')) {
			response.writeHead(301, { Location: `${encodeURI(address)}/` }).end();
			return;
		}
		const file = isFolder ? join(named, 'index.html') : named;
		if (!existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		const hosting = JSON.parse(await readFile(join(this.site, 'hosting.json'), 'utf8')) as Hosting;
		const content = await readFile(file);
		response.writeHead(200, {
			'Content-Type': typeOf(file),
			...headersOf(hosting, path),
			'Content-Length': content.length,
		});
		if (this.left >= 0) response.end(content);
		else response.write(content.subarray(0, content.length / 2), () => response.destroy());
	}
}

function typeOf(file: string): string {
	const [, extension = ''] = /\.(\w+)$/.exec(file) ?? [];
	const types: Record<string, string> = {
		html: 'text/html; charset=utf-8',
		js: 'text/javascript',
		json: 'application/json',
		svg: 'image/svg+xml',
		woff2: 'font/woff2',
		css: 'text/css',
	};
	return types[extension] ?? 'application/octet-stream';
}
