import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Runs `npm run passages` on an edition. */
function run(content: string, ...parameters: string[]): { code: number | null; output: string } {
	const env = { ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/commands/passages.ts', ...parameters],
		{
			env,
		},
	);
	return { code: status, output: stdout.toString() + stderr.toString() };
}

test.each(['content', 'tests/editions/complete'])('the register of %s is up to date', (content) => {
	expect(run(content, 'check')).toEqual({ code: 0, output: 'Le registre des passages est à jour.\n' });
});

describe('npm run passages', () => {
	let content: string;
	const text = () => join(content, 'interventions/fondre/fr.md');
	const register = () => readFileSync(join(content, 'passages.yaml'), 'utf8');
	const edit = (change: (text: string) => string) =>
		writeFileSync(text(), change(readFileSync(text(), 'utf8')));
	beforeAll(() => {
		content = mkdtempSync(join(tmpdir(), 'content-'));
		cpSync('tests/editions/minimal', content, { recursive: true });
	});
	afterAll(() => rmSync(content, { recursive: true }));

	test('writes the register that was missing, then finds it up to date', () => {
		expect(run(content, 'check').code).toBe(1);
		expect(run(content)).toMatchObject({ code: 0 });
		expect(register()).toMatch(
			/interventions:fondre\n {2}passages:\n {4}p1:\n {6}fr: La brume est notre premier outil/,
		);
		const written = register();
		expect(run(content, 'check').code).toBe(0);
		expect(run(content).code).toBe(0);
		expect(register()).toBe(written);
	});

	test('follows a passage that is corrected, and gives a new one another address', () => {
		edit((old) =>
			old.replace(
				'La brume est notre premier outil.',
				'Une phrase neuve ouvre ce texte.\n\nLa brume fut notre premier outil.',
			),
		);
		expect(run(content, 'check').code).toBe(1);
		expect(run(content).output).toContain('interventions:fondre p1 (fr) : « La brume est');
		expect(register()).toMatch(/p1:\n {6}fr: La brume fut notre premier outil/);
		expect(register()).toMatch(/p3:\n {6}fr: Une phrase neuve ouvre ce texte/);
	});

	test('asks what became of a passage that is gone, and keeps its address once it is said', () => {
		edit((old) => old.replace('Une phrase neuve ouvre ce texte.\n\n', ''));
		const written = register();
		const lost = run(content);
		expect(lost).toMatchObject({ code: 1 });
		expect(lost.output).toContain('interventions:fondre p3 ne se trouve plus');
		expect(register()).toBe(written);
		const retired = run(content, 'retire', 'interventions:fondre', 'p3', '--to', 'p1', '--reason', 'Redite.');
		expect(retired, retired.output).toMatchObject({ code: 0 });
		expect(register()).toMatch(/retired:\n {4}p3:\n {6}reason:\n {8}fr: Redite\.\n {6}to: p1/);
	});

	test('never gives a retired address again', () => {
		edit((old) => `${old}\nUne conclusion que personne n’attendait.\n`);
		expect(run(content).code).toBe(0);
		expect(register()).toMatch(/p4:\n {6}fr: Une conclusion/);
	});

	test('follows a folder that is renamed, whose old address leads to the new one', () => {
		cpSync(join(content, 'interventions/fondre'), join(content, 'interventions/couler'), { recursive: true });
		rmSync(join(content, 'interventions/fondre'), { recursive: true });
		expect(run(content)).toMatchObject({ code: 1 });
		const moved = run(content, 'move', 'interventions:fondre', 'interventions:couler');
		expect(moved, moved.output).toMatchObject({ code: 0 });
		expect(register()).toMatch(/id: interventions:couler\n {2}passages:\n {4}p1:/);
		expect(register()).toContain('- id: interventions:fondre\n  moved: interventions:couler');
	});

	test('says how it is used', () => {
		expect(run(content, 'autre')).toMatchObject({ code: 1 });
		expect(run(content, 'retire', 'interventions:couler', 'p1').output).toContain('--reason');
	});
});
