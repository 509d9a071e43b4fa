import { describe, expect, test } from 'vitest';
import { equivalentsPath } from '#search/addresses.ts';
import { files, isFragment, pages, read } from './site.ts';
import { readTags } from './tags.ts';

const panel = /<proceedings-search.*<\/proceedings-search>/s;

const forms = files.filter((file) => isFragment(file) && !file.includes('filtres'));

describe.each(forms)('%s', (file) => {
	const html = read(file).toString();

	test('is the form of the search page, and nothing more', () => {
		const page = pages.find(({ file: own }) => own === file.replace('formulaire/', ''))!;
		const address = `/${file.replace('index.html', '')}`;
		const list = (text: string, at: string) => readTags(panel.exec(text)![0], at);
		expect(list(html, address)).toEqual(list(page.html, page.url));
		expect(html.replace(panel, '')).not.toMatch(/<(?!\/?script)/);
	});

	test('is where each page in its language looks for it, and is told to no one else', () => {
		const address = `/${file.replace('index.html', '')}`;
		for (const { url, tags } of pages)
			if (url.startsWith('/en/') === address.startsWith('/en/'))
				expect(
					tags.map(({ attributes }) => attributes['data-panel']),
					url,
				).toContain(address);
		for (const plan of files.filter((name) => /sitemap.*\.xml$|SHA256SUMS$|robots\.txt$/.test(name)))
			expect(read(plan).toString(), plan).not.toContain('formulaire');
	});
});

// Without them the search answers less, and says nothing.
test('the names that stand for each other are where the search asks for them', () => {
	expect(JSON.parse(read(equivalentsPath).toString())).not.toEqual([]);
});

test('the search has its form alone in each language', () => {
	expect(forms).toHaveLength(2);
});

test('the filters are in the fragment that the form loads, with their names and values, and in no page', () => {
	for (const form of forms) {
		const filters = read(form.replace('index.html', 'filtres/index.html')).toString();
		const names = [...filters.matchAll(/<select name="(\w+)"/g)].map(([, name]) => name);
		expect(read(form).toString()).toContain(`data-names="${names.join(' ')}"`);
		expect(read(form).toString()).not.toContain('<select');
		expect(names).toContain('speaker');
	}
});
