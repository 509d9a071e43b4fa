import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Case, judge } from '../imports/judge.ts';

const root = 'tests/imports';
const cases = parse(readFileSync(`${root}/cases.yaml`, 'utf8')) as Case[];

describe.each([...new Set(cases.map(({ kind }) => kind))])('what is sent as %s', (kind) => {
	const own = cases.filter((one) => one.kind === kind);
	test.each(own)('$file: $what', async (one) => {
		expect(await judge(root, one)).toEqual([]);
	});
});
