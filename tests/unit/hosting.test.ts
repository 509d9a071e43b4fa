import { expect, test } from 'vitest';
import { describeHosting, headersOf } from '#formats/hosting/hosting.ts';

const files = [
	{ url: '/actes.bib', type: 'application/x-bibtex' },
	{ url: '/interventions/fondre.bib', type: 'application/x-bibtex' },
	{ url: '/interventions/fondre.csl.json', type: 'application/vnd.citationstyles.csl+json' },
	{ url: '/actes.json', type: 'application/json' },
	{ url: '/linkset.json', type: 'application/linkset+json' },
	{ url: '/en/linkset.json', type: 'application/linkset+json' },
	{ url: '/flux.xml', type: 'application/atom+xml' },
	{ url: '/SHA256SUMS', type: 'text/plain' },
	{ url: '/actes.pdf', type: 'application/pdf' },
];

const hosting = describeHosting(files, { site: 'https://cloches.example', base: '/' }, [
	{ url: '/panels/bourdons/', to: '/panels/cloches/' },
	{ url: '/panels/grelots/', to: undefined },
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
	expect(headersOf(hosting, '/panels/cloches/')).toMatchObject({
		'Cache-Control': 'no-cache',
		'Content-Security-Policy': "frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
	});
	expect(headersOf(hosting, '/pagefind/fr/pagefind.js')).toMatchObject({
		'Access-Control-Allow-Origin': '*',
		'Cache-Control': 'no-cache',
		'X-Content-Type-Options': 'nosniff',
	});
});

test('what is named by its content is kept for ever, in the index too', () => {
	for (const path of ['/_astro/spectral.woff2', '/pagefind/fr/fragment/fr_d7a6328.pf_fragment'])
		expect(headersOf(hosting, path)['Cache-Control'], path).toContain('immutable');
});

test.each([
	['https://cloches.example', '/', true],
	['https://cloches.example', '/actes/', false],
	['http://cloches.example', '/', false],
	[undefined, '/', false],
])('a site at %s, under %s, asks the whole host to be reached by https: %s', (site, base, asks) => {
	const sent = headersOf(describeHosting(files, { site, base }, []), '/');
	expect('Strict-Transport-Security' in sent).toBe(asks);
});

test('what was moved leads to where it is, and what is no more keeps its page', () => {
	expect(hosting.moved).toEqual({ '/panels/bourdons/': '/panels/cloches/' });
});
