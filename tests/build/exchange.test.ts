import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { beside, exchange, heal, isMountPoint } from '../../src/commands/exchange.ts';

/** Whether the system is to know how to exchange two folders. */
let isAble = true;
vi.mock(import('fs-native-extensions'), async (load) => {
	const own = await load();
	const swapSync = (from: string, to: string) => {
		if (!isAble) throw Object.assign(new Error('invalid argument'), { code: 'EINVAL' });
		own.swapSync(from, to);
	};
	return { ...own, swapSync };
});

let folder: string;
let site: string;
beforeEach(() => {
	isAble = true;
	folder = mkdtempSync(join(tmpdir(), 'exchange-'));
	site = join(folder, 'site');
});
afterEach(() => rmSync(folder, { recursive: true }));

const { signal } = new AbortController();
const count = 40;

/** Writes a site whose every file says which one it is. */
function write(path: string, mark: string, size = 0): string {
	mkdirSync(join(path, 'pages'), { recursive: true });
	for (let index = 0; index < count; index += 1)
		writeFileSync(join(path, 'pages', `${index}.html`), mark + ' '.repeat(size));
	writeFileSync(join(path, 'actes.schema.json'), mark);
	return path;
}

/** Which site stands in a place; it must be whole. */
function markOf(path: string): string {
	const mark = readFileSync(join(path, 'actes.schema.json'), 'utf8');
	const pages = readdirSync(join(path, 'pages'));
	expect(pages).toHaveLength(count);
	for (const page of pages) expect(readFileSync(join(path, 'pages', page), 'utf8').trim()).toBe(mark);
	return mark;
}

/** Mounts a small volume; says loudly where that is not allowed. */
function mount(path: string, size: string, skip: (note: string) => never): () => void {
	mkdirSync(path);
	const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path]);
	if (status !== 0) skip(`NON ESSAYÉ : monter un volume n’est pas permis ici (${String(stderr).trim()})`);
	return () => spawnSync('umount', [path]);
}

describe('a new site takes the place of another', () => {
	test('where there is nothing, where there is one', async () => {
		await exchange(write(join(folder, 'new'), 'a'), site, signal);
		expect(markOf(site)).toBe('a');
		await exchange(write(join(folder, 'new'), 'b'), site, signal);
		expect(markOf(site)).toBe('b');
		expect(readdirSync(folder)).toEqual(['site']);
	});

	test('where the system knows no exchange', async () => {
		isAble = false;
		await exchange(write(join(folder, 'new'), 'a'), write(site, 'old'), signal);
		expect(markOf(site)).toBe('a');
		expect(readdirSync(folder)).toEqual(['site']);
	});

	test('on another volume', async ({ skip }) => {
		const volume = join(folder, 'volume');
		const unmount = mount(volume, '2m', skip);
		try {
			const place = write(join(volume, 'site'), 'a');
			await exchange(write(join(folder, 'new'), 'b'), place, signal);
			expect(markOf(place)).toBe('b');
			expect(readdirSync(volume)).toEqual(['site']);
		} finally {
			unmount();
		}
	});

	test('stays out of a volume that is full, where the old one stays whole', async ({ skip }) => {
		const volume = join(folder, 'volume');
		const unmount = mount(volume, '400k', skip);
		try {
			const place = write(join(volume, 'site'), 'a');
			const built = write(join(folder, 'new'), 'b', 20_000);
			await expect(exchange(built, place, signal)).rejects.toMatchObject({ code: 'ENOSPC' });
			expect(markOf(place)).toBe('a');
			expect(readdirSync(volume)).toEqual(['site']);
		} finally {
			unmount();
		}
	});

	test('is not tried on a place that is a volume itself', ({ skip }) => {
		const volume = join(folder, 'volume');
		const unmount = mount(volume, '400k', skip);
		mkdirSync(join(folder, 'bound à lui'));
		const bind = spawnSync('mount', [
			'--bind',
			write(join(folder, 'real'), 'a'),
			join(folder, 'bound à lui'),
		]);
		try {
			expect(isMountPoint(volume)).toBe(true);
			expect(bind.status).toBe(0);
			expect(isMountPoint(join(folder, 'bound à lui'))).toBe(true);
			expect(isMountPoint(folder)).toBe(false);
		} finally {
			unmount();
			spawnSync('umount', [join(folder, 'bound à lui')]);
		}
	});

	test('is taken back when it is given up while it is copied', async ({ skip }) => {
		const volume = join(folder, 'volume');
		const unmount = mount(volume, '2m', skip);
		try {
			const place = write(join(volume, 'site'), 'a');
			const stopping = new AbortController();
			const exchanging = exchange(write(join(folder, 'new'), 'b'), place, stopping.signal);
			stopping.abort(new Error('given up'));
			await expect(exchanging).rejects.toThrow('given up');
			expect(markOf(place)).toBe('a');
			expect(readdirSync(volume)).toEqual(['site']);
		} finally {
			unmount();
		}
	});

	test('killed between two renamings, finds the old one back', async () => {
		write(beside(site).previous, 'a');
		write(beside(site).next, 'b');
		await heal(site);
		expect(markOf(site)).toBe('a');
		expect(readdirSync(folder)).toEqual(['site']);
	});

	test('killed at any of forty moments, leaves a whole one there', async () => {
		write(site, 'start');
		const script = join(folder, 'exchange.mjs');
		writeFileSync(
			script,
			`import { cpSync } from 'node:fs';
			import { exchange, heal } from '${resolve('src/commands/exchange.ts')}';
			await heal('${site}');
			for (;;) for (const mark of ['a', 'b']) {
				cpSync('${folder}/' + mark, '${folder}/new', { recursive: true });
				await exchange('${folder}/new', '${site}', new AbortController().signal);
				process.stdout.write('.');
			}`,
		);
		for (const mark of ['a', 'b']) write(join(folder, mark), mark);
		const seen = new Set<string>();
		for (let moment = 0; moment < 40; moment += 1) {
			rmSync(join(folder, 'new'), { recursive: true, force: true });
			const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
			// A slow machine too shows both: it is killed after « a » one time, after « b » the next.
			for (let count = 0; count <= moment % 2;) {
				const [dots] = (await once(child.stdout, 'data')) as [Buffer];
				count += dots.length;
			}
			await pause(moment / 2);
			child.kill('SIGKILL');
			await once(child, 'close');
			expect(existsSync(site), `killed at moment ${moment}`).toBe(true);
			seen.add(markOf(site));
		}
		await heal(site);
		expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
		expect([...seen].sort()).toEqual(['a', 'b']);
	});
});
