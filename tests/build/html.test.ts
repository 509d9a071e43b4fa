import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { pages } from './site.ts';

const loader = new FileSystemConfigLoader({
	extends: ['html-validate:recommended', 'html-validate:document'],
	rules: {
		// Astro writes void elements, attributes and the doctype its own way; a browser reads them alike.
		'void-style': 'off',
		'doctype-style': 'off',
		'attribute-boolean-style': 'off',
		'no-trailing-whitespace': 'off',
		// The id of a passage is the fragment that leads to its second: « t=83 ».
		'valid-id': ['error', { relaxed: true }],
		// The name of the site follows that of the page, which the longest titles of the source fill.
		'long-title': 'off',
		// What comes from this very host needs no hash to say that nobody else changed it.
		'require-sri': ['error', { target: 'crossorigin' }],
	},
});
const validator = new HtmlValidate(loader);

test.each(pages.map(({ file, html }) => [file, html]))('%s is valid', async (file, html) => {
	const report = await validator.validateString(html, file);
	const messages = report.results.flatMap(({ messages: found }) =>
		found.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
	);
	expect(messages).toEqual([]);
});

describe('every page', () => {
	test.each(pages.map((page) => [page.file, page] as const))('%s', (_, page) => {
		const named = (name: string) => page.tags.filter((tag) => tag.name === name);
		expect(named('h1')).toHaveLength(1);
		expect(named('main')).toHaveLength(1);
		expect(named('html')[0]?.attributes['lang']).toBe(page.url.startsWith('/en/') ? 'en' : 'fr');
		expect(
			named('meta').find(({ attributes }) => attributes['name'] === 'description')?.attributes['content'],
		).toMatch(/\S{3}/);
		expect(page.html).not.toMatch(/\sstyle=|\son\w+=|javascript:/);
		expect(page.html).not.toContain('undefined');
	});

	test('has a title of its own in its language', () => {
		const titles = pages.map(
			({ url, tags }) =>
				`${url.startsWith('/en/') ? 'en' : 'fr'} ${tags.find(({ name }) => name === 'title')?.text ?? ''}`,
		);
		expect(new Set(titles).size).toBe(titles.length);
	});
});
