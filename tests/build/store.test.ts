import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cacheDirOf } from '#site/identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
const [content, site, store] = ['content', 'site', 'store'].map((name) => join(folder, name)) as [
	string,
	string,
	string,
];
cpSync('tests/editions/minimal', content, { recursive: true });
afterAll(() => {
	rmSync(folder, { recursive: true });
	rmSync(cacheDirOf(content), { recursive: true, force: true });
});

function run(script: string, ...parameters: string[]): string {
	const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, STORE_DIR: store, NO_COLOR: '1' };
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[`src/commands/${script}.ts`, ...parameters],
		{ env, encoding: 'utf8' },
	);
	expect(status, stdout + stderr).toBe(0);
	return stdout;
}

/** Builds the edition, and gives what the build says it made, and what it found made. */
function build(...parameters: string[]): { made: string; reused: string } {
	const [, made, reused] = /^Fait : (.*)\. Repris d’une fois précédente : (.*)\.$/m.exec(
		run('build', ...parameters),
	)!;
	return { made: made!, reused: reused! };
}

/** The sums of what a site holds, by the file. */
function sumUp(): Record<string, string> {
	const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return Object.fromEntries(
		paths.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
	);
}

test('one more sentence makes again what shows it, and nothing else', () => {
	expect(build().reused).toBe('rien');
	expect(build().made).toBe('rien');
	const file = join(content, 'interventions/fondre/fr.md');
	writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} Une phrase de plus.\n`);
	run('passages');
	const before = sumUp();
	// The PDF of the intervention, and the French volume; the English one shows its English text.
	expect(build().made).toBe('2 PDF');
	const after = sumUp();
	const changed = Object.keys(after).filter((path) => path.endsWith('.pdf') && before[path] !== after[path]);
	expect(changed.map((path) => path.slice(site.length + 1))).toEqual([
		'actes.pdf',
		'interventions/fondre.pdf',
	]);
});

test('what is kept and is not what was put there is made again, and the site is the same', () => {
	const before = sumUp();
	const entries = globSync(`${store}/*/*`).sort();
	expect(entries.length).toBeGreaterThan(5);
	for (const [index, entry] of entries.entries()) {
		if (index % 3 === 0) truncateSync(entry, 40);
		else if (index % 3 === 1) cpSync(entries[index + 1] ?? entries[0]!, entry);
		else rmSync(entry);
	}
	expect(build().reused).toBe('rien');
	expect(sumUp()).toEqual(before);
});

test('a draft has its pages and their search, and nothing to take away', () => {
	const { made } = build('--draft');
	expect(made).toBe('rien');
	const files = Object.keys(sumUp());
	expect(files.filter((file) => /\.(?:pdf|epub|zip|ris|png)$/.test(file))).toEqual([]);
	expect(files).toContain(join(site, 'interventions/fondre/index.html'));
	expect(files).toContain(join(site, 'pagefind/fr/pagefind.js'));
	// It is known for a site, in whose place another one may be put.
	expect(build().reused).not.toBe('rien');
	expect(Object.keys(sumUp())).toContain(join(site, 'actes.pdf'));
});
