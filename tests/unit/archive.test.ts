import { buffer } from 'node:stream/consumers';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { packBag, parseSums, printSums, sumAll, sumOf } from '#formats/archive/bag.ts';
import { toLocalDay } from '#formats/archive/zip.ts';

describe('an archive can be made of a content that last changed', () => {
	const info = {
		'Source-Organization': ['x', 'y'],
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
	])('on %s', async (date, year) => {
		const day = toLocalDay(date);
		expect(day.getFullYear()).toBe(year);
		const payload = await sumAll([{ path: 'a', read: () => Promise.resolve(new Uint8Array([1])) }]);
		const members = unzipSync(await buffer(packBag('actes', payload, info, day)));
		expect(Object.keys(members)).toContain('actes/data/a');
		const said = strFromU8(members['actes/bag-info.txt']!);
		expect(said).toContain('Bagging-Date: 1975-06-01\n');
		expect(said).toContain('Source-Organization: x\nSource-Organization: y\n');
	});
});

test('sums are read as they are printed, and stand by their paths', () => {
	const [first, second] = ['actes.pdf', 'en/actes à emporter.zip'].map((path) => ({
		path,
		sum: sumOf(path),
	}));
	const text = printSums([second!, first!]);
	expect(text.split('\n')).toEqual([`${first!.sum}  ${first!.path}`, `${second!.sum}  ${second!.path}`, '']);
	expect(parseSums(text)).toEqual([first, second]);
});

test('what cannot be read is told, and breaks the archive off', async () => {
	const payload = [{ path: 'a', bytes: 1, sum: '', read: () => Promise.reject(new Error('lost')) }];
	const info = {
		'Source-Organization': ['x', 'y'],
		'External-Description': 'x',
		'Bagging-Date': '2018-10-25',
	};
	await expect(buffer(packBag('actes', payload, info, toLocalDay('2018-10-25')))).rejects.toThrow('lost');
});
