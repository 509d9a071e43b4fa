import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from './site.ts';

test('another build of the same content, elsewhere and in another time zone, is the same to the byte', () => {
	const folder = mkdtempSync(join(tmpdir(), 'build-'));
	try {
		const env = { ...process.env, OUT_DIR: folder, TZ: 'Asia/Tokyo', LANG: 'C' };
		const { status, stdout } = spawnSync(process.execPath, ['src/commands/build.ts'], { env });
		expect(status, stdout.toString()).toBe(0);
		expect(hash(folder)).toEqual(hash(dist));
	} finally {
		rmSync(folder, { recursive: true });
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
