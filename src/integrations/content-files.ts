import { kinds, tracksOf } from '#proceedings/kinds.ts';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { recordingExtensions } from '#media/recordings.ts';
import { listAttachments } from '#proceedings/attachments.ts';
import { findInside } from '#proceedings/inside.ts';
import { readContent } from '#proceedings/read.ts';

/** What Vite refuses to serve by itself, which a list of ours replaces. */
const viteDenials = [
	'.env',
	'.env.*',
	'*.{crt,pem,key,p12,pfx,cer,der}',
	'.npmrc',
	'.yarnrc.yml',
	'**/.git/**',
];

/** The addresses of the files that an edition may publish beside its pages. */
const published = new RegExp(`^[/\\w.-]+\\.(?:${['vtt', 'pdf', ...recordingExtensions].join('|')})$`);

/** Publishes the files that the edition names, at their path under the content root: videos, slides, transcripts, the written report. */
export function contentFiles(root: string): AstroIntegration {
	return {
		name: 'content-files',
		hooks: {
			'astro:config:setup': ({ updateConfig }) => {
				// The rest of what editors gave is not for readers as it is: Vite would serve it, and follow its links.
				const deny = [...viteDenials, `${resolve(root)}/**`];
				updateConfig({ vite: { server: { fs: { deny } } } });
			},
			'astro:build:done': async ({ dir }) => {
				for (const file of await listPublished(root))
					await cp(join(root, file), join(fileURLToPath(dir), file), { dereference: true });
			},
			'astro:server:setup': ({ server }) => {
				const serve = sirv(root, { dev: true });
				server.middlewares.use((request, response, next) => {
					const { pathname } = new URL(request.url ?? '', 'http://localhost');
					if (published.test(pathname) && findInside(root, pathname)) serve(request, response, next);
					else next();
				});
			},
		},
	};
}

async function listPublished(root: string): Promise<string[]> {
	const { entries } = await readContent(root, [
		'interventions',
		'panels',
		'dialogue',
		'report',
		...Object.values(tracksOf),
	]);
	const tracks = entries.filter(({ kind }) => kinds[kind].form === 'tracks').map(({ file }) => file);
	const named = [...tracks, ...listAttachments(entries).map(({ file }) => file)];
	return [...new Set(named)].filter((file) => findInside(root, file));
}
