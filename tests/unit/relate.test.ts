import { expect, test } from 'vitest';
import { relateLink, relatePage } from '#carrying/build/relate.ts';

const page = 'panels/lumiere/index.html';
const site = {
	base: '/actes/',
	files: new Set(['index.html', page, 'interventions/un/video.webm', '_astro/a.woff2']),
};

test.each([
	['/actes/', '../../'],
	['/actes/#texte', '../../#texte'],
	['/actes/panels/', '../'],
	['/actes/panels/memoire/#p2', '../memoire/#p2'],
	['/actes/panels/lumiere/', './'],
	['/actes/panels/lumiere/#p2', '#p2'],
	['/actes/panels/lumiere/?q=a/b', '?q=a/b'],
	['/actes/panels/lumiere/film.webm#t=5', 'film.webm#t=5'],
	['/actes/panels/lumiere.pdf', '../lumiere.pdf'],
	['/actes/en/panels/lumiere/', '../../en/panels/lumiere/'],
	['/actes/Photo%20%C3%A9t%C3%A9.jpg', '../../Photo%20%C3%A9t%C3%A9.jpg'],
	// What is not of the site.
	['/autre/', '/autre/'],
	['//actes/', '//actes/'],
	['https://exemple.org/actes/', 'https://exemple.org/actes/'],
	['#p2', '#p2'],
	['../memoire/', '../memoire/'],
	['', ''],
])('« %s » is « %s » from a panel', (url, related) => {
	expect(relateLink(url, page, site)).toBe(related);
});

test('the home page leads to itself and down', () => {
	expect(relateLink('/actes/', 'index.html', site)).toBe('./');
	expect(relateLink('/actes/en/', 'index.html', site)).toBe('en/');
});

test('links are those of tags, and texts that look like links stay', () => {
	const html =
		'<p title="/actes/">Écrivez &lt;a href="/actes/"&gt; ou <a class=x href="/actes/?a=1&amp;b=2">ici</a></p>';
	expect(relatePage(html, page, site)).toBe(html.replace('/actes/?', '../../?'));
});

test('data hold addresses that begin with a dot, and texts that lead to no file stay', () => {
	const html =
		'<script type="application/ld+json">{"@id":"/actes/panels/lumiere/#panel","name":"/actes/nulle-part","url":"/actes/"}</script>' +
		'<p data-video="{&quot;src&quot;:&quot;/actes/interventions/un/video.webm&quot;}"></p>';
	expect(relatePage(html, page, site)).toBe(
		'<script type="application/ld+json">{"@id":"./#panel","name":"/actes/nulle-part","url":"../../"}</script>' +
			'<p data-video="{&quot;src&quot;:&quot;../../interventions/un/video.webm&quot;}"></p>',
	);
});
