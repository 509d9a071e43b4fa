import { expect, test } from 'vitest';
import { describeHosting, headersOf } from '#formats/hosting.ts';

const hosting = describeHosting([
	{ url: '/actes.bib', type: 'application/x-bibtex' },
	{ url: '/interventions/fondre.bib', type: 'application/x-bibtex' },
	{ url: '/interventions/fondre.csl.json', type: 'application/vnd.citationstyles.csl+json' },
	{ url: '/actes.json', type: 'application/json' },
	{ url: '/linkset.json', type: 'application/linkset+json' },
	{ url: '/en/linkset.json', type: 'application/linkset+json' },
	{ url: '/flux.xml', type: 'application/atom+xml' },
	{ url: '/SHA256SUMS', type: 'text/plain' },
	{ url: '/actes.pdf', type: 'application/pdf' },
]);

test.each([
	['/panels/cloches.bib', 'application/x-bibtex; charset=utf-8'],
	['/panels/cloches.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
	['/en/linkset.json', 'application/linkset+json; charset=utf-8'],
	['/actes.json', 'application/json; charset=utf-8'],
	['/SHA256SUMS', 'text/plain; charset=utf-8'],
	['/actes.pdf', 'application/pdf'],
	['/interventions/fondre/seance.m4v', 'video/x-m4v'],
	['/interventions/fondre/transcript.fr.vtt', 'text/vtt; charset=utf-8'],
	['/flux.xml', 'application/atom+xml; charset=utf-8'],
	['/pagefind/fr/words.json', undefined],
	['/sitemap-index.xml', undefined],
])('%s is sent as %s', (path, type) => {
	expect(headersOf(hosting, path)['Content-Type']).toBe(type);
});

test('no page may be framed elsewhere, and the index is open to other proceedings', () => {
	expect(headersOf(hosting, '/panels/cloches/')).toEqual({
		'Content-Security-Policy': "frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
	});
	expect(headersOf(hosting, '/pagefind/fr/pagefind.js')).toMatchObject({
		'Access-Control-Allow-Origin': '*',
		'X-Content-Type-Options': 'nosniff',
	});
});
