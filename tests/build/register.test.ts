import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

describe('a register that was not written by its command', () => {
	let content: string;
	const file = () => join(content, 'passages.yaml');
	const register = () => readFileSync(file(), 'utf8');
	const git = (...parameters: string[]) => {
		const own = [
			'-C',
			content,
			'-c',
			'user.name=A',
			'-c',
			'user.email=a@b.example',
			'-c',
			'commit.gpgsign=false',
		];
		return spawnSync('git', [...own, ...parameters], { encoding: 'utf8' });
	};
	const commit = () => {
		git('add', '-A');
		expect(git('commit', '-qm', 'x').status).toBe(0);
	};
	const run = (command: string, ...parameters: string[]) => {
		const env = { ...process.env, CONTENT_DIR: content, NO_COLOR: '1', FORCE_COLOR: undefined };
		const { status, stdout, stderr } = spawnSync(
			process.execPath,
			[`src/commands/${command}.ts`, ...parameters],
			{ env, encoding: 'utf8' },
		);
		return { code: status, output: stdout + stderr };
	};
	const edit = (from: string | RegExp, to: string, name = 'passages.yaml') => {
		const old = readFileSync(join(content, name), 'utf8');
		const text = old.replace(from, to);
		expect(text).not.toBe(old);
		writeFileSync(join(content, name), text);
	};
	const addTo = (name: string, sentence: string) =>
		writeFileSync(join(content, name), `${readFileSync(join(content, name), 'utf8')}\n${sentence}\n`);
	/** Runs it, and it must refuse, and write nothing. */
	const refused = (...parameters: string[]) => {
		const written = register();
		const { code, output } = run('passages', ...parameters);
		expect(code, output).toBe(1);
		expect(register()).toBe(written);
		return output;
	};

	beforeEach(() => {
		content = mkdtempSync(join(tmpdir(), 'register-'));
		cpSync('tests/editions/minimal', content, { recursive: true });
		git('init', '-q', '-b', 'main');
		commit();
	});
	afterEach(() => rmSync(content, { recursive: true }));

	test('is not sealed again where a passage was renamed: the gap tells, without Git too', () => {
		edit('    p1:\n      fr: Les fondeurs', '    p1001:\n      fr: Les fondeurs');
		expect(refused()).toContain('dialogue:table-des-fondeurs');
		rmSync(join(content, '.git'), { recursive: true });
		expect(refused('reseal')).toContain('dialogue:table-des-fondeurs p1 ne s’y trouve plus');
	});

	test('is not sealed again where the last passage, an entry or the words of another were taken', () => {
		edit(/ {4}p2:\n {6}fr: Le moule.*\n.*\n/, '');
		expect(refused('reseal')).toContain('interventions:fondre p2 ne s’y trouve plus');
		git('checkout', '-q', '.');
		edit(/- id: glossary:battant\n.*\n/, '');
		expect(refused('reseal')).toContain('glossary:battant ne s’y trouve plus');
		git('checkout', '-q', '.');
		edit(/p1:(\n {6}fr: La brume[^]*?)p2:(\n {6}fr: Le moule)/, 'p2:$1p1:$2');
		expect(refused('reseal')).toContain('interventions:fondre p2 a pris les mots de p1 (fr)');
	});

	test('has a seal on each entry', () => {
		edit(/(id: glossary:battant\n) {2}seal.*\n/, '$1');
		expect(run('check-content').output).toContain('glossary:battant du registre n’a pas de sceau');
		expect(refused()).toContain('glossary:battant du registre n’a pas de sceau');
	});

	test('that is older than the last commit is told before anything takes the place of what it lost', () => {
		const older = register();
		addTo('interventions/listening/en.md', 'A second thing is said here.');
		expect(run('passages').code).toBe(0);
		commit();
		writeFileSync(file(), older);
		expect(refused()).toContain('interventions:listening p2 ne s’y trouve plus');
		expect(refused('check')).toContain('interventions:listening p2 ne s’y trouve plus');
	});

	test('that Git merged from two editors passes as it is', () => {
		git('checkout', '-qb', 'other');
		addTo('interventions/listening/en.md', 'A second thing is said here.');
		expect(run('passages').code).toBe(0);
		commit();
		git('checkout', '-q', 'main');
		addTo('speakers/ysolde-marnant/fr.md', 'Elle fond aussi des grelots. [@guilde-programme]');
		expect(run('passages').code).toBe(0);
		commit();
		expect(git('merge', '-q', '-m', 'x', 'other').status).toBe(0);
		expect(run('passages', 'check')).toEqual({
			code: 0,
			output: 'Le registre des passages est à jour.\n',
		});
	});

	test('in which both changed one entry is sealed again once it is read, with what either published', () => {
		git('checkout', '-qb', 'other');
		addTo('interventions/listening/en.md', 'A second thing is said here.');
		expect(run('passages').code).toBe(0);
		commit();
		git('checkout', '-q', 'main');
		edit('where nobody claims it', 'where nobody at all claims it', 'interventions/listening/en.md');
		expect(run('passages').code).toBe(0);
		commit();
		expect(git('merge', '-q', 'other').status).toBe(1);
		expect(refused()).toContain('conflit de Git');
		git('checkout', '-q', '--theirs', '.');
		edit('where nobody claims it', 'where nobody at all claims it', 'interventions/listening/en.md');
		edit('where nobody claims it', 'where nobody at all claims it');
		expect(refused()).toContain('modifié à la main en interventions:listening');
		expect(run('passages', 'reseal')).toMatchObject({ code: 0 });
		expect(run('passages', 'check')).toMatchObject({ code: 0 });
		git('checkout', '-q', '--ours', 'passages.yaml');
		expect(refused('reseal'), 'what the other published').toContain('interventions:listening p2');
	});
});
