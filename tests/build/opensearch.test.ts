import { describe, expect, test } from 'vitest';
import { files, origin, pages, read } from './site.ts';

describe('a browser can add a site that has an address to its search engines', () => {
	test.each([
		['fr', 'opensearch.xml', /\/recherche\/\?q=\{searchTerms\}$/],
		['en', 'en/opensearch.xml', /\/en\/recherche\/\?q=\{searchTerms\}$/],
	])('in %s', (language, file, template) => {
		expect(files.includes(file)).toBe(origin !== undefined);
		if (origin === undefined) return;
		const text = read(file).toString();
		expect(text).toMatch(
			/^<\?xml version="1.0" encoding="utf-8"\?><OpenSearchDescription xmlns="http:\/\/a9.com\/-\/spec\/opensearch\/1.1\/">/,
		);
		const value = (name: string) => new RegExp(`<${name}[^>]*>([^<]+)</${name}>`).exec(text)?.[1] ?? '';
		expect(value('ShortName').length).toBeLessThanOrEqual(16);
		expect(value('Language')).toBe(language);
		expect(value('Description')).toMatch(/\S/);
		expect(/<Url [^>]*template="([^"]+)"/.exec(text)?.[1]).toMatch(template);
	});
	test('from every page', () => {
		for (const { url, tags } of pages) {
			const link = tags.find(
				({ attributes }) => attributes['type'] === 'application/opensearchdescription+xml',
			);
			expect(link?.attributes['href'], url).toBe(
				origin && (url.startsWith('/en/') ? '/en/opensearch.xml' : '/opensearch.xml'),
			);
		}
	});
});
