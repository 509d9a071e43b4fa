import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLastChange } from '#formats/last-change.ts';
import { cacheDir, contentDir } from '#site/identity.ts';

/** Of what the site that stands in a place was built, and what it was then. */
interface Note {
	place: string;
	inputs: string;
	site: string;
}

const note = join(cacheDir, 'built.json');

/** What a site is built of, beside its content. */
const code = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/**
 * Sums up what a site is built of: its content, its date, the code, its packages, this Node.
 * @returns undefined where something cannot be read: whoever builds says what
 */
export function sumUpInputs(): string | undefined {
	try {
		const made = [readLastChange(contentDir), process.version, process.platform, process.arch];
		return `${sumUp([contentDir, ...code])} ${made.join(' ')}`;
	} catch {
		return undefined;
	}
}

/**
 * Notes what a site was built of.
 * @param place the absolute path of its folder
 * @param inputs what `sumUpInputs` said before it was built
 */
export async function noteBuilt(place: string, inputs: string | undefined): Promise<void> {
	if (inputs === undefined) {
		await rm(note, { force: true });
		return;
	}
	await mkdir(cacheDir, { recursive: true });
	await writeFile(note, JSON.stringify({ place, inputs, site: sumUp([place]) } satisfies Note));
}

/**
 * Says whether building a site again would give the same: nothing that it is made of has changed, nor itself.
 * @param place the absolute path of its folder
 */
export async function isBuilt(place: string): Promise<boolean> {
	try {
		const noted = JSON.parse(await readFile(note, 'utf8')) as Note;
		return noted.place === place && noted.inputs === sumUpInputs() && noted.site === sumUp([place]);
	} catch {
		return false;
	}
}

/**
 * Sums up files and folders, by the names and the bytes of all that they hold.
 * @throws a fault of the system where one of them cannot be read
 */
export function sumUp(paths: readonly string[]): string {
	const sum = createHash('sha256');
	for (const path of paths) {
		const names = statSync(path).isDirectory()
			? readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()
			: [''];
		for (const name of names) {
			const file = join(path, name);
			// A pipe would be waited for.
			const content = statSync(file).isFile() ? readFileSync(file) : undefined;
			sum.update(JSON.stringify([path, name, content?.length])).update(content ?? '');
		}
	}
	return sum.digest('hex');
}
