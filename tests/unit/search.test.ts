import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { annotateHtml, annotateText } from '#search/annotate.ts';
import { addressWord } from '#search/own-words.ts';
import { checkStemmer, indexSite } from '#search/build/index-site.ts';
import { foldWord, normaliseText, restoreText } from '#search/normalise.ts';
import { answers, parseQuery, spellings } from '#search/browser/query.ts';
import { findUnits } from '#search/units.ts';

describe('a query', () => {
	test.each([
		['engagements communs', ['engagements', 'communs'], []],
		['l’engagement', ['engagement'], []],
		["d'engagements, qu'ils", ['engagements'], []],
		["jusqu'aujourd'hui", ['aujourd', 'hui'], []],
		['politico‑stratégique', ['politico', 'stratégique'], []],
		['politico-stratégique', ['politico', 'stratégique'], []],
		['qui dit quoi sur la formation ?', ['dit', 'formation'], []],
		['who said what about training', ['said', 'training'], []],
		['la', ['la'], []],
		[
			'"génération de forces"',
			[],
			[{ typed: 'génération de forces', words: ['génération', 'de', 'forces'] }],
		],
		['« jusqu’à dix-neuf » feux', ['feux'], [{ typed: "jusqu'à dix-neuf", words: ['à', 'dix', 'neuf'] }]],
		['A4P+', ['A4P+'], []],
		['2436 (2018)', ['2436', '2018'], []],
		['D.O.M.P.', ['DOMP'], []],
		['paix paix', ['paix'], []],
		['  ', [], []],
		['"', [], []],
		['" "', [], []],
	])('%s', (text, words, phrases) => {
		expect(parseQuery(text)).toEqual({ words, phrases, excluded: [] });
	});
});

test('œ is sought in both spellings', () => {
	expect(spellings('oeuvre')).toEqual(['oeuvre', 'œuvre']);
	expect(spellings('œuvre')).toEqual(['œuvre', 'oeuvre']);
	expect(spellings('paix')).toEqual(['paix']);
});

describe('a word that was marked answers the word that was sought', () => {
	test.each([
		['maintien', 'maint', true],
		['Opérations', 'operation', true],
		['déployées', 'deployee', true],
		['formats', 'formation', true],
		['œuvre', 'oeuvre', true],
		['man', 'mantien', false],
		['pays', 'paix', false],
		['a', 'zzzz', false],
		['et', 'être', false],
	])('%s for %s: %s', (marked, sought, expected) => {
		expect(answers(marked, sought)).toBe(expected);
	});
});

test('a text is indexed with signs that separate words, and shown with its own', () => {
	expect(normaliseText('l’engagement socio\u2011économique')).toBe("l'engagement socio-économique");
	expect(restoreText("l'engagement des pays d'Afrique, the organisers' page")).toBe(
		'l’engagement des pays d’Afrique, the organisers’ page',
	);
	expect(foldWord('Œuvrés')).toBe('oeuvres');
});

test.each([
	['se\u0301curite\u0301', 'sécurité'],
	['con\uFB02its', 'conflits'],
	['carillon\u00ADneuse', 'carillonneuse'],
	['phare\u200Bs', 'phares'],
	['ONU\u202C', 'ONU'],
	['10 m² et ½', '10 m² et ½'],
])('%j is one with %j', (pasted, text) => {
	expect(normaliseText(pasted)).toBe(text);
});

