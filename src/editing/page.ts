import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PageFiles } from './server.ts';

const folder = new URL('browser/', import.meta.url);

/** Makes the page of its sources, in a moment: nothing of it is published. */
export async function bundlePage(): Promise<PageFiles> {
	const { outputFiles } = await build({
		entryPoints: { page: fileURLToPath(new URL('page.tsx', folder)) },
		bundle: true,
		write: false,
		minify: true,
		charset: 'utf8',
		format: 'esm',
		target: 'es2023',
		jsx: 'automatic',
		jsxImportSource: 'preact',
		outdir: '.',
		logLevel: 'silent',
	});
	const textOf = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
	return {
		html: await readFile(new URL('page.html', folder), 'utf8'),
		// French quotation marks stay with what they hold: the sources are typed with plain spaces.
		script: textOf('.js').replaceAll('« ', '«\u00A0').replaceAll(' »', '\u00A0»'),
		style: textOf('.css'),
	};
}
