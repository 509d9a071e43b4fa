import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fetchPackage } from '../../src/commands/packages.mjs';

test.skipIf(process.platform === 'win32')(
	'an archive that is not the one expected is refused, and not kept',
	() => {
		const place = mkdtempSync(join(tmpdir(), 'packages-'));
		// Stands in for npm, called as « npm pack <name> --pack-destination <folder> ».
		writeFileSync(join(place, 'npm'), '#!/bin/sh\necho other >"$4/vnu-jar.tgz"\n', { mode: 0o755 });
		const script = `import { fetchPackage } from ${JSON.stringify(resolve('src/commands/packages.mjs'))};\nfetchPackage('vnu-jar');`;
		const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
			cwd: place,
			env: { PATH: `${place}:${process.env['PATH']!}` },
			encoding: 'utf8',
		});
		expect(stderr).toContain('n’est pas ce qui est attendu');
		expect(status).toBe(1);
		expect(readdirSync(join(place, '.cache/packages'))).toEqual([]);
	},
);

test('a package that is not one of those is not fetched', () => {
	expect(fetchPackage('left-pad')).toBeUndefined();
});
