import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { locales } from '#i18n/locales.ts';
import { otherForms } from '#search/forms.ts';
import { joinIdentifiers } from '#search/browser/identifiers.ts';
import { parseQuery } from '#search/browser/query.ts';
import { isEssential, readTerms } from '#search/browser/terms.ts';
import { correctQuery, correctWord, findNear, readVocabulary } from '#search/browser/vocabulary.ts';
import { listSynonyms } from '#search/build/synonyms.ts';
import { listVocabulary } from '#search/build/vocabulary.ts';

describe('words that are not wanted', () => {
	test.each([
		['formation -police', ['formation'], ['police']],
		['-police formation', ['formation'], ['police']],
		['politico-stratégique', ['politico', 'stratégique'], []],
		['2018-2019', ['2018', '2019'], []],
		['paix - guerre', ['paix', 'guerre'], []],
		['paix -l’ONU', ['paix'], ["l'ONU"]],
		['feux -"livre de bord"', ['feux'], ['livre de bord']],
		['"paix" -guerre', [], ['guerre']],
		['« paix »-guerre feux', ['feux'], ['guerre']],
	])('%j seeks %j and not %j', (text, words, excluded) => {
		expect(parseQuery(text)).toMatchObject({ words, excluded });
	});
});

const equivalents = [
	{
		id: 'domp',
		fr: ['DOMP', 'Département des opérations de maintien de la paix'],
		en: ['DPKO', 'Department of Peacekeeping Operations'],
	},
	{ id: 'lentille', fr: ['lentille'], en: ['lens'] },
	{ id: 'resolution-2436', fr: ['résolution 2436 (2018)', 'résolution 2436', 'S/RES/2436'], en: [] },
];

describe('names', () => {
	test.each([
		['DPKO', 'fr', ['DPKO'], ['DOMP', 'Département des opérations de maintien de la paix']],
		['d.o.m.p.', 'en', ['domp'], ['DPKO', 'Department of Peacekeeping Operations']],
		['DOMP', 'fr', ['DOMP'], ['Département des opérations de maintien de la paix']],
		[
			'departement des operations de maintien de la paix en 2018',
			'fr',
			['departement des operations de maintien de la paix'],
			['DOMP'],
		],
		['the lens of 1847', 'fr', ['lens'], ['lentille']],
		['lentilles', 'en', ['lentilles'], ['lens']],
		['s/res/2436', 'fr', ['s/res/2436'], ['résolution 2436 (2018)', 'résolution 2436']],
		['dompteur', 'fr', [], []],
		['2018', 'fr', [], []],
		['', 'fr', [], []],
		['formation -DOMP', 'fr', [], []],
		['"the lens of 1847"', 'fr', [], []],
	])('%j names in %s %j, which is %j too', (text, language, named, others) => {
		const { terms } = readTerms(text, equivalents, language);
		const names = terms.filter(({ kind }) => kind === 'name');
		expect(names.map(({ typed }) => typed)).toEqual(named);
		expect(names.flatMap(({ name }) => name!.others)).toEqual(others);
	});
});

describe('what is sought', () => {
	test.each([
		['S/PRST/2001/3', [['identifier', 's prst 2001 3']]],
		['le 25/10/2018', [['date', '20181025']]],
		['25 octobre 2018', [['date', '20181025']]],
		['October 25, 2018', [['date', '20181025']]],
		['2018-10-25', [['date', '20181025']]],
		['1er janvier 2019', [['date', '20190101']]],
		['août 2018', [['date', '201808']]],
		['26 et 27 octobre 2016', [['date', '20161027']]],
		['45/13/2018', [['identifier', '45 13 2018']]],
		[
			'63 000 casques',
			[
				['number', '63000'],
				['word', 'casques'],
			],
		],
		['63,000', [['number', '63000']]],
		['"3 N 17"', [['identifier', '3 N 17']]],
		[
			'et/ou',
			[
				['word', 'et'],
				['word', 'ou'],
			],
		],
		['les feux [3]', [['word', 'feux']]],
		['J.-P. Marrec', [['word', 'marrec']]],
		['J-P Marrec', [['word', 'marrec']]],
		['"M. Marrec"', [['phrase', 'm']]],
		[
			'panneau C',
			[
				['word', 'panneau'],
				['word', 'c'],
			],
		],
	])('%j is %j', (text, expected) => {
		const { terms } = readTerms(text, [], 'fr');
		const said = terms.map(({ kind, tokens: [token] }) => [
			kind,
			kind === 'identifier' ? expected[0]![1] : token!.key,
		]);
		expect(said).toEqual(expected);
	});

	test.each([
		['S/RES/2719', 0, true],
		['résolution 9999', 1, true],
		['12 octobre', 0, false],
		['intervention de Bintou', 1, true],
		['Selon quels critères juge-t-on la formation ?', 0, false],
		['recettes anciennes', 0, false],
	])('of %j, term %i may be left out: not %s', (text, index, expected) => {
		const { terms } = readTerms(text, [], 'fr');
		expect(isEssential(terms[index]!, terms)).toBe(expected);
	});
});

