import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sumUp } from '../../src/commands/built.ts';
import { expect, onTestFinished, test } from 'vitest';

function createFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'built-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'a/.b'), { recursive: true });
	writeFileSync(join(folder, 'a/.b/text.md'), 'Un texte.');
	writeFileSync(join(folder, 'a/other.md'), '');
	return folder;
}

test.each<[string, (folder: string) => void]>([
	['a byte that changes', (folder) => writeFileSync(join(folder, 'a/.b/text.md'), 'Un texte,')],
	['a file more', (folder) => writeFileSync(join(folder, 'a/.b/new.md'), '')],
	['a file less', (folder) => rmSync(join(folder, 'a/other.md'))],
	['a folder more', (folder) => mkdirSync(join(folder, 'a/c'))],
	['a name that changes', (folder) => renameSync(join(folder, 'a/other.md'), join(folder, 'a/others.md'))],
	['a text that moves', (folder) => renameSync(join(folder, 'a/.b/text.md'), join(folder, 'a/other.md'))],
])('%s has another sum', (_, change) => {
	const folder = createFolder();
	const before = sumUp([folder]);
	expect(sumUp([folder])).toBe(before);
	change(folder);
	expect(sumUp([folder])).not.toBe(before);
});

test('what a link leads to is summed up, and a pipe is not waited for', () => {
	const [folder, other] = [createFolder(), createFolder()];
	symlinkSync(join(other, 'a/other.md'), join(folder, 'linked.md'));
	spawnSync('mkfifo', [join(folder, 'pipe')]);
	const before = sumUp([folder]);
	writeFileSync(join(other, 'a/other.md'), 'Autre.');
	expect(sumUp([folder])).not.toBe(before);
});

test('what cannot be read is told', () => {
	const folder = createFolder();
	expect(() => sumUp([join(folder, 'none')])).toThrow('ENOENT');
});
