import { resolve } from 'node:path';
import { parse } from 'yaml';
import { readFileSync } from 'node:fs';

/** The content root that this build reads, as given by `CONTENT_DIR`; `content` by default. */
export const contentDir = process.env['CONTENT_DIR'] ?? 'content';

/** Where a content root keeps what is computed from it: each has its own, so that none leaks into another. */
export function cacheDirOf(root: string): string {
	return resolve('.cache', root.replaceAll(/[^\w-]+/g, '_'));
}

/** Where this edition keeps what it computes. */
export const cacheDir = cacheDirOf(contentDir);

/**
 * Reads the address at which the edition is published.
 * @returns its origin and its path, as Astro's `site` and `base`
 */
export function readAddress(): { site: string; base: string } {
	const { address } = parse(readFileSync(resolve(contentDir, 'seminar.yaml'), 'utf8')) as { address: string };
	const url = new URL(address);
	return { site: url.origin, base: url.pathname };
}
