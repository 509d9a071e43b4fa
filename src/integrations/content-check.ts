import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';

/** Milliseconds without a change before the content is checked again. */
const pause = 200;

/** In development, says what is wrong with the content at every change, as `npm run check:content` does. */
export function contentCheck(root: string): AstroIntegration {
	return {
		name: 'content-check',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const directory = resolve(root);
				let timer: NodeJS.Timeout | undefined;
				let message = '';
				// In a thread of its own: a large edition takes seconds to check, and the page need not wait for it.
				const checker = new Worker(new URL('./content-check-worker.ts', import.meta.url), {
					workerData: directory,
				});
				server.httpServer?.on('close', () => void checker.terminate());
				let asked = 0;
				let answered = 0;
				const show = () => {
					const plain = stripVTControlCharacters(message);
					if (plain) server.ws.send({ type: 'error', err: { message: plain, stack: '' } });
				};
				const check = () => {
					asked += 1;
					// What is asked meanwhile is asked once.
					if (asked === answered + 1) checker.postMessage(undefined);
				};
				checker.on('error', (error) => logger.error(String(error)));
				checker.on('message', (found: string) => {
					const isStale = asked > answered + 1;
					answered = isStale ? asked - 1 : asked;
					if (isStale) {
						checker.postMessage(undefined);
						return;
					}
					message = found;
					if (message) logger.error(`\n\n${message}\n`);
					show();
				});
				// A page that is loaded again has forgotten what it was told.
				server.ws.on('connection', show);
				server.watcher.on('all', (_event, path) => {
					if (!path.startsWith(directory)) return;
					clearTimeout(timer);
					timer = setTimeout(check, pause);
				});
				check();
			},
		},
	};
}
