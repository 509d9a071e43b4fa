import { describe, expect, test } from 'vitest';
import { divide, listDivisions, pageful, placeEntries } from '#site/divisions.ts';
import { listLetters } from '#site/index-entries.ts';
import { listLetterPages } from '#site/letters.ts';

const listOf = (...names: string[]) => names.map((name) => ({ name, entry: name }));
const prefixesOf = (divisions: Parameters<typeof listDivisions>[0]) =>
	listDivisions(divisions).map(({ prefix }) => prefix);

describe('a list', () => {
	test('stays whole as long as a page holds it', () => {
		const names = Array.from({ length: pageful }, (_, index) => `Nom ${String(index)}`);
		expect(divide(listOf(...names))).toEqual([]);
		expect(divide(listOf(...names, 'Un de trop'))).not.toEqual([]);
	});

	test('is divided by first letters, marks set aside, in their order, numbers first', () => {
		const divisions = divide(listOf('Étape', 'zone', 'École', '2018', 'Œuvre', '« Ouvrir »', 'Łódź'), 3);
		expect(divisions.map(({ prefix, label }) => [prefix, label])).toEqual([
			['chiffres', '0–9'],
			['e', 'E'],
			['l', 'L'],
			['o', 'O'],
			['z', 'Z'],
		]);
		expect(divisions[1]!.entries).toEqual(['Étape', 'École']);
		expect(divisions[0]!.entries).toEqual(['2018', '« Ouvrir »']);
	});

	test('has the same letters whole as divided', () => {
		const names = ['2018', 'École', 'Étape', 'Łódź', 'Œuvre', 'Ombre', 'zone'];
		const whole = listLetters(names.map((name) => ({ id: name, name })));
		expect(whole.map(({ letter }) => letter)).toEqual(['0–9', 'E', 'L', 'O', 'Z']);
		expect(whole.map(({ letter }) => letter)).toEqual(divide(listOf(...names), 3).map(({ label }) => label));
	});

	test('has a letter divided by the next where a page does not hold it, and the letter keeps all', () => {
		const divisions = divide(listOf('Sabel', 'Sato', 'Serre', 'Tissot'), 2);
		expect(prefixesOf(divisions)).toEqual(['s', 'sa', 'se', 't']);
		expect(divisions[0]!.entries).toEqual(['Sabel', 'Sato', 'Serre']);
		expect([...placeEntries(divisions)]).toEqual([
			['Sabel', 'sa'],
			['Sato', 'sa'],
			['Serre', 'se'],
			['Tissot', 't'],
		]);
	});

	test('of names that are all alike is not divided without end', () => {
		const names = Array.from({ length: 9 }, (_, index) => ({ name: 'Questions', entry: index }));
		const divisions = divide([...names, { name: 'A', entry: 9 }], 4);
		expect(prefixesOf(divisions)).toEqual(['a', 'q', 'qu', 'que', 'ques']);
		expect(new Set(placeEntries(divisions).values())).toEqual(new Set(['a', 'ques']));
	});

	test('of names shorter than what they are divided by shows each of them', () => {
		const divisions = divide(
			listOf('Li', 'Li', 'Lima', 'Li 2').map((one, entry) => ({ ...one, entry })),
			1,
		);
		expect(prefixesOf(divisions)).toEqual(['l', 'li', 'li-', 'lim']);
		expect([...placeEntries(divisions).keys()].sort()).toEqual([0, 1, 2, 3]);
	});
});

describe('the pages of letters', () => {
	const french = divide(listOf('Abri', 'Sabel', 'Sato', 'Serre'), 2);
	const english = divide(listOf('Kite', 'Shelter', 'Tower'), 2);

	test('are the same in every language, be there nothing of a letter in one', () => {
		const addresses = (own: typeof french) =>
			listLetterPages(own, [french, english]).map(({ division: { prefix } }) => prefix);
		expect(addresses(english)).toEqual(addresses(french));
		const [kite] = listLetterPages(french, [french, english]).filter(
			({ division }) => division.prefix === 'k',
		);
		expect(kite!.division).toEqual({ prefix: 'k', label: 'K', entries: [], parts: [] });
	});

	test('lead to what comes before and after, and to what they are a part of', () => {
		const sato = listLetterPages(french, [french]).find(({ division }) => division.prefix === 'sa')!;
		expect(sato.above.map(({ prefix }) => prefix)).toEqual(['s']);
		expect([sato.previous?.prefix, sato.next?.prefix]).toEqual(['s', 'se']);
	});
});
