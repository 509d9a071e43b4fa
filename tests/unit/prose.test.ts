import { describe, expect, test } from 'vitest';
import { sayPassage } from '#i18n/passage.ts';
import { listBlocks, textOf } from '#proceedings/passages/texts.ts';
import { parseProse } from '#prose/parse.ts';
import { type ProseContext, renderProse } from '#prose/render.ts';
import { createTermMatcher } from '#prose/terms.ts';

const context: ProseContext = {
	language: 'fr',
	passage: (id) => ({ sign: sayPassage(id), label: `Citer ${sayPassage(id)}`, url: `#${id}` }),
	sourcesLabel: ['Source', 'Sources'],
	same: ['Même source', 'Mêmes sources'],
	source: (id) => (id === 'inconnue' ? undefined : { text: `La source ${id}`, url: `/sources/#${id}` }),
	terms: createTermMatcher(
		[
			{ id: 'dialogue', forms: ['dialogue triangulaire', 'dialogues triangulaires'] },
			{ id: 'dam', forms: ['département de l’appui', 'DAM'] },
		],
		['Forum du dialogue triangulaire'],
	),
	figure: (path) => ({ url: `/${path}.webp`, width: 800, height: 600 }),
};

/** What is printed, without the numbers of the passages. */
const render = (markdown: string, language: 'fr' | 'en' = 'fr') => {
	const { html, ...rest } = renderNumbered(markdown, language);
	return { ...rest, html: html.replaceAll(/<a class="n".*?<\/a>/g, '') };
};

const renderNumbered = (markdown: string, language: 'fr' | 'en' = 'fr') => {
	const body = parseProse(markdown);
	for (const [index, block] of listBlocks(body).entries())
		block.data = { ...block.data, hProperties: { id: `p${index + 1}` } };
	return renderProse(body, { ...context, language });
};

test('each passage bears its number, which is its address, before its first word', () => {
	const { html } = renderNumbered('Un.\n\n- deux\n- trois\n\n> quatre\n\n| cinq |\n| --- |\n| six |');
	const number = (n: number) => `<a class="n" href="#p${n}" aria-label="Citer §\u00A0${n}">§\u00A0${n}</a>`;
	for (const [n, before, after] of [
		[1, '<p ', 'Un.'],
		[2, '<li>', 'deux</li>'],
		[3, '<p>', 'quatre</p>'],
		[4, '<th>', 'cinq</th>'],
	] as const) {
		expect(html).toContain(`${number(n)}${after}`);
		const start = html.slice(0, html.indexOf(number(n)));
		expect(start.slice(start.lastIndexOf('<'))).toMatch(new RegExp(`^${before}`));
	}
});

describe('sources', () => {
	test('stand beside the block that they support, each once', () => {
		const { html } = render('Un fait. [@a; @b]\n\nUn autre.');
		expect(html).toBe(
			'<div class="statement"><p id="p1" data-pagefind-title="Un fait.">Un fait' +
				'<sup data-pagefind-ignore><a href="#p1-s" role="doc-noteref">[1]</a></sup>.</p><p id="p1-s" class="sources" data-pagefind-ignore>[1] ' +
				'<a href="/sources/#a">La source a</a>\u00A0· <a href="/sources/#b">La source b</a></p></div><p id="p2" data-pagefind-title="Un autre.">Un autre.</p>',
		);
	});

	test('of the items of a list are gathered beside the list', () => {
		const { html } = render('- un [@a]\n- deux [@a; @b]');
		expect(html.match(/href="\/[^"]+"/g)).toEqual(['href="/sources/#a"', 'href="/sources/#b"']);
		expect(html).toContain('<li>un</li>');
		expect(html).toContain('<li>deux<sup ');
	});

	test('are numbered, and say no more than that they are those of the note before', () => {
		const { html } = render('Un. [@a]\n\nDeux. [@a]\n\nTrois. [@b; @a]\n\nQuatre.\n\nCinq. [@a; @b]');
		const notes = [...html.matchAll(/<p id="(p\d-s)" class="sources"[^>]*>(.*?)<\/p>/g)];
		expect(notes.map(([, id, said]) => [id, said!.replaceAll(/<[^>]+>/g, '')])).toEqual([
			['p1-s', '[1] La source a'],
			['p2-s', '[2] Même source'],
			['p3-s', '[3] La source b\u00A0· La source a'],
			['p5-s', '[4] Mêmes sources'],
		]);
		expect(notes[1]![2]).toContain('<a href="/sources/#a">');
	});

	test('that do not exist are left out', () => {
		expect(render('Un fait. [@inconnue]').html).toBe(
			'<p id="p1" data-pagefind-title="Un fait.">Un fait.</p>',
		);
	});
});

test('links lead where they were copied from, in https or in http, accents included', () => {
	const { html } = render(
		'[Un](http://exemple.org/a) et [deux](https://müsée.example/été/), [trois][3].\n\n[3]: http://é.example',
	);
	expect(html.match(/href="[^"]+"/g)).toEqual([
		'href="http://exemple.org/a"',
		'href="https://xn--mse-cma7g.example/%C3%A9t%C3%A9/"',
		'href="http://xn--9ca.example/"',
	]);
});

