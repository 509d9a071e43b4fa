import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { declareJapanese, listJapanese } from './japanese-face.ts';

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

/** The face of titles in Japanese, which the sources may have. */
const mincho = {
	name: 'japanese',
	source: '@expo-google-fonts/sawarabi-mincho/400Regular/SawarabiMincho_400Regular.ttf',
	features: [],
};

/**
 * Cuts the faces of the edition to what its pages use: whole, they weigh ten times as much. Style sheets and pages import them from
 * `edition-fonts/<name>.woff2`, and the sheet that declares that of Japanese, where the sources have any, from
 * `edition-fonts/japanese.css`. They are kept in `.cache/`, under the hash of what they are made of.
 * @param contentDir the content root
 */
export function editionFonts(contentDir: string): AstroIntegration {
	return {
		name: 'edition-fonts',
		hooks: {
			'astro:config:setup': async ({ updateConfig }) => {
				// Content that cannot be read is told of by the content check.
				const sources = await readFile(join(contentDir, 'sources.yaml'), 'utf8').catch(() => '');
				const folder = await cutFaces(listJapanese(sources));
				updateConfig({ vite: { resolve: { alias: { 'edition-fonts': folder } } } });
			},
		},
	};
}

/** @returns the folder that holds the faces */
async function cutFaces(japanese: string): Promise<string> {
	const wanted = [
		...faces.map((face) => ({ ...face, text: signs })),
		...(japanese === '' ? [] : [{ ...mincho, text: japanese }]),
	];
	const sources = await Promise.all(wanted.map(({ source }) => readFile(require.resolve(source))));
	const { version } = require('subset-font/package.json') as { version: string };
	const sheet = japanese === '' ? '' : declareJapanese('japanese.woff2');
	const hash = createHash('sha256').update(JSON.stringify([version, wanted, sheet]));
	for (const source of sources) hash.update(source);
	const folder = resolve('.cache/fonts', hash.digest('hex').slice(0, 16));
	await mkdir(folder, { recursive: true });
	await writeWhole(join(folder, 'japanese.css'), sheet);
	for (const [index, { name, features, text }] of wanted.entries()) {
		const file = join(folder, `${name}.woff2`);
		if (await stat(file).catch(() => undefined)) continue;
		const cut = await subsetFont(sources[index]!, text, {
			targetFormat: 'woff2',
			keepFeatures: features,
			noHinting: true,
		});
		await writeWhole(file, cut);
	}
	return folder;
}

/** Two builds may write at once: a file takes its place whole. */
async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
	const next = `${file}.${String(process.pid)}`;
	await writeFile(next, content);
	await rename(next, file);
}
