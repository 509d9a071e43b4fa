import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Whoever may read everything becomes nobody for a while. */
const asNobody =
	process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', '--'] : [];
const run = (...command: string[]) => {
	const [program = '', ...parameters] = [...asNobody, ...command];
	return spawnSync(program, parameters, {
		encoding: 'utf8',
		env: { ...process.env, NO_COLOR: '1', HOME: tmpdir() },
	});
};
const isPossible = run(process.execPath, '--check', resolve('src/commands/check-content.ts')).status === 0;
if (!isPossible)
	console.warn('NOT TRIED: a file that may not be read, for nobody else may run this project here.');

test.runIf(isPossible)(
	'a file that may not be read is told with its name, and the others are checked',
	async () => {
		const folder = await mkdtemp(join(tmpdir(), 'unreadable-'));
		try {
			await cp('tests/editions/minimal', folder, { recursive: true });
			await chmod(folder, 0o755);
			await chmod(join(folder, 'speakers/tobias-quill/fr.md'), 0);
			const { status, stdout } = run(process.execPath, resolve('src/commands/check-content.ts'), folder);
			expect(stdout).toMatch(
				/speakers\/tobias-quill\/fr\.md:1 {2}ce fichier ou ce dossier est interdit[^]*\n\n1 problème dans 1 fichier/,
			);
			expect(status).toBe(1);
		} finally {
			await rm(folder, { recursive: true });
		}
	},
);
