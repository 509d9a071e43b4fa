import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '#import/write-whole.ts';

test('a file is written whole, and nothing is left beside it, whatever happens', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'whole-'));
	try {
		await writeWhole(join(folder, 'a.yaml'), 'un');
		await writeWhole(join(folder, 'a.yaml'), 'deux');
		expect(await readFile(join(folder, 'a.yaml'), 'utf8')).toBe('deux');
		// Where a folder stands in its place it cannot be renamed.
		await mkdir(join(folder, 'b.yaml', 'c'), { recursive: true });
		await expect(writeWhole(join(folder, 'b.yaml'), 'trois')).rejects.toThrow();
		expect((await readdir(folder)).sort()).toEqual(['a.yaml', 'b.yaml']);
	} finally {
		await rm(folder, { recursive: true });
	}
});
