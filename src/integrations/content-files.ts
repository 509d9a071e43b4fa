import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { listAttachments } from '#proceedings/attachments.ts';
import { readContent } from '#proceedings/read.ts';

/** Publishes the files that the edition names, at their path under the content root: videos, slides, transcripts, the written report. */
export function contentFiles(root: string): AstroIntegration {
	return {
		name: 'content-files',
		hooks: {
			'astro:build:done': async ({ dir }) => {
				for (const file of await listPublished(root))
					await cp(join(root, file), join(fileURLToPath(dir), file));
			},
			'astro:server:setup': ({ server }) => {
				const serve = sirv(root, { dev: true });
				server.middlewares.use((request, response, next) => {
					if (/\.(?:vtt|pdf|webm|mp4|m4v|ogv)(?:\?|$)/.test(request.url ?? ''))
						serve(request, response, next);
					else next();
				});
			},
		},
	};
}

async function listPublished(root: string): Promise<string[]> {
	const { entries } = await readContent(root, ['interventions', 'seminar', 'tracks']);
	const tracks = entries.filter(({ kind }) => kind === 'tracks').map(({ file }) => file);
	return [...new Set([...tracks, ...listAttachments(entries).map(({ file }) => file)])];
}
