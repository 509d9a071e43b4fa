import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readLastChange, toDay, toInstant } from '#formats/dates.ts';

test.each([
	['2019', '2019-01-01'],
	['2019-03', '2019-03-01'],
	['2019-03-14', '2019-03-14'],
])('%s begins on %s', (date, day) => {
	expect(toDay(date)).toBe(day);
	expect(toInstant(date)).toBe(`${day}T00:00:00Z`);
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
	const today = () => new Date().toISOString().slice(0, 10);

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
