import { describe, expect, test } from 'vitest';
import { listAlternatives } from '#search/browser/equivalents.ts';
import { parseQuery } from '#search/browser/query.ts';
import { correctWord } from '#search/browser/vocabulary.ts';
import { listVocabulary } from '#search/build/vocabulary.ts';

describe('words that are not wanted', () => {
	test.each([
		['formation -police', ['formation'], ['police']],
		['-police formation', ['formation'], ['police']],
		['politico-stratégique', ['politico', 'stratégique'], []],
		['2018-2019', ['2018', '2019'], []],
		['paix - guerre', ['paix', 'guerre'], []],
		['paix -l’ONU', ['paix'], ['ONU']],
		['"paix" -guerre', [], ['guerre']],
		['« paix »-guerre feux', ['feux'], ['guerre']],
	])('%j seeks %j and not %j', (text, words, excluded) => {
		expect(parseQuery(text)).toMatchObject({ words, excluded });
	});
});

const equivalents = [
	{
		fr: ['DOMP', 'Département des opérations de maintien de la paix'],
		en: ['DPKO', 'Department of Peacekeeping Operations'],
	},
	{ fr: ['lentille'], en: ['lens'] },
];

describe('other names', () => {
	test.each([
		['DPKO', 'fr', ['"DOMP"', '"Département des opérations de maintien de la paix"']],
		['d.o.m.p.', 'en', ['"DPKO"', '"Department of Peacekeeping Operations"']],
		['DOMP', 'fr', ['"Département des opérations de maintien de la paix"']],
		['departement des operations de maintien de la paix 2018', 'fr', ['"DOMP" 2018']],
		['the lens of 1847', 'fr', ['the "lentille" of 1847']],
		['lentilles', 'en', []],
		['dompteur', 'fr', []],
		['', 'fr', []],
		['DOMP -formation', 'fr', ['"Département des opérations de maintien de la paix" -formation']],
		[
			'-l’État DPKO « livre des feux »',
			'fr',
			[
				'-l\'État "DOMP" « livre des feux »',
				'-l\'État "Département des opérations de maintien de la paix" « livre des feux »',
			],
		],
		['formation -DOMP', 'fr', []],
		['"the lens of 1847"', 'fr', []],
		['lens -wax lens', 'fr', ['"lentille" -wax lens']],
	])('%j is sought in %s as %j too', (text, language, others) => {
		expect(listAlternatives(text, equivalents, language)).toEqual(others);
	});
});

describe('mistakes', () => {
	const vocabulary = listVocabulary([
		'La formation des forces, la formation.',
		'Un maintien, des éclats, la paix, du pain.',
	]);
	test('the vocabulary has the words of four letters or more, the commonest first', () => {
		expect(vocabulary[0]).toBe('formation');
		expect(vocabulary).toContain('éclats');
		expect(vocabulary).not.toContain('des');
	});
	test.each([
		['fromation', 'formation'],
		['formtion', 'formation'],
		['mantien', 'maintien'],
		['MANTIEN', 'maintien'],
		['eclas', 'éclats'],
		['formatoin', 'formation'],
		['fomratoin', undefined],
		['paxi', 'paix'],
		['pyhton', undefined],
		['zzzz', undefined],
		['dam', undefined],
		['2437', undefined],
		['xormxtion', undefined],
	])('%j is corrected to %j', (word, meant) => {
		expect(correctWord(word, vocabulary)).toBe(meant);
	});
});