test.each([
	['directrice', ['directeur']],
	['directeurs', ['directrices', 'directeuses']],
	['arrêtèrent', ['arrete']],
	['tinrent', ['tenir', 'tenu', 'tient', 'tiennent', 'tint', 'tiendra', 'tenait']],
	[
		'soutenus',
		['soutenir', 'soutenu', 'soutient', 'soutiennent', 'soutint', 'soutinrent', 'soutiendra', 'soutenait'],
	],
	['writing', ['write', 'writings', 'wrote', 'written']],
	['heard', ['hear']],
	['gardienne', ['gardien']],
	['gardâtes', ['garde']],
	['pirates', []],
	['huit', ['8']],
	['8', ['huit', 'eight']],
	['paix', []],
	['vidéos', ['video']],
	['enjeu', ['enjeux', 'enjeus']],
])('%s is said %j too', (word, forms) => {
	expect(otherForms(word)).toEqual(forms);
});

describe('an identifier that is typed without its strokes', () => {
	const held = new Set(['bdbr9703', 'cs13518', 's200256', 'c34']);
	const isHeld = (key: string) => Promise.resolve(held.has(key));
	test.each([
		['BDB R 97 03', 'BDB/R/97/03'],
		['cote BDB R 97-03, page 2', 'cote BDB/R/97/03, page 2'],
		['le CS 13518 du 21', 'le CS/13518 du 21'],
		['S 2002 56', 'S/2002/56'],
		['S 2002 57', 'S 2002 57'],
		['"CS 13518"', '"CS 13518"'],
		['C 34', 'C 34'],
		['2016-04-04', '2016-04-04'],
	])('%j is read as %j', async (text, read) => {
		expect(await joinIdentifiers(text, isHeld)).toBe(read);
	});
});

describe('mistakes', () => {
	const words = listVocabulary([
		'La formation des forces, la formation.',
		'Un maintien, des éclats, la paix, du pain.',
		'Blaise Ornévic les a réunies.',
	]);
	const vocabulary = readVocabulary(words);
	test('the vocabulary has the words of four letters or more, the commonest first', () => {
		expect(words[0]).toBe('formation');
		expect(words).toContain('éclats');
		expect(words).not.toContain('des');
	});
	test.each([
		['fromation', 'formation'],
		['formtion', 'formation'],
		['mantien', 'maintien'],
		['MANTIEN', undefined],
		['Mantien', 'maintien'],
		['eclas', 'éclats'],
		['formatoin', 'formation'],
		['formassion', 'formation'],
		['réfugiés', undefined],
		['Ornevitch', 'Ornévic'],
		['fomratoin', undefined],
		['paxi', 'paix'],
		['pyhton', undefined],
		['zzzz', undefined],
		['dam', undefined],
		['2437', undefined],
		['xormxtion', undefined],
	])('%j is corrected to %j', (word, meant) => {
		expect(correctWord(word, vocabulary.all)).toEqual(meant === undefined ? [] : [meant]);
	});

	test.each([
		['fromation des forces', ['fromation'], 'formation des forces'],
		['for mation', ['mation'], 'formation'],
		['maintienpaix', ['maintienpaix'], '"maintien paix"'],
		['éclatsmaintienpaix', ['éclatsmaintienpaix'], 'eclats maintien paix'],
		['formateurs de paix', ['formateurs'], undefined],
		['formateurs', ['formateurs'], undefined],
		['préformation de paix', ['préformation'], 'formation de paix'],
		['MINUSMA', ['MINUSMA'], undefined],
		['A/72/266', ['A/72/266'], undefined],
	])('%j becomes %j', (text, unknown, corrected) => {
		expect(correctQuery(text, unknown, vocabulary)).toEqual(corrected === undefined ? [] : [corrected]);
	});

	test('a name is corrected by names alone, wherever its capital is not that of a first word', () => {
		const named = listVocabulary(['Hervé Ladsous sous des macros.', 'Ladsous, dans www.ladsous.example.']);
		expect(named).toContain('Ladsous');
		expect(named).toContain('macros');
		const known = readVocabulary(named);
		expect(correctQuery('Hervé Macron', ['Macron'], known)).toEqual([]);
		expect(correctQuery('Hervé Ladsoux', ['Ladsoux'], known)).toEqual(['Hervé Ladsous']);
		expect(correctQuery('Macron', ['Macron'], known)).toEqual(['macros']);
	});

	test('a word that is another of its family was written as it was meant, and that one is near it', () => {
		const texts = readVocabulary(
			listVocabulary(['Son mari ronflait, dans la rondeur de la nuit. The founders had funders.']),
		);
		expect(correctQuery('mari ronfleur', ['ronfleur'], texts)).toEqual([]);
		expect(findNear(['ronfleur'], texts, true)).toEqual(['ronflait']);
		expect(findNear(['funded'], texts, true)).toEqual(['funders']);
		expect(findNear(['funded'], texts, false)).toEqual([]);
	});

	test('words that are as near are all told, the commonest first', () => {
		const several = readVocabulary(listVocabulary(['La relève, la relève, une réserve.']));
		expect(correctQuery('réseve connue', ['réseve'], several)).toEqual(['relève connue', 'réserve connue']);
	});
});

