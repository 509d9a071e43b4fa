import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packBag, toLocalDay } from '#formats/archive/bag.ts';
import { toDay, toInstant } from '#formats/dates.ts';

test.each([
	['2019', '2019-01-01'],
	['2019-03', '2019-03-01'],
	['2019-03-14', '2019-03-14'],
])('%s begins on %s', (date, day) => {
	expect(toDay(date)).toBe(day);
	expect(toInstant(date)).toBe(`${day}T00:00:00Z`);
});

describe('an archive can be made of an event', () => {
	const info = {
		'Source-Organization': 'x',
		'External-Description': 'x',
		'External-Identifier': 'x',
		'Bagging-Date': '1975',
	};
	test.each([
		['1975-06-01', 1980],
		['1979-12-31', 1980],
		['1980', 1980],
		['2018-10-25', 2018],
		['2099-12', 2099],
		['2100-01-01', 2099],
	])('of %s', (date, year) => {
		const day = toLocalDay(date);
		expect(day.getFullYear()).toBe(year);
		const zip = packBag('actes', [{ path: 'a', content: new Uint8Array([1]) }], info, day);
		const members = unzipSync(zip);
		expect(Object.keys(members)).toContain('actes/data/a');
		expect(strFromU8(members['actes/bag-info.txt']!)).toContain('Bagging-Date: 1975-01-01\n');
	});
});
