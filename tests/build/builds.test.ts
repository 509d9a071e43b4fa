import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { cacheDirOf } from '#site/identity.ts';

const folder = mkdtempSync(join(tmpdir(), 'builds-'));
const content = join(folder, 'content');
const site = join(folder, 'site');
afterAll(() => {
	rmSync(folder, { recursive: true });
	rmSync(cacheDirOf(content), { recursive: true, force: true });
});

interface Building {
	child: ChildProcess;
	/** What it said so far. */
	said: () => string;
	ended: Promise<number | null>;
}

function start(outDir = site, script = 'build'): Building {
	const child = spawn(process.execPath, [`src/commands/${script}.ts`], {
		env: {
			...process.env,
			CONTENT_DIR: content,
			OUT_DIR: outDir,
			PORT: '0',
			NO_COLOR: '1',
			FORCE_COLOR: undefined,
		},
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	return { child, said: () => said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

async function build(outDir = site): Promise<string> {
	const { ended, said } = start(outDir);
	expect(await ended, said()).toBe(0);
	return said();
}

/** Waits until a build writes the site that is to come. */
async function writing(): Promise<void> {
	await vi.waitUntil(() => existsSync(join(cacheDirOf(content), 'next')), { timeout: 60_000 });
}

/** Waits until a running command says something. */
async function saying({ said }: Building, words: string): Promise<void> {
	await expect.poll(said, { timeout: 100_000, interval: 20 }).toContain(words);
}

/** What a site is, file by file. */
function sumOf(path: string): string {
	const sum = createHash('sha256');
	for (const file of readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((item) => item.isFile())
		.map((item) => join(item.parentPath, item.name))
		.sort())
		sum.update(file.slice(path.length)).update(readFileSync(file));
	return sum.digest('hex');
}

/** Changes what the site says, between two versions. */
function edit(from: string, to: string): void {
	const file = join(content, 'timeline.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}

describe('of two builds', { timeout: 300_000 }, () => {
	let sums: string[] = [];
	beforeAll(async () => {
		cpSync('tests/editions/minimal', content, { recursive: true });
		await build();
		sums = [sumOf(site)];
		edit('Colloque de', 'Ancien colloque de');
		await build();
		sums.push(sumOf(site));
		expect(sums[0]).not.toBe(sums[1]);
	}, 300_000);

	test('into one place, the second waits and says who builds', async () => {
		const first = start();
		await saying(first, 'Construction du site');
		const second = start();
		await saying(second, `Une autre construction est en cours (processus ${first.child.pid!}, depuis `);
		expect(second.said()).not.toContain('Construction du site');
		expect([await first.ended, await second.ended]).toEqual([0, 0]);
		expect(sumOf(site)).toBe(sums[1]);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	test('one that is killed leaves a whole site and nothing that stops the next', async () => {
		for (const reached of [writing, (killed: Building) => saying(killed, 'Aucune erreur')]) {
			const killed = start();
			await reached(killed);
			killed.child.kill('SIGKILL');
			await killed.ended;
			expect(sums).toContain(sumOf(site));
		}
		edit('Ancien colloque de', 'Colloque de');
		const started = start(site, 'start');
		await saying(started, 'http://');
		started.child.kill();
		expect(started.said()).toContain('Construction du site');
		expect(sumOf(site)).toBe(sums[0]);
		expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
	});

	test.each(['SIGINT', 'SIGTERM'] as const)('%s stops one, which cleans up and says so', async (signal) => {
		const stopped = start();
		await saying(stopped, 'Construction du site');
		await writing();
		stopped.child.kill(signal);
		expect(await stopped.ended).toBe(signal === 'SIGINT' ? 130 : 143);
		expect(stopped.said()).toContain('La construction est interrompue.\nLe site précédent reste en place.');
		expect(sums).toContain(sumOf(site));
		expect(readdirSync(folder).sort()).toEqual(['content', 'site']);
		expect(existsSync(join(cacheDirOf(content), 'next'))).toBe(false);
	});

	test('a site is served all along while another takes its place', async () => {
		const server = start(site, 'start');
		await saying(server, 'http://');
		expect(server.said()).toContain('Rien n’a changé');
		expect(server.said()).not.toContain('Construction du site');
		const [address] = /http\S+/.exec(server.said())!;
		const building = start();
		const answers = new Set<number>();
		while (building.child.exitCode === null) {
			const answer = await fetch(new URL('interventions/fondre/', address));
			expect(await answer.text()).toContain('</html>');
			answers.add(answer.status);
		}
		expect(await building.ended).toBe(0);
		expect(server.child.exitCode).toBe(null);
		server.child.kill();
		expect([...answers]).toEqual([200]);
	});
});

test('a place that cannot be exchanged is refused in words before anything is built', ({ skip }) => {
	const volume = join(folder, 'volume');
	mkdirSync(volume);
	const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', volume]);
	if (status !== 0) skip('NON ESSAYÉ : monter un volume n’est pas permis ici');
	try {
		const env = { ...process.env, OUT_DIR: volume, CONTENT_DIR: 'tests/editions/minimal' };
		const refused = spawnSync(process.execPath, ['src/commands/build.ts'], { env });
		expect(refused.status).toBe(1);
		expect(String(refused.stderr)).toContain(`OUT_DIR=${join(volume, 'site')}`);
		expect(String(refused.stdout)).not.toContain('Construction');
	} finally {
		spawnSync('umount', [volume]);
	}
});
