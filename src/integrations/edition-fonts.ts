import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);

const range = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

/** The signs that a page is written in: Latin of Western Europe, and the typographer's. Others come from the reader's own fonts. */
const signs = [
	range(0x20, 0x7e),
	range(0xa0, 0xff),
	'ŒœŸ‐‑‒–—―‘’‚“”„†‡•…‰′″‹›⁄€−×∅→←№\u2009\u200A\u202Fﬁﬂ',
].join('');

const common = ['kern', 'liga', 'locl', 'ccmp', 'lnum', 'pnum', 'tnum'];

/** The faces of the edition, with the features of OpenType that its style sheet asks for. */
const faces = [
	{
		name: 'spectral-roman',
		source: '@expo-google-fonts/spectral/400Regular/Spectral_400Regular.ttf',
		features: [...common, 'onum', 'smcp', 'c2sc', 'sups', 'ordn'],
	},
	{
		name: 'spectral-italic',
		source: '@expo-google-fonts/spectral/400Regular_Italic/Spectral_400Regular_Italic.ttf',
		features: [...common, 'onum', 'c2sc', 'sups', 'ordn'],
	},
	{
		name: 'source-sans',
		source: '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
		features: common,
	},
];

/**
 * Cuts the faces of the edition to what its pages use: whole, they weigh ten times as much. Style sheets and pages import them from
 * `edition-fonts/<name>.woff2`. They are kept in `.cache/`, under the hash of what they are made of.
 */
export function editionFonts(): AstroIntegration {
	return {
		name: 'edition-fonts',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				updateConfig({ vite: { resolve: { alias: { 'edition-fonts': await cutFaces() } } } });
			},
		},
	};
}

/** @returns the folder that holds the faces */
async function cutFaces(): Promise<string> {
	const sources = await Promise.all(faces.map(({ source }) => readFile(require.resolve(source))));
	const { version } = require('subset-font/package.json') as { version: string };
	const hash = createHash('sha256').update(JSON.stringify([version, signs, faces]));
	for (const source of sources) hash.update(source);
	const folder = resolve('.cache/fonts', hash.digest('hex').slice(0, 16));
	await mkdir(folder, { recursive: true });
	for (const [index, { name, features }] of faces.entries()) {
		const file = join(folder, `${name}.woff2`);
		if (await stat(file).catch(() => undefined)) continue;
		const cut = await subsetFont(sources[index]!, signs, {
			targetFormat: 'woff2',
			keepFeatures: features,
			noHinting: true,
		});
		// Two builds may cut at once: a face takes its place whole.
		const next = `${file}.${String(process.pid)}`;
		await writeFile(next, cut);
		await rename(next, file);
	}
	return folder;
}
