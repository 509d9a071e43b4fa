import { expect, test } from 'vitest';
import { files, pages } from '../site.ts';

const ids = new Map(
	pages.map(({ url, tags }) => [url, new Set(tags.map(({ attributes }) => attributes['id']))]),
);
const known = new Set([...files.map((file) => `/${file}`), ...pages.map(({ url }) => url)]);
const links = pages.flatMap((page) =>
	page.tags.flatMap(({ name, attributes }) => {
		const target = attributes['href'] ?? attributes['src'];
		return target === undefined ? [] : [{ page, name, target, rel: attributes['rel'] ?? '' }];
	}),
);
const isInternal = (target: string) => !/^[a-z]+:/.test(target);

test('GitHub Pages serves the scripts and the styles, whose folder it would take for Jekyll’s', () => {
	expect(files).toContain('.nojekyll');
	expect(files.some((file) => file.startsWith('_astro/'))).toBe(true);
});

test('every internal link leads to a file, and every fragment to an element', () => {
	const broken = links
		.filter(({ target }) => isInternal(target))
		.filter(({ page, target }) => {
			const { pathname, hash } = new URL(target, `https://site.example${page.url}`);
			const path = decodeURI(pathname);
			if (!known.has(path)) return true;
			// A moment of a recording is a fragment too (W3C Media Fragments URI).
			if (/\.(?:webm|m4a)$/.test(path))
				return hash !== '' && !/^#t=\d+(?:\.\d+)?(?:,\d+(?:\.\d+)?)?$/.test(hash);
			return hash !== '' && !ids.get(path)?.has(decodeURIComponent(hash.slice(1)));
		})
		.map(({ page, target }) => `${page.url} → ${target}`);
	expect(broken).toEqual([]);
	expect(links.filter(({ target }) => isInternal(target)).length).toBeGreaterThan(1000);
});

test('every external link leads to the web or to a letter, and is only a link', () => {
	// The address of a vocabulary is its name: nobody goes there.
	const external = links.filter(({ target, rel }) => !isInternal(target) && rel !== 'schema.DCTERMS');
	expect(external.filter(({ target }) => !/^(?:https?:\/\/|mailto:)/.test(target))).toEqual([]);
	const named = ['alternate', 'author', 'canonical', 'cite-as', 'item', 'license', 'type'];
	const loaded = external.filter(({ name, rel }) => name !== 'a' && !named.includes(rel));
	expect(loaded.map(({ page, target }) => `${page.url} → ${target}`)).toEqual([]);
	console.log(
		`${new Set(external.map(({ target }) => target)).size} external addresses, ${links.length} links.`,
	);
});

test('every page exists in both languages, and each leads to the other', () => {
	for (const { url, tags } of pages.filter((page) => page.url !== '/404.html')) {
		const other = url.startsWith('/en/') ? url.slice(3) : `/en${url}`;
		expect(known.has(other), other).toBe(true);
		expect(
			tags.some(({ attributes }) => attributes['hreflang'] !== undefined && attributes['href'] === other),
			url,
		).toBe(true);
	}
});

test('no page is an orphan', () => {
	const targets = new Set(
		links
			.filter(({ name }) => name === 'a')
			.map(({ page, target }) => new URL(target, `https://site.example${page.url}`).pathname),
	);
	expect(pages.map(({ url }) => url).filter((url) => url !== '/404.html' && !targets.has(url))).toEqual([]);
});
