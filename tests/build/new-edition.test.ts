import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyEdition } from '#editing/empty-edition.ts';

const folder = mkdtempSync('.cache/new-edition-');
const content = join(folder, 'content');
const site = join(folder, 'site');
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function run(...parameters: string[]) {
	const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: site, NO_COLOR: '1', FORCE_COLOR: undefined };
	const { status, stdout, stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
	return { code: status, output: stdout + stderr };
}

test('an edition that is begun is built at once, and says what is to be written', () => {
	const wrong = run('src/commands/new.ts', 'edition', content, '--parts', '40', '--date', '2024-05-17');
	expect(wrong).toMatchObject({
		code: 1,
		output: expect.stringContaining('npm run new -- edition') as string,
	});
	expect(
		run('src/commands/new.ts', 'edition', content, '--parts', '2', '--date', '2024-05-17'),
	).toMatchObject({ code: 0 });
	expect(run('src/commands/new.ts', 'edition', content, '--date', '2024-05-17').output).toContain(
		'n’est pas vide',
	);
	const built = run('src/commands/build.ts');
	expect(built.code, built.output).toBe(0);
	expect(readFileSync(join(site, 'panels/panel-2/index.html'), 'utf8')).toContain('remplir');
	const home = readFileSync(join(site, 'index.html'), 'utf8');
	expect(home).toContain('Édition en préparation');
	// Nobody said that there is a report, or who did not speak.
	expect(home).toContain('Ni compte rendu ni vidéo ne sont publiés ici.');
	expect(readFileSync(join(site, 'interventions/index.html'), 'utf8')).not.toMatch(/compte rendu.*existe/s);
	expect(readFileSync(join(site, 'chronologie/index.html'), 'utf8')).not.toContain('Infinity');
	expect(readFileSync(join(site, 'intervenants/index.html'), 'utf8')).not.toContain('connus');
});

test('each sentence of it says that it is to be written', () => {
	for (const [file, text] of Object.entries(emptyEdition(1, '2024-05-17')))
		expect(text, file).toContain('À remplir');
});
