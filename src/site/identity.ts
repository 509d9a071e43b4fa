import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { findInside } from '#proceedings/inside.ts';

/** The content root that this build reads, as given by `CONTENT_DIR`; `content` by default. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** True where pages and their search alone are built: `npm run build -- --draft`. */
export const isDraft = process.env['DRAFT'] === '1';

/**
 * Finds a file of this edition on this machine.
 * @param path under the content root
 * @throws where it is not there, or is a link that leads out of the content root
 */
export function locateFile(path: string): string {
	const file = findInside(contentDir, path);
	if (!file) throw new Error(`${path} manque dans le contenu, ou y est un lien qui mène ailleurs.`);
	return file;
}

/** Where a content root keeps what is computed from it: each has its own, so that none leaks into another. */
export function cacheDirOf(root: string): string {
	return resolve('.cache', root.replaceAll(/[^\w-]+/g, '_'));
}

/** Where this edition keeps what it computes. */
export const cacheDir = cacheDirOf(contentDir);

/**
 * Reads the address at which the edition is published.
 * @returns its origin, undefined as long as none is given, and its path, as Astro's `site` and `base`
 */
export function readAddress(): { site: string | undefined; base: string } {
	const { address } = parse(readFileSync(locateFile('seminar.yaml'), 'utf8')) as { address?: string };
	if (address === undefined) return { site: undefined, base: '/' };
	const url = new URL(address);
	return { site: url.origin, base: url.pathname };
}
