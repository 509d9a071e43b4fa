import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packBag, toLocalDay } from '#formats/archive/bag.ts';

describe('an archive can be made of a content that last changed', () => {
	const info = {
		'Source-Organization': 'x',
		'External-Description': 'x',
		'External-Identifier': 'x',
		'Bagging-Date': '1975-06-01',
	};
	test.each([
		['1975-06-01', 1980],
		['1979-12-31', 1980],
		['1980-01-01', 1980],
		['2018-10-25', 2018],
		['2099-12-31', 2099],
		['2100-01-01', 2099],
	])('on %s', (date, year) => {
		const day = toLocalDay(date);
		expect(day.getFullYear()).toBe(year);
		const zip = packBag('actes', [{ path: 'a', content: new Uint8Array([1]) }], info, day);
		const members = unzipSync(zip);
		expect(Object.keys(members)).toContain('actes/data/a');
		expect(strFromU8(members['actes/bag-info.txt']!)).toContain('Bagging-Date: 1975-06-01\n');
	});
});
