import { describe, expect, test } from 'vitest';
import { pageUrl, referenceUrl, sourceUrl, translatedUrl } from '#site/urls.ts';

describe('addresses', () => {
	test('French stands at the root, English under /en/, the same path after it', () => {
		expect(pageUrl('home', 'fr')).toBe('/');
		expect(pageUrl('home', 'en')).toBe('/en/');
		expect(pageUrl('speakers', 'en')).toBe('/en/intervenants/');
		expect(referenceUrl({ kind: 'panel', id: 'x' }, 'en')).toBe('/en/panels/x/');
	});

	test('things that share a page are anchors on it', () => {
		expect(referenceUrl({ kind: 'term', id: 'domp' }, 'fr')).toBe('/glossaire/#domp');
		expect(sourceUrl('x', 'en')).toBe('/en/sources/#x');
	});

	test.each([
		['/', 'en', '/en/'],
		['/en/', 'fr', '/'],
		['/en/panels/x/', 'fr', '/panels/x/'],
		['/panels/x/', 'en', '/en/panels/x/'],
		['/enquete/', 'en', '/en/enquete/'],
		['/panels/x/', 'fr', '/panels/x/'],
	] as const)('%s in %s is %s', (path, locale, expected) => {
		expect(translatedUrl(path, locale)).toBe(expected);
	});
});
