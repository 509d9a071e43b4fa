import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'double-click-'));
afterAll(() => rmSync(folder, { recursive: true }));

const command = 'src/commands/run.mjs src/commands/edit.ts';

/** Opens the file for macOS from elsewhere, as Finder does. @param path where programs are looked for */
function openOnMac(path: string) {
	const file = resolve('Modifier les actes.command');
	return spawnSync(file, [], { cwd: '/', env: { PATH: path }, encoding: 'utf8' });
}

test('a double click on macOS starts the page, from wherever', () => {
	for (const program of ['sh', 'dirname']) symlinkSync(`/usr/bin/${program}`, join(folder, program));
	writeFileSync(join(folder, 'node'), '#!/bin/sh\necho "$PWD: $*"\n', { mode: 0o755 });
	const { stdout, status } = openOnMac(folder);
	expect(stdout.trim()).toBe(`${resolve('.')}: ${command}`);
	expect(status).toBe(0);
});

test('a double click on Windows runs the same, from lines that Windows reads', () => {
	const text = readFileSync('Modifier les actes.cmd', 'utf8');
	expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
	expect(text).toContain(`\r\nnode ${command}\r\n`);
	expect(text).toContain('cd /d "%~dp0"');
	expect(text.indexOf('chcp 65001')).toBeLessThan(text.indexOf('à'));
});
