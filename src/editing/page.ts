import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { PageFiles } from './server.ts';

const folder = new URL('browser/', import.meta.url);

/** Makes the page of its sources, in a moment: nothing of it is published. */
export async function bundlePage(): Promise<PageFiles> {
	const { outputFiles } = await build({
		entryPoints: { page: new URL('page.tsx', folder).pathname },
		bundle: true,
		write: false,
		minify: true,
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
		script: textOf('.js'),
		style: textOf('.css'),
	};
}
