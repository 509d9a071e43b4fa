import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { files, read } from './site.ts';

/** What every browser reads that the site promises to work in, Safari 16.4 the oldest: not the flags within a pattern, of 2025. */
const ecmaVersion = 2022;

test('every script is written in what browsers of the last years read', () => {
	const scripts = files.filter((file) => /\.m?js$/.test(file));
	expect(scripts.length).toBeGreaterThan(10);
	const problems = scripts.flatMap((file) => {
		try {
			parse(read(file).toString(), { ecmaVersion, sourceType: 'module' });
			return [];
		} catch (error) {
			return [`${file}: ${(error as Error).message}`];
		}
	});
	expect(problems).toEqual([]);
});