describe('other words for the same thing', () => {
	const french = [
		'Une photographie de la salle, où des soldats mangeaient.',
		'Le maintien de la paix, un soldat de la paix.',
	];
	const vocabulary = readVocabulary(
		listVocabulary(french),
		new Map(Object.entries(listSynonyms(french, 'fr'))),
	);

	test('are those of the texts, in their language, for words of any language that are not there', () => {
		const english = listSynonyms(['Photographs of troops.'], 'en');
		expect(english).toMatchObject({ photo: ['photograph'], soldat: ['troops'], soldier: ['troops'] });
		expect(Object.keys(english)).not.toContain('troops');
		expect(listSynonyms(['Rien.'], 'fr')).toEqual({});
		expect(listSynonyms(french, 'fr')).toMatchObject({ peacekeeping: ['"maintien de la paix"'] });
	});

	test.each([
		[['photos'], ['photographie']],
		[['picture'], ['photographie']],
		[['militaires'], ['soldat']],
		[['blue', 'helmets'], ['"soldat de la paix"']],
		[['Photo'], ['photographie']],
		[['cantine'], []],
	])('%j may be said %j', (words, near) => {
		expect(findNear(words, vocabulary, true)).toEqual(near);
	});

	test('are no correction: the word was written as it was meant', () => {
		expect(correctQuery('photos de la salle', ['photos'], vocabulary)).toEqual([]);
	});

	test.each([
		['animaient', 'présider'],
		['animée', 'présider'],
		['planned', 'prévoir'],
		['closing', 'fermer'],
	])('%s, which its ending alone tells from its verb, may be said %s', (word, other) => {
		const notions = [
			['animer', 'présider'],
			['plan', 'prévoir'],
			['close', 'fermer'],
		] as const;
		const texts = readVocabulary([], new Map(notions.map(([verb, same]) => [verb, [same]])));
		expect(findNear([word], texts, true)).toEqual([other]);
	});

	test('are asked for by the class of which they are a kind, and answer for no other kind nor for the class', () => {
		const found = listSynonyms(['Une soupe de poireaux et de choux.'], 'fr');
		expect(found).toMatchObject({ legume: ['chou', 'poireau'], vegetable: ['chou', 'poireau'] });
		expect(found['carotte']).toBeUndefined();
		expect(listSynonyms(['Des légumes.'], 'fr')['chou']).toBeUndefined();
	});

	test.each([
		['Il recopiait.', 'copy out', 'recopier'],
		['La cuisinière.', 'cuistot', 'cuisiniere'],
		['Ils tinrent une séance.', 'host', 'tinrent'],
		['Two boxes of matches.', 'allumette', 'match'],
		['Des casques bleus.', 'peacekeeper', '"casques bleus"'],
		['A left-handed man.', 'gaucher', '"left-handed"'],
	])('%s answers who asks for %s, whatever the form in which it is written', (text, asked, found) => {
		const language = /^(?:Two|A) /.test(text) ? 'en' : 'fr';
		expect(listSynonyms([text], language)[asked]).toContain(found);
	});

	test.each([
		['Il revenait de loin.', 'fantome'],
		['Au fond de la cour.', 'argent'],
	])('%s holds nothing that means %s', (text, asked) => {
		expect(listSynonyms([text], 'fr')[asked]).toBeUndefined();
	});

	test('every notion is said in every language, by each word once', () => {
		type Words = Record<string, string[]>;
		const notions = parse(readFileSync('src/search/build/synonyms.yaml', 'utf8')) as (Words & {
			kinds?: Words;
		})[];
		for (const { kinds, ...notion } of notions) {
			for (const words of [notion, ...(kinds ? [kinds] : [])]) {
				expect(Object.keys(words), JSON.stringify(notion)).toEqual([...locales]);
				for (const own of Object.values(words)) expect(own).toEqual([...new Set(own)]);
			}
		}
	});
});
