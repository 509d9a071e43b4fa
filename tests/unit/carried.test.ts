import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { carrySite } from '#carrying/build/folder.ts';
import { recordingExtensions } from '#media/recordings.ts';

const site = mkdtempSync(join(tmpdir(), 'carried-'));
const recordings = recordingExtensions.map((extension) => `parole.${extension}`).sort();
for (const file of ['index.html', 'diapositives.pdf', ...recordings]) writeFileSync(join(site, file), file);
afterAll(() => rmSync(site, { recursive: true }));

test.each([
	[false, []],
	[true, recordings],
])('recordings of every kind come along where they are asked for: %s', async (withRecordings, expected) => {
	const carried = await carrySite(site, { address: { site: undefined, base: '/' }, withRecordings });
	expect(carried.map(({ path }) => path).filter((path) => path.startsWith('parole'))).toEqual(expected);
	expect(carried.map(({ path }) => path)).toContain('diapositives.pdf');
});
