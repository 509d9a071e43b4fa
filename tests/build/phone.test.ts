import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { pages, read } from './site.ts';
import { rootLink } from './tags.ts';

interface Manifest {
	name: string;
	short_name: string;
	lang: string;
	start_url: string;
	scope: string;
	icons: { src: string; sizes: string; purpose: string; type: string }[];
}

/** A manifest, whose addresses are read from the root of the host. */
function readManifest(file: string): Manifest {
	const manifest = JSON.parse(read(file).toString()) as Manifest;
	const inSite = (url: string) => rootLink(url, `/${file}`);
	return {
		...manifest,
		start_url: inSite(manifest.start_url),
		scope: inSite(manifest.scope),
		icons: manifest.icons.map((icon) => ({ ...icon, src: inSite(icon.src) })),
	};
}
const sideOf = async (src: string) => {
	const { width, height, format } = await sharp(read(src.slice(1))).metadata();
	return { side: `${String(width)}x${String(height)}`, format };
};

describe('a phone can keep the site beside its applications', () => {
	test.each([
		['fr', 'manifest.webmanifest', '/'],
		['en', 'en/manifest.webmanifest', '/en/'],
	])('in %s', async (language, file, start) => {
		const manifest = readManifest(file);
		expect(manifest).toMatchObject({ lang: language, start_url: start, scope: '/' });
		expect(manifest.name).toContain(manifest.short_name);
		const drawn = manifest.icons.filter(({ type }) => type === 'image/png');
		expect(drawn.map(({ sizes, purpose }) => `${purpose} ${sizes}`)).toEqual([
			'any 192x192',
			'any 512x512',
			'maskable 512x512',
		]);
		for (const { src, sizes } of drawn) expect(await sideOf(src)).toEqual({ side: sizes, format: 'png' });
	});

	test('whose icons fill every shape that it may cut', async () => {
		for (const file of ['icon-maskable-512.png', 'apple-touch-icon.png'])
			expect((await sharp(read(file)).stats()).isOpaque, file).toBe(true);
		expect((await sharp(read('icon-512.png')).stats()).isOpaque).toBe(false);
	});

	test('from every page, in the colour of its paper, by day and by night', () => {
		const [, light, dark] = /--color-paper: light-dark\((#\w+), (#\w+)\)/.exec(
			readFileSync('src/styles/tokens.css', 'utf8'),
		)!;
		for (const { url, tags } of pages.filter(({ html }) => html.includes('<main'))) {
			const link = (rel: string) =>
				tags.find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];
			expect(link('manifest'), url).toBe(
				url.startsWith('/en/') ? '/en/manifest.webmanifest' : '/manifest.webmanifest',
			);
			expect(link('apple-touch-icon'), url).toBe('/apple-touch-icon.png');
			const colors = tags.flatMap(({ attributes: { name, content, media } }) =>
				name === 'theme-color' ? [{ content, media }] : [],
			);
			expect(colors, url).toEqual([
				// Browsers take the first that suits.
				{ content: dark, media: '(prefers-color-scheme: dark)' },
				{ content: light, media: undefined },
			]);
		}
	});
});