describe('figures', () => {
	test('are pictures that stand alone, with their caption and their sources', () => {
		expect(render('![Une cloche](./cloche.jpg "La cloche. Photo : X") [@a]').html).toBe(
			'<div class="statement"><figure id="p1" data-pagefind-title="La cloche. Photo : X">' +
				'<img src="/./cloche.jpg.webp" alt="Une cloche" loading="lazy" decoding="async" width="800" height="600">' +
				'<figcaption class="caption">La cloche. Photo : X<sup data-pagefind-ignore><a href="#p1-s" role="doc-noteref">[1]</a></sup></figcaption></figure>' +
				'<p id="p1-s" class="sources" data-pagefind-ignore>[1] <a href="/sources/#a">La source a</a></p></div>',
		);
	});

	test('are not made of pictures in a sentence', () => {
		expect(parseProse('Une ![cloche](./cloche.jpg "La cloche").').children[0]!.type).toBe('paragraph');
	});
});

describe('notes', () => {
	const markdown =
		'La brume[^b] et la houle[^é].\n\n[^é]: Voir *plus haut*.\n[^b]: La note. [@a]\n[^1]: Jamais appelée.';

	test('follow the text in the order of their calls, each with its sources, and lead back', () => {
		expect(render(markdown).html).toBe(
			'<p id="p1" data-pagefind-title="La brume et la houle.">La brume<sup data-pagefind-ignore><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-describedby="footnote-label">1</a></sup>' +
				' et la houle<sup data-pagefind-ignore><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-describedby="footnote-label">2</a></sup>.</p>' +
				'<section role="doc-endnotes"><h2 class="visually-hidden" id="footnote-label">Notes</h2>\n<ol>\n' +
				'<li id="fn-1">\n<p>La note. <a href="#fnref-1" role="doc-backlink" aria-label="Retour à l’appel de la note 1">↩</a></p>\n' +
				'<p class="sources" data-pagefind-ignore><span class="sources-label">Source </span><a href="/sources/#a">La source a</a></p></li>\n' +
				'<li id="fn-2">\n<p>Voir <em>plus haut</em>. <a href="#fnref-2" role="doc-backlink" aria-label="Retour à l’appel de la note 2">↩</a></p>\n</li>\n</ol>\n</section>',
		);
	});

	test('are in the language of the text', () => {
		expect(render(markdown, 'en').html).toContain('aria-label="Back to the mark of note 1"');
	});

	test('called twice lead back to each call', () => {
		const { html } = render('Un[^n], deux[^n].\n\n[^n]: La note.');
		expect(html.match(/id="fnref-[^"]+"/g)).toEqual(['id="fnref-1"', 'id="fnref-1-2"']);
		expect(html.match(/href="#fnref-[^"]+"/g)).toEqual(['href="#fnref-1"', 'href="#fnref-1-2"']);
	});
});

describe('headings', () => {
	test('take the anchor that is written, and name the passages under them', () => {
		const { html, headings } = render('## Le contexte {#contexte}\n\nTexte.');
		expect(headings).toEqual([{ id: 'contexte', text: 'Le contexte' }]);
		expect(html).toBe(
			'<h2 id="contexte">Le contexte</h2><p id="p1" data-pagefind-title="Le contexte">Texte.</p>',
		);
	});

	test('without an anchor get one from their text', () => {
		expect(render('## L’état des lieux').headings).toEqual([
			{ id: 'l-etat-des-lieux', text: 'L’état des lieux' },
		]);
	});
});

describe('glossary terms', () => {
	test('are linked at their first use, whatever their case or form', () => {
		const { html, terms } = render('Dialogue triangulaire, puis dialogue triangulaire, au DAM.');
		expect(terms).toEqual(['dialogue', 'dam']);
		expect(html.match(/class="term"/g)).toHaveLength(2);
		expect(html).toContain(
			'<a class="term" href="#terme-dialogue">Dialogue triangulaire</a>, puis dialogue triangulaire',
		);
	});

	test('are found over a no-break space', () => {
		expect(render('un dialogue\u00A0triangulaire').terms).toEqual(['dialogue']);
	});

	test('are left alone in headings, links and inside other words, and acronyms keep their capitals', () => {
		expect(
			render('## Dialogue triangulaire\n\n[dialogue triangulaire](https://exemple.org), dam, MADAM').terms,
		).toEqual([]);
	});
});

test('a term is left alone in the name of an organisation', () => {
	expect(render('Le Forum du dialogue triangulaire.').terms).toEqual([]);
	expect(render('Le Forum du dialogue triangulaire, et le dialogue triangulaire.').terms).toEqual([
		'dialogue',
	]);
});

test('what is to be done, and is done, has a sign and no control', () => {
	expect(render('- [x] fait\n- [ ] à faire').html).toMatch(/<li[^>]*>☑ fait<\/li>\n<li[^>]*>☐ à faire<\/li>/);
});

test('raw HTML never reaches the page', () => {
	expect(render('Texte <script>alert(1)</script> suite.\n\n<img src=x onerror=alert(1)>').html).toBe(
		'<p id="p1" data-pagefind-title="Texte alert(1) suite.">Texte alert(1) suite.</p>',
	);
});

describe('signs that look like markup', () => {
	const text = (markdown: string) =>
		listBlocks(parseProse(markdown)).map((block) => [block.type, textOf(block)]);

	test('one tilde is a sign, two strike out', () => {
		expect(text('12~15 cloches à 20~25 degrés, ~~non~~.')).toEqual([
			['paragraph', '12~15 cloches à 20~25 degrés, non.'],
		]);
		expect(render('~~non~~').html).toContain('<del>non</del>');
	});

	test('a year and a full stop begin a sentence', () => {
		expect(text('2018. Le colloque rouvre.\n2019. Il ferme.\n\n1. Un\n2. Deux')).toEqual([
			['paragraph', '2018. Le colloque rouvre.'],
			['paragraph', '2019. Il ferme.'],
			['list', 'Un Deux'],
		]);
	});
});
