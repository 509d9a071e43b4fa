import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { indexesFolder } from '#search/addresses.ts';
import { mediaTypes } from '#site/media-types.ts';

/** In development, serves the index of the last build. */
export function searchIndex(): AstroIntegration {
	return {
		name: 'search-index',
		hooks: {
			'astro:server:setup': ({ server, logger }) => {
				const index = join('dist', indexesFolder);
				if (!existsSync(index))
					logger.warn('La recherche n’a pas encore d’index : lancez « npm run build » une fois.');
				server.middlewares.use((request, response, next) => {
					const [, asked = ''] = request.url?.split(`/${indexesFolder}`) ?? [];
					const path = /^[\w./-]+/.exec(asked)?.[0];
					const file = path && !path.includes('..') ? join(index, path) : undefined;
					if (!file || !existsSync(file)) {
						next();
						return;
					}
					if (extname(file) === '.js') response.setHeader('content-type', mediaTypes.javascript);
					createReadStream(file).pipe(response);
				});
			},
		},
	};
}
