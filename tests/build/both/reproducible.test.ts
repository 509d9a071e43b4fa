import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../site.ts';

test('another build of the same content, elsewhere, in another time zone and of nothing that was kept, is the same to the byte', () => {
	const folder = mkdtempSync(join(tmpdir(), 'build-'));
	const store = mkdtempSync(join(tmpdir(), 'store-'));
	try {
		const env = { ...process.env, OUT_DIR: folder, STORE_DIR: store, TZ: 'Asia/Tokyo', LANG: 'C' };
		const { status, stdout } = spawnSync(process.execPath, ['src/commands/build.ts'], { env });
		expect(status, stdout.toString()).toBe(0);
		expect(readdirSync(store)).not.toEqual([]);
		expect(hash(folder)).toEqual(hash(dist));
	} finally {
		rmSync(folder, { recursive: true });
		rmSync(store, { recursive: true });
	}
});

function hash(folder: string): Record<string, string> {
	const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = found.map((entry) => join(entry.parentPath, entry.name)).sort();
	return Object.fromEntries(
		paths.map((path) => [
			path.slice(folder.length),
			createHash('sha256').update(readFileSync(path)).digest('hex'),
		]),
	);
}
