import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { carrySite } from '#carrying/build/folder.ts';
import { readAddress } from '#site/identity.ts';
import { dist, files as published } from '../site.ts';
import { readTags } from '../tags.ts';

const carried = await carrySite(dist, { address: readAddress(), withRecordings: false });
const texts = new Map<string, string>();
for (const { path, content } of carried)
	if (/\.(?:html|js|css|svg|json|xml|vtt|bib|ris|ics)$/.test(path)) {
		const bytes = typeof content === 'function' ? await content() : content;
		texts.set(path, typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString());
	}
const paths = new Set(carried.map(({ path }) => path));
const pages = [...texts]
	.filter(([path]) => path.endsWith('.html'))
	.map(([path, html]) => ({ path, html, tags: readTags(html) }));
const isWhole = (url: string) => /^[a-z][a-z+.-]*:/.test(url);

test('the folder holds the pages, their files and the search, and nothing for a host', () => {
	expect([...paths]).toEqual(
		expect.arrayContaining([
			'index.html',
			'en/index.html',
			'recherche/index.html',
			'actes.pdf',
			'en/actes.epub',
		]),
	);
	for (const path of [
		'sw.js',
		'hosting.json',
		'actes.zip',
		'actes-a-emporter.zip',
		'404.html',
		'manifest.webmanifest',
	])
		expect(paths).not.toContain(path);
	const online = published.filter((file) => file.startsWith('pagefind/') && !file.endsWith('.js'));
	expect(online.filter((file) => !paths.has(`${file}.js`))).toEqual([]);
});

test('every link of a page is relative and leads to a file of the folder, by its name', () => {
	const links = pages.flatMap(({ path, tags }) =>
		tags.flatMap(({ attributes }) =>
			['href', 'src', 'action', 'poster', 'srcset'].flatMap((name) => {
				const value = attributes[name];
				if (value === undefined) return [];
				const urls = name === 'srcset' ? value.split(',').map((one) => one.trim().split(' ')[0]!) : [value];
				return urls.map((url) => ({ path, url }));
			}),
		),
	);
	const own = links.filter(({ url }) => !isWhole(url));
	const broken = own.filter(({ path, url }) => {
		const [file = ''] = url.split(/[?#]/);
		return file !== '' && !paths.has(decodeURIComponent(posix.join(posix.dirname(path), file)));
	});
	expect(broken).toEqual([]);
	expect(own.length).toBeGreaterThan(1000);
});

test('the page on reading offline says what is there to who has it already, and offers no keeping', () => {
	for (const [path, words] of [
		['hors-ligne/index.html', 'Vous lisez une copie des actes'],
		['en/hors-ligne/index.html', 'You are reading a copy of the proceedings'],
	] as const) {
		const html = texts.get(path)!;
		expect(/<p class="lead"[^>]*>([^<]*)/.exec(html)?.[1]?.trim(), path).toContain(words);
		expect(html, path).not.toMatch(/data-from-disk|<keep-offline/);
	}
});

test('no file of the folder holds a link from the root of a host', () => {
	const absolute =
		/(?:href|src|srcset|action|poster|content|data-[\w-]+)=["']?\/(?!\/)|url\(["']?\/|&quot;\/[\w-]+\/|"\/(?:_astro|recherche)\//;
	const found = [...texts]
		.filter(([, text]) => absolute.test(text))
		.map(([path, text]) => `${path} ${absolute.exec(text)![0]}`);
	expect(found).toEqual([]);
});

test('pages load plain scripts alone, which fetch nothing, and say no policy of a host', () => {
	for (const { path, tags } of pages) {
		const scripts = tags.filter(
			({ name, attributes }) => name === 'script' && attributes['type'] !== 'application/ld+json',
		);
		expect(
			scripts.filter(({ attributes }) => attributes['type'] !== undefined || !attributes['src']),
			path,
		).toEqual([]);
		expect(scripts.length, path).toBeLessThanOrEqual(1);
		expect(
			tags.filter(({ attributes }) => attributes['http-equiv'] === 'content-security-policy'),
			path,
		).toEqual([]);
	}
	const bundles = [...texts].filter(([path]) => path.startsWith('_astro/carried.'));
	expect(bundles.length).toBeGreaterThan(0);
	for (const [path, script] of bundles)
		expect(script, path).not.toMatch(/import\(|import\.meta|pagefind\.js`/);
});
