import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { files, isOneFile, origin, read } from '../site.ts';
import { readTags } from '../tags.ts';

/** What stands at the root of the site. */
const names = [...new Set(files.map((file) => file.split('/')[0]!))].map((name) => RegExp.escape(name));

/** A link from the root of the host, to what is on the site. */
const rooted = new RegExp(`(?:["'\`(=>]|&quot;|, )/(?:${names.join('|')})(?=["'\`)/?#<]|&quot;)`);

/**
 * What may hold some: what is served at any address, what tells a host, where Pagefind would look for its index if it were not told, and
 * what is kept apart from a site that has no address.
 */
const mayBeRooted = [
	'404.html',
	'hosting.json',
	...['fr', 'en'].map((language) => `pagefind/${language}/pagefind.js`),
	...(origin === undefined ? ['actes.json', 'en/actes.json', 'flux.xml', 'en/flux.xml'] : []),
];

const isPage = (file: string) => /(?:^|\/)index\.html$/.test(file);
const pages = files.filter(isPage).map((file) => {
	const html = read(file).toString();
	return { file, html, tags: readTags(html) };
});

/** The addresses that a text holds beside those of attributes: in a sheet, and in data, where they begin with a dot. */
const listInText = (text: string) =>
	[...text.matchAll(/url\(["']?([^"')]+)|"(\.\.?\/[^"\\]*)"/g)].map(
		([, inSheet, inData]) => inSheet ?? inData!,
	);

/** The addresses that a page holds. */
function listAddresses(tags: (typeof pages)[number]['tags']): string[] {
	return tags.flatMap(({ name, attributes, text }) => [
		...['href', 'src', 'action', 'poster', 'data-base', 'data-filters', 'data-panel', 'data-places'].flatMap(
			(attribute) => attributes[attribute] ?? [],
		),
		...(attributes['srcset']?.split(',').map((one) => one.trim().split(' ')[0]!) ?? []),
		...Object.values(attributes).flatMap((value) => (value.startsWith('{"') ? listInText(value) : [])),
		...(attributes['http-equiv'] === 'refresh' ? [attributes['content']!.replace('0; url=', '')] : []),
		...(['style', 'script'].includes(name) ? listInText(text) : []),
	]);
}

/** Those that lead to nothing of the site, of those that are not whole. */
const listLost = (addresses: readonly string[], from: string, known: readonly string[]) =>
	addresses
		.filter((url) => !/^(?:[a-z][a-z+.-]*:|#)/i.test(url))
		.filter((url) => {
			const { pathname } = new URL(url, `https://site.example/${from}`);
			const target = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
			return url.startsWith('/') || !known.includes(target);
		});

describe('every link of the site is relative, so that its folder may be put anywhere', () => {
	test('in every file but those that are named here', () => {
		const texts = /\.(?:html|css|js|json|webmanifest|xml|svg|txt|vtt|bib|ris|ics|cff)$|^[A-Z\d]+$/;
		const found = files.filter((file) => texts.test(file) && rooted.test(read(file).toString()));
		expect(found.filter((file) => !mayBeRooted.includes(file))).toEqual([]);
		expect(found).toContain('404.html');
	});

	test('in every attribute of every page', () => {
		const found = pages.flatMap(({ file, tags }) =>
			tags.flatMap(({ attributes }) =>
				Object.entries(attributes)
					.filter(([, value]) => /^\/(?!\s)|"\/[\w"]|, \/\w|^\d+; url=\//.test(value))
					.map(([name, value]) => `${file} ${name}="${value}"`),
			),
		);
		expect(found).toEqual([]);
	});

	test('and each leads to a file', () => {
		const links = pages.map(({ file, tags }) => ({ file, addresses: listAddresses(tags) }));
		const lost = links.flatMap(({ file, addresses }) =>
			listLost(addresses, file, files).map((url) => `${file} → ${url}`),
		);
		expect(lost).toEqual([]);
		const count = links.flatMap(({ addresses }) => addresses).filter((url) => url.startsWith('.')).length;
		expect(count).toBeGreaterThan(2000);
	});

	test.each(files.filter((file) => /\.(?:css|webmanifest)$/.test(file)))('%s leads to files', (file) => {
		const addresses = listInText(read(file).toString()).filter((url) => !url.startsWith('data:'));
		expect(listLost(addresses, file, files)).toEqual([]);
		if (file.endsWith('.webmanifest')) expect(addresses.length).toBeGreaterThan(5);
	});

	test.each(files.filter(isOneFile))('%s, which is kept apart from the site, leads nowhere in it', (file) => {
		const links = listAddresses(readTags(read(file).toString()));
		expect(links.filter((url) => !/^(?:https?:|mailto:|data:|#)/.test(url))).toEqual([]);
	});

	test.each(files.filter((file) => file.endsWith('.epub')))('the links of %s stay in the book', (file) => {
		const parts = unzipSync(read(file));
		const members = Object.keys(parts);
		for (const name of members.filter((member) => /\.(?:xhtml|opf|ncx|css)$/.test(member))) {
			const text = strFromU8(parts[name]!);
			const addresses = name.endsWith('.css') ? listInText(text) : listAddresses(readTags(text));
			expect(listLost(addresses, name, members), name).toEqual([]);
		}
	});

	test('the policy of each page allows the sheets that stand in it', async () => {
		for (const { file, tags } of pages) {
			const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'content-security-policy');
			if (!policy) continue;
			for (const { text } of tags.filter(({ name }) => name === 'style')) {
				const sum = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
				expect(policy.attributes['content'], file).toContain(
					`'sha256-${Buffer.from(sum).toString('base64')}'`,
				);
			}
		}
	});
});
