import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
	dayAfter,
	dayOf,
	firstDay,
	isBefore,
	isDate,
	isDay,
	isInterval,
	lastDay,
	partsOf,
	precisionOf,
	toInstant,
	toUtc,
	yearOf,
} from '#dates/date.ts';
import { readLastChange } from '#formats/last-change.ts';

describe('a date', () => {
	test.each([
		['2019', 'year', '2019-01-01', '2019-12-31'],
		['2019-02', 'month', '2019-02-01', '2019-02-28'],
		['2019-03-14', 'day', '2019-03-14', '2019-03-14'],
		['2016-10-26/2016-11-02', 'day', '2016-10-26', '2016-11-02'],
	])('%s is known to the %s, from %s to %s', (date, precision, first, last) => {
		expect([precisionOf(date), firstDay(date), lastDay(date)]).toEqual([precision, first, last]);
		expect(yearOf(date)).toBe(Number(first.slice(0, 4)));
		expect(toInstant(date)).toBe(`${first}T00:00:00Z`);
		expect(toUtc(date).toISOString()).toBe(`${first}T00:00:00.000Z`);
		expect(partsOf(date).join('-')).toBe(date.split('/')[0]);
	});

	test.each([
		['2018', '2019', true],
		['2018', '2018-10', false],
		['2018-10', '2018', false],
		['2018-09', '2018-10-01', true],
		['2018-09-30', '2018-10', true],
		['2016-10-26/2016-10-27', '2016-10-27', false],
		['2016-10-26/2016-10-27', '2016-10-28', true],
	])('%s before %s: %s', (date, other, expected) => {
		expect(isBefore(date, other)).toBe(expected);
	});

	test.each([
		'',
		'18',
		'2018-1',
		'2018-13',
		'2018-00',
		'2018-02-30',
		'2018-10-25T00:00',
		' 2018',
		'2018/2019',
		'2018-10-25-01',
	])('« %s » is none', (text) => {
		expect([isDate(text), isDay(text), isInterval(text)]).toEqual([false, false, false]);
	});

	test.each([
		['2016-10-26/2016-10-27', true],
		['2016-10-27/2016-10-26', false],
		['2016-10-26/2016-10-26', false],
		['2016-10/2016-11', false],
		['2016-10-26/2016-10-27/2016-10-28', false],
	])('%s is an interval: %s', (text, expected) => {
		expect(isInterval(text)).toBe(expected);
		expect(isDate(text)).toBe(false);
	});

	test('holds the days from its first to its last, each after the other, over five centuries', () => {
		const inMonth = (year: number, month: number) =>
			month === 2
				? 28 + Number((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)
				: 30 + Number([1, 3, 5, 7, 8, 10, 12].includes(month));
		const two = (part: number) => String(part).padStart(2, '0');
		let expected = '1600-01-01';
		for (let year = 1600; year < 2100; year += 1) {
			expect([firstDay(String(year)), lastDay(String(year))]).toEqual([`${year}-01-01`, `${year}-12-31`]);
			for (let month = 1; month <= 12; month += 1) {
				const name = `${year}-${two(month)}`;
				if (lastDay(name) !== `${name}-${inMonth(year, month)}` || !isDate(name)) expect.fail(name);
				for (let day = 1; day <= 31; day += 1) {
					const text = `${name}-${two(day)}`;
					const isReal = day <= inMonth(year, month);
					if (isDay(text) !== isReal || isDate(text) !== isReal) expect.fail(text);
					if (!isReal) continue;
					if (text !== expected || dayOf(toUtc(text)) !== text) expect.fail(text);
					if (isBefore(text, name) || isBefore(name, text) || isBefore(text, String(year))) expect.fail(text);
					expected = dayAfter(text);
					if (!isInterval(`${text}/${expected}`) || !isBefore(text, expected)) expect.fail(text);
				}
			}
		}
		expect(expected).toBe('2100-01-01');
	});
});

describe('the day on which a content last changed', () => {
	let folder: string;
	let content: string;
	const commit = (file: string, at: string, text = at) => {
		writeFileSync(join(folder, file), text);
		git(['add', '.'], at);
		git(['commit', '-m', file], at);
	};
	const git = (parameters: string[], at = '2020-01-01T00:00:00Z') =>
		execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@x.example', ...parameters], {
			env: { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at },
			stdio: 'ignore',
		});
	const today = () => dayOf(Date.now());

	beforeEach(() => {
		vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
		folder = mkdtempSync(join(tmpdir(), 'dates-'));
		content = join(folder, 'content');
		mkdirSync(content);
	});
	afterEach(() => {
		vi.unstubAllEnvs();
		rmSync(folder, { recursive: true });
	});

	test('is that of the last commit that touched it, in universal time, whatever came after elsewhere', () => {
		git(['init']);
		commit('content/a', '2021-03-04T23:30:00-05:00');
		commit('b', '2022-01-01T00:00:00Z');
		expect(readLastChange(content)).toBe('2021-03-05');
	});

	test('is today where a change is not committed', () => {
		git(['init']);
		commit('content/a', '2021-03-04T12:00:00Z');
		writeFileSync(join(content, 'new'), '');
		expect(readLastChange(content)).toBe(today());
	});

	test('is today where no history comes with it, as in a ZIP archive or an ignored folder', () => {
		expect(readLastChange(content)).toBe(today());
		git(['init']);
		expect(readLastChange(content)).toBe(today());
		commit('.gitignore', '2021-03-04T12:00:00Z', 'content');
		writeFileSync(join(content, 'a'), '');
		expect(readLastChange(content)).toBe(today());
	});

	test('is that of the newest commit in a shallow clone, which has no other', () => {
		git(['init']);
		commit('content/a', '2021-03-04T12:00:00Z');
		commit('b', '2022-01-01T00:00:00Z');
		const clone = join(folder, 'clone');
		execFileSync('git', ['clone', '--depth', '1', `file://${folder}`, clone], { stdio: 'ignore' });
		expect(readLastChange(join(clone, 'content'))).toBe('2022-01-01');
	});

	test('is that of SOURCE_DATE_EPOCH where it is set', () => {
		vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000');
		expect(readLastChange(content)).toBe('2023-11-14');
	});
});