test.each([
	['le 25 octobre 2018.', 'le 25 octobre 2018^20181025.'],
	['en octobre 2018', 'en octobre 2018^201810'],
	['63\u202F000 casques', '63`000 casques'],
	['(A/55/305–S/2000/809)', '(A/55/305` –S/2000/809)'],
	['SG/A/1705-BIO/4930-PKO/624', 'SG/A/1705` -BIO/4930` -PKO/624'],
	['les volumes 1 F 88 et 1 F 91', 'les volumes 1`F`88 et 1`F`91'],
	['entre 2014 et 2018', 'entre 2014 et 2018'],
	['en août, 2436', 'en août, 2436'],
	['le quatorze mars 1996', 'le quatorze mars 1996^19960314'],
	['the fifteenth of March 1996', 'the fifteenth of March 1996^19960315'],
	['March 15th, 1996', 'March 15th, 1996^19960315'],
	['du deux au trois décembre 1981', 'du deux au trois décembre 1981^19811203^19811202'],
	['26 et 30 octobre 2016', '26 et 30 octobre 2016^20161030^20161026'],
	['26–29 October 2016', '26` –29 October 2016^20161029^20161026^20161027^20161028'],
	['cent quatre-vingt-dix-sept marches', 'cent quatre-vingt-dix-sept^197 marches'],
	['soixante-douze et quatre-vingt-onze', 'soixante-douze^72 et quatre-vingt-onze^91'],
	['One hundred and forty-three', 'One hundred and forty-three^143'],
	['deux ou trois, neuf', 'deux ou trois, neuf'],
	['le deuxième panel', 'le deuxième panel^entrypartb'],
	['table ronde n° 12', 'table ronde n° 12^entrypartab'],
	['Panel II', 'Panel II^entrypartb'],
	['la rencontre : « Garder » – soit', 'la rencontre`: «`Garder`»`– soit'],
	['les liens « ici », qui manquent', 'les liens «`ici`», qui manquent'],
	['forces & police - soit 2 / 3', 'forces`& police`- soit 2`/ 3'],
	['2016–2018', '2016` –2018'],
])('%j is indexed as %j, and shown as it is', (text, indexed) => {
	expect(annotateText(text)).toBe(indexed);
	expect(restoreText(indexed).replaceAll(/\s/g, ' ')).toBe(text.replaceAll(/\s/g, ' '));
});

test.each([
	['isbn 9782123456803', 'identifier', '9782123456803'],
	['978-2-1234-5680-3', 'identifier', '9782123456803'],
	['978 2 1234 5680 3', 'identifier', '9782123456803'],
	['https://doi.org/10.5555/langue-des-feux', 'identifier', '105555languedesfeux'],
	['https://onu.example/docs/2018-10-25/A_55', 'identifier', 'httpsonuexampledocs20181025a55'],
	['undocs.org/S/2002/56', 'identifier', 'undocsorgs200256'],
	['23-039-J', 'identifier', '23039j'],
	['A/C.5/55/39', 'identifier', 'ac55539'],
	['Python 3.13, en octobre', 'identifier', '313'],
	['easy_install', 'identifier', 'easy_install'],
	['2e table ronde', 'part', '2'],
	['panel trois', 'part', '3'],
	['session IV', 'part', '4'],
])('%s holds one %s, %s', (text, kind, key) => {
	expect(findUnits(text)).toMatchObject([{ kind, key }]);
});

test.each([
	['https://www.onu.example/docs/7/', 'onu.example/docs/7'],
	['http://onu.example/docs/7#page=2', 'https://onu.example/docs/7?utm_source=lettre'],
	['https://doi.org/10.5555/Feux.7', '10.5555/feux.7'],
	['http://côte.example/été/7', 'http://xn--cte-kna.example/%C3%A9t%C3%A9/7'],
	['http://côte.example/été/7', 'côte.example/%c3%a9t%c3%a9/7'],
])('%s and %s are one address', (one, other) => {
	expect(addressWord(one)).toBe(addressWord(other));
	expect(addressWord(one)).toMatch(/^zlink[a-z]{6,10}$/);
	expect(addressWord(one)).not.toBe(addressWord(one.replace('7', '8')));
});

test('the tags of a page are left as they are', () => {
	expect(annotateHtml('<a href="/2018-10-25/">25 octobre 2018</a>')).toBe(
		'<a href="/2018-10-25/">25 octobre 2018^20181025</a>',
	);
	expect(annotateHtml('« <a>la paix</a> » (A4P)')).toBe('«`<a>la paix</a>`» (A4P)');
});

