import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, describe, test, vi } from 'vitest';
import { reportContent } from '../../src/commands/content-report.ts';

/**
 * Each folder of `tests/editions/broken` holds one fault: the files that differ from the minimal edition,
 * an empty `<file>.removed` for one that is not there, `<file>.link` for a symbolic link and where it leads, and in `expected.txt`
 * all that the command must print.
 */
const editions = resolve('tests/editions');
const command = resolve('src/commands/check-content.ts');
const faults = (await readdir(join(editions, 'broken'))).sort();

test.concurrent('the minimal edition is in order', async ({ expect }) => {
	const { code, output } = await checkEdition();
	expect(output).toMatch(/^Aucune erreur dans « content » : 1 panel, 1 dialogue, .*\.\n$/);
	expect(code).toBe(0);
});

test.concurrent('a fault is told by the command', async ({ expect }) => {
	const { code, output } = await checkEdition('several-at-once');
	expect(output).toBe(await readFile(join(editions, 'broken/several-at-once/expected.txt'), 'utf8'));
	expect(code).toBe(1);
});

// In this process, as the editing page does: seventy of their own would cost a minute.
describe('what the command prints', () => {
	const here = process.cwd();
	beforeAll(() => vi.stubEnv('NO_COLOR', '1').stubEnv('FORCE_COLOR', undefined));
	afterEach(() => process.chdir(here));

	test.for(faults)('%s', { timeout: 30_000 }, async (fault, { expect }) => {
		await inEdition(fault, undefined, async (folder) => {
			process.chdir(folder);
			const { report, inOrder } = await reportContent('content');
			await expect(`${report}\n`).toMatchFileSnapshot(join(editions, 'broken', fault, 'expected.txt'));
			expect(inOrder).toBeUndefined();
		});
	});
});

test.concurrent('what is published untouched is looked into too', async ({ expect }) => {
	const { code, output } = await checkEdition(undefined, async (folder) => {
		const files = join(folder, 'public');
		await mkdir(files);
		await symlink('/etc/passwd', join(files, 'notes.txt'));
		const create = { width: 9, height: 6, channels: 3, background: 'white' } as const;
		await sharp({ create }).jpeg().toFile(join(files, 'logo.jpg'));
		await sharp({ create })
			.withExif({ IFD0: { Artist: 'Une photographe' } })
			.toFile(join(files, 'photo.jpg'));
	});
	expect(output)
		.toBe(`public/notes.txt:1  ce lien symbolique ne mène à aucun fichier de ce contenu : il n’est pas suivi
    → mettez à sa place une copie du fichier, ou retirez-le

public/photo.jpg:1  cette image serait publiée avec ce que l’appareil y a écrit : la date, l’auteur, parfois le lieu
    → déposez-la à côté du texte qui la montre, où le site l’en débarrasse, ou enregistrez-la sans métadonnées

2 problèmes dans 2 fichiers.
`);
	expect(code).toBe(1);
});

/** Runs the command on an edition as an editor would. */
function checkEdition(
	fault?: string,
	prepare?: (folder: string) => Promise<void>,
): Promise<{ code: number; output: string }> {
	return inEdition(fault, prepare, runCheck);
}

/** Lays a fault over the minimal edition, and works in its folder. */
async function inEdition<T>(
	fault: string | undefined,
	prepare: ((folder: string) => Promise<void>) | undefined,
	work: (folder: string) => Promise<T>,
): Promise<T> {
	const folder = await mkdtemp(join(tmpdir(), 'edition-'));
	const content = join(folder, 'content');
	try {
		await cp(join(editions, 'minimal'), content, { recursive: true });
		if (fault) await layFault(fault, content);
		await prepare?.(folder);
		return await work(folder);
	} finally {
		await rm(folder, { recursive: true });
	}
}

async function layFault(fault: string, content: string): Promise<void> {
	await cp(join(editions, 'broken', fault), content, { recursive: true });
	await rm(join(content, 'expected.txt'), { force: true });
	// A text that is broken is not what was published.
	if (!(await readdir(join(editions, 'broken', fault))).includes('passages.yaml'))
		await writeFile(join(content, 'passages.yaml'), '[]\n');
	for (const file of await readdir(content, { recursive: true })) {
		const [, name, how] = /^(.*)\.(removed|link)$/.exec(file) ?? [];
		if (name === undefined) continue;
		const target = await readFile(join(content, file), 'utf8');
		await rm(join(content, file));
		await rm(join(content, name), { force: true });
		if (how === 'link') await symlink(target.trim(), join(content, name));
		await rmdir(dirname(join(content, file))).catch(() => undefined);
	}
	if (fault === 'portrait-40-megapixels')
		await drawHugePortrait(join(content, 'speakers/tobias-quill/portrait.png'));
}

/** Drawn here rather than kept in the repository. */
async function drawHugePortrait(file: string): Promise<void> {
	const create = { width: 8000, height: 5001, channels: 3, background: 'white' } as const;
	await sharp({ create }).png().toFile(file);
}

function runCheck(folder: string): Promise<{ code: number; output: string }> {
	const env = { ...process.env, CONTENT_DIR: 'content', NO_COLOR: '1', FORCE_COLOR: undefined };
	return new Promise((settle) => {
		execFile(process.execPath, [command], { cwd: folder, env }, (error, stdout, stderr) => {
			settle({ code: error ? Number(error.code) : 0, output: stdout + stderr });
		});
	});
}
