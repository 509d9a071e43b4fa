import { expect, test } from 'vitest';
import {
	formatDate,
	formatDuration,
	formatHours,
	formatLanguage,
	formatList,
	formatPeriod,
	listPieces,
} from '#i18n/format.ts';
import { getTranslate } from '#i18n/strings.ts';

test.each([
	['2018-10-25', 'fr', '25\u00A0octobre 2018'],
	['2019-01-01', 'fr', '1er\u00A0janvier 2019'],
	['2000-08', 'fr', 'août 2000'],
	['2007', 'fr', '2007'],
	['2018-10-25', 'en', '25\u00A0October 2018'],
	['2007', 'en', '2007'],
] as const)('%s in %s', (date, locale, expected) => {
	expect(formatDate(date, locale)).toBe(expected);
});

test('an interval is written as one', () => {
	expect(formatDate('2016-10-26/2016-10-27', 'fr').replaceAll(/\s/g, ' ')).toBe('26–27 octobre 2016');
});

test.each([
	['2015-03-02', '2018-12-31', 'du 2 mars 2015 au 31 décembre 2018', 'from 2 March 2015 to 31 December 2018'],
	['2019-01-01', undefined, 'à partir du 1er janvier 2019', 'from 1 January 2019'],
	['2006', '2009', 'de 2006 à 2009', 'from 2006 to 2009'],
	['2017-04', '2018-01', 'd’avril 2017 à janvier 2018', 'from April 2017 to January 2018'],
	[undefined, '2017-03', 'jusqu’en mars 2017', 'until March 2017'],
	[undefined, '2017-03-31', 'jusqu’au 31 mars 2017', 'until 31 March 2017'],
])('from %s to %s is written as the language does', (from, to, fr, en) => {
	const plain = (text: string | undefined) => text?.replaceAll(/\s/g, ' ');
	expect(plain(formatPeriod(from, to, 'fr'))).toBe(fr);
	expect(plain(formatPeriod(from, to, 'en'))).toBe(en);
});

test('hours are joined as each language joins them, durations written in symbols of units', () => {
	const hours = { start: 570, end: 615 };
	// No line begins or ends with a part of them.
	expect(formatHours(hours, 'fr')).toBe('9 h 30 – 10 h 15'.replaceAll(' ', '\u00A0'));
	expect(formatHours(hours, 'en')).toBe('9:30–10:15');
	expect(formatDuration(3723)).toBe('1\u00A0h\u00A02\u00A0min\u00A03\u00A0s');
});

test('the day of the week is on demand', () => {
	expect(formatDate('2018-10-25', 'fr', { weekday: true })).toBe('jeudi 25\u00A0octobre 2018');
	expect(formatDate('2018-10-25', 'en', { weekday: true })).toBe('Thursday, 25\u00A0October 2018');
});

test('lists and languages are named as the reader’s language does', () => {
	expect(formatList(['a', 'b', 'c'], 'fr')).toBe('a, b et c');
	expect(listPieces([{ id: 1 }, { id: 2 }, { id: 3 }], 'fr')).toEqual([
		{ id: 1 },
		', ',
		{ id: 2 },
		' et ',
		{ id: 3 },
	]);
	expect(formatLanguage('en', 'fr')).toBe('anglais');
});

test('texts are filled in and typeset', () => {
	expect(getTranslate('fr')('session.panel', { n: 'II' })).toBe('Panel\u00A0II');
	expect(getTranslate('fr')('glossary.other', { language: 'En anglais' })).toBe('En anglais\u00A0:');
});
