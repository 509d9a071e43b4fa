import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegration } from 'astro';
import { checkContent } from '#proceedings/check.ts';
import { describeProblem } from '#proceedings/read.ts';

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
				const show = () => {
					const plain = stripVTControlCharacters(message);
					if (plain) server.ws.send({ type: 'error', err: { message: plain, stack: '' } });
				};
				const check = async () => {
					const { problems } = await checkContent(directory);
					message = problems.map((problem) => describeProblem(directory, problem)).join('\n\n');
					if (message) logger.error(`\n\n${message}\n`);
					show();
				};
				// A page that is loaded again has forgotten what it was told.
				server.ws.on('connection', show);
				server.watcher.on('all', (_event, path) => {
					if (!path.startsWith(directory)) return;
					clearTimeout(timer);
					timer = setTimeout(() => void check(), pause);
				});
				void check();
			},
		},
	};
}
