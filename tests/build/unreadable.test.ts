import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** Nobody's number: root reads and writes everything, whatever its permissions. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
/** Runs a program, as nobody where this is root. */
function runAsNobody(program: string, words: readonly string[], env = process.env) {
	const options = { env, timeout: 30_000 };
	const demotion = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', program];
	return isRoot ? spawnSync('setpriv', [...demotion, ...words], options) : spawnSync(program, words, options);
}
const isPossible = process.platform !== 'win32' && runAsNobody(process.execPath, ['-e', '']).status === 0;
if (!isPossible)
	console.warn('Permissions are not tested: they do not bind whoever runs this, and setpriv is not there.');

describe.skipIf(!isPossible)('what may not be read or written is told in words', () => {
	let content: string;
	beforeEach(() => {
		content = mkdtempSync(join(tmpdir(), 'closed-'));
		cpSync('tests/editions/minimal', content, { recursive: true });
		if (!isRoot) return;
		chownSync(content, nobody, nobody);
		for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' }))
			chownSync(join(content, name), nobody, nobody);
	});
	afterEach(() => {
		spawnSync('chmod', ['-R', 'u+rwX', content]);
		rmSync(content, { recursive: true });
	});
	const close = (path: string, mode = 0) => chmodSync(join(content, path), mode);
	const run = (command: string, ...words: string[]) => {
		const env = {
			...process.env,
			CONTENT_DIR: content,
			NO_COLOR: '1',
			FORCE_COLOR: undefined,
			DEBUG: undefined,
		};
		const { status, stdout, stderr } = runAsNobody(
			process.execPath,
			[`src/commands/${command}.ts`, ...words],
			env,
		);
		return { code: status, output: stdout.toString() + stderr.toString() };
	};
	const forbidden = 'ce fichier ou ce dossier est interdit à qui lance la commande';

	test.each([
		['interventions/fondre/fr.md', 0],
		['glossary.yaml', 0],
		['passages.yaml', 0],
		['interventions/fondre', 0],
		['interventions/fondre', 0o444],
		['speakers', 0],
		['.', 0],
	])('%s, mode %i: check:content tells it, and nothing that follows from it', (path, mode) => {
		close(path, mode);
		const { code, output } = run('check-content');
		expect(code, output).toBe(1);
		expect(output).toContain(`${join(content, path).replace(/\/$/, '').split('/').at(-1)!}:1  ${forbidden}`);
		expect(output).toContain('1 problème dans 1 fichier');
	});

	test('slides too', () => {
		const text = join(content, 'interventions/fondre/fr.md');
		writeFileSync(text, readFileSync(text, 'utf8').replace('status:', 'slides: ./a.pdf\nstatus:'));
		writeFileSync(join(content, 'interventions/fondre/a.pdf'), '%PDF-1.4');
		close('interventions/fondre/a.pdf');
		const { output } = run('check-content');
		expect(isRoot ? output : forbidden).toContain(forbidden);
		expect(output).toContain('1 problème dans 1 fichier');
	});

	test('a pipe is not waited for', () => {
		const text = join(content, 'interventions/fondre/fr.md');
		rmSync(text);
		spawnSync('mkfifo', [text]);
		const { code, output } = run('check-content');
		expect(code, output).toBe(1);
		expect(output).toContain('fondre/fr.md:1');
	});

	test('passages leaves the register as it was', () => {
		const text = join(content, 'interventions/fondre/fr.md');
		writeFileSync(text, readFileSync(text, 'utf8').replace('La brume est', 'La brume fut'));
		const before = readFileSync(join(content, 'passages.yaml'), 'utf8');
		close('.', 0o555);
		const { code, output } = run('passages');
		expect(code).toBe(1);
		expect(output).toContain(`${join(content, 'passages.yaml')} : ${forbidden}`);
		close('.', 0o755);
		expect(readFileSync(join(content, 'passages.yaml'), 'utf8')).toBe(before);
		expect(readdirSync(content).filter((name) => name.endsWith('.tmp'))).toEqual([]);
	});

	test('new and import write nothing', () => {
		close('interventions', 0o555);
		const made = run(
			'new',
			...'intervention accorder --title T --session cloches --speakers tobias-quill --status summary'.split(
				' ',
			),
		);
		expect(made.code).toBe(1);
		expect(made.output).toContain(forbidden);
		expect(readdirSync(join(content, 'interventions'))).not.toContain('accorder');
		const captions = join(content, 'a.srt');
		const toFondre = ['--to', 'fondre', '--answer', 'status=verbatim', '--yes'];
		writeFileSync(captions, '1\n00:00:01,000 --> 00:00:03,500\nLa brume.\n');
		chmodSync(captions, 0o644);
		close('interventions/fondre', 0o555);
		const brought = run('import', 'transcript', captions, ...toFondre);
		expect(brought.code).toBe(1);
		expect(brought.output).toContain(`transcript.fr.vtt : ${forbidden}`);
		close('a.srt');
		if (isRoot) chownSync(captions, 0, 0);
		expect(run('import', 'transcript', captions, ...toFondre).output).toContain(`${captions} : ${forbidden}`);
	});
});
