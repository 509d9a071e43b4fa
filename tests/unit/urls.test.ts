import { describe, expect, test } from 'vitest';
import { bestUrl, pageUrl, pdfUrl, referenceUrl, sourceUrl, translatedUrl, wholeUrl } from '#site/urls.ts';

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

	test.each([
		['/panels/x/#p1', 'https://actes.example/actes/', 'https://actes.example/panels/x/#p1', undefined],
		['/panels/x/#p1', undefined, undefined, '/panels/x/#p1'],
		['https://ailleurs.example/', undefined, 'https://ailleurs.example/', 'https://ailleurs.example/'],
	])('%s of a site at %s is %s', (url, address, whole, best) => {
		expect(wholeUrl(url, address)).toBe(whole);
		expect(bestUrl(url, address)).toBe(best ?? whole);
	});

	test('the volume and the interventions have a PDF, the parts of the day none', () => {
		expect(pdfUrl({ kind: 'home', id: '' }, 'en')).toBe('/en/actes.pdf');
		expect(pdfUrl({ kind: 'intervention', id: 'x' }, 'fr')).toBe('/interventions/x.pdf');
		expect(pdfUrl({ kind: 'dialogue', id: 'x' }, 'fr')).toBeUndefined();
	});
});
