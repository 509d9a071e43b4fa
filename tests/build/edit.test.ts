import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Published } from '#editing/publishing.ts';

const folder = mkdtempSync('.cache/edit-');
const content = join(folder, 'content');
let command: ChildProcess;
afterAll(() => {
	command.kill();
	rmSync(folder, { recursive: true });
});

/** The address that the command gives, once it serves. */
function start(): Promise<URL> {
	cpSync('tests/editions/minimal', content, { recursive: true });
	const env = {
		...process.env,
		CONTENT_DIR: content,
		OUT_DIR: join(folder, 'site'),
		BROWSER: 'none',
		PORT: '0',
	};
	command = spawn(process.execPath, ['src/commands/edit.ts'], { env });
	return new Promise((done, fail) => {
		command.stdout!.on('data', (chunk: Buffer) => {
			const address = /http:\S+/.exec(chunk.toString())?.[0];
			if (address) done(new URL(address));
		});
		command.on('exit', () => fail(new Error('npm run edit stopped')));
	});
}

test('npm run edit builds what is in order, and keeps the previous site where something is not', async () => {
	const address = await start();
	const publish = async () => {
		const answer = await fetch(new URL('/api/build', address), {
			method: 'POST',
			headers: { Authorization: `Bearer ${address.hash.slice(1)}` },
			body: '{}',
		});
		return (await answer.json()) as Published;
	};
	expect(await (await fetch(address)).text()).toContain('page.js');
	const first = await publish();
	expect(first, first.output).toMatchObject({ isDone: true });
	expect(await (await fetch(first.url!)).text()).toContain('L’accord des cloches');
	const file = join(content, 'seminar.yaml');
	writeFileSync(file, readFileSync(file, 'utf8').replace('titleStatus: official', 'titleStatus: officiel'));
	const second = await publish();
	expect(second.isDone).toBe(false);
	expect(second.output).toContain('« officiel » n’est pas une valeur de « titleStatus »');
	expect((await fetch(second.url!)).status).toBe(200);
});
