import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDirOf } from '#site/identity.ts';
import { type Cost, measureScript } from './processes.ts';

/** Builds an edition of which nothing was made before, then again after a sentence was added to one of its interventions. */
export async function measureBuilds(
	edition: string,
	site: string,
): Promise<{ cold: Cost; edited: Cost; bytes: number; files: number }> {
	const settings = { CONTENT_DIR: edition, OUT_DIR: site, STORE_DIR: resolve('.cache/benchmark-store') };
	for (const folder of [site, settings.STORE_DIR, cacheDirOf(edition)])
		rmSync(folder, { recursive: true, force: true });
	const build = () => measureScript(['src/commands/build.ts'], settings);
	await measureScript(['src/commands/passages.ts'], settings);
	const cold = await build();
	const [bytes, files] = [weighFolder(site), listFiles(site).length];
	const file = join(edition, 'interventions/intervention-1/fr.md');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/\.\n/, '. Une phrase de plus.\n'));
	await measureScript(['src/commands/passages.ts'], settings);
	return { cold, edited: await build(), bytes, files };
}

function listFiles(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
}

/** The bytes of all files under a folder. */
export function weighFolder(folder: string): number {
	return listFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0);
}
