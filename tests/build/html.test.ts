import { describe, expect, test } from 'vitest';
import { pages } from './site.ts';
import { findFaults } from './validator.ts';

test.each(pages.map(({ file, html }) => [file, html]))('%s is valid', async (file, html) => {
	expect(await findFaults(html, file)).toEqual([]);
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