describe('what is declared of a language', () => {
	test.each([
		[
			'fr',
			false,
			/^Pagefind ne connaît pas .* « fr » : écrivez « hasStemmer: false » .*src\/i18n\/locales\.ts$/,
		],
		['xx', true, /^« xx » n’est pas une langue du site : écrivez-la dans src\/i18n\/locales\.ts$/],
	])('%s is what Pagefind can', (language, isStemmed, told) => {
		expect(() => checkStemmer(language, isStemmed)).toThrow(told);
	});
});

describe('the index', () => {
	const page = (language: string, body: string) =>
		`<html lang="${language}"><body><main ${body}><h1>Titre</h1><p>Un texte.</p></main></body></html>`;

	test('holds each entry of a list as a page of its own', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'index-'));
		try {
			const list =
				'<html lang="fr"><body><main data-pagefind-body data-pagefind-filter="kind:term"><h1>Glossaire</h1>' +
				'<ol><li><h3><a href="/ailleurs/">Ailleurs</a></h3><p>Un texte.</p></li></ol>' +
				'<h3>samedi</h3><svg><line></line></svg><ol><li><svg><line></line></svg><div><h4><a href="/un/">Un</a></h4></div></li></ol>' +
				'<h3>dimanche</h3><ol><li><span aria-hidden="true">I</span><p>Neuf heures</p><a href="/deux/">Deux</a></li></ol>' +
				'<h3>lundi</h3><ul><li>Repos.</li><li><a href="/trois/">Trois</a></li></ul>' +
				'<section data-record="title"><h2 id="feu">Feu</h2><p><b>Il</b><i>brûle.</i></p></section>' +
				'<section data-record="name"><h2 id="livre">Livre</h2></section></main></body></html>';
			await writeFile(join(folder, 'index.html'), list);
			expect(await indexSite(folder)).toEqual({ fr: 3 });
			const fragments = join(folder, 'pagefind/fr/fragment');
			const texts = (await readdir(fragments)).map((file) =>
				gunzipSync(readFileSync(join(fragments, file))).toString(),
			);
			const pages = texts
				.map(
					(text) =>
						JSON.parse(text.slice(text.indexOf('{'))) as { url: string; meta: object; content: string },
				)
				.map(({ url, meta, content }) => ({ url, meta, content }))
				.sort((a, b) => (a.url < b.url ? -1 : 1));
			expect(pages).toEqual([
				{ url: '/', meta: { title: 'Glossaire' }, content: 'Glossaire. lundi. Repos.' },
				{ url: '/#feu', meta: { title: 'Feu^entryfeu' }, content: 'Feu^entryfeu. Il brûle.' },
				{ url: '/#livre', meta: { name: 'Livre^entrylivre' }, content: 'Livre^entrylivre.' },
			]);
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	test('holds the pages that are searched, one folder a language, without what is not used', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'index-'));
		try {
			await mkdir(join(folder, 'en'));
			await writeFile(join(folder, 'index.html'), page('fr', 'data-pagefind-body'));
			await writeFile(join(folder, '404.html'), page('fr', ''));
			await writeFile(join(folder, 'en/index.html'), page('en', 'data-pagefind-body'));
			expect(await indexSite(folder)).toEqual({ fr: 1, en: 1 });
			const files = (await readdir(join(folder, 'pagefind/fr'), { recursive: true }))
				.map((file) => file.replace(/[a-f0-9]{6,}/, '#'))
				.sort();
			expect(files).toEqual([
				'fragment',
				'fragment/fr_#.pf_fragment',
				'index',
				'index/fr_#.pf_index',
				'pagefind-entry.json',
				'pagefind.fr_#.pf_meta',
				'pagefind.js',
				'synonyms.json',
				'wasm.fr.pagefind',
				'words.json',
			]);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});
