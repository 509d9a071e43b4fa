import { type Locale, prefixOf } from '#i18n/locales.ts';

/** What the copy of the proceedings that a browser keeps is made of. Addresses are from the root of the site. */

/** The parts of the copy, in the order in which they come: the text can be read before the rest is there. */
export const parts = ['text', 'search', 'pdf', 'epub'] as const;

export type Part = (typeof parts)[number];

/** One state of the published site, as far as it is kept. */
export interface Copy {
	/** A sum of all its files: two states have the same only where they are the same. */
	version: string;
	/** The day on which the content last changed: ISO 8601. */
	date: string;
	/** The files by their addresses, as the pages link them: their SHA-256 in base 64, and how many bytes they take. */
	parts: Record<Part, Record<string, [sum: string, bytes: number]>>;
}

/** The address of the list of what the published copy holds. */
export const copyPath = 'hors-ligne.json';

/** The address of the page about the copy. */
export function pathOfPage(locale: Locale): string {
	return `${prefixOf(locale)}hors-ligne/`;
}

/** The address of the service worker: at the root, for it serves nothing above itself. */
export const workerPath = 'sw.js';

/** The address of what the worker has the pages that it gives say: that they are a copy, and that there is a newer one. */
export const noticePath = 'hors-ligne.js';

/** Lists the files of some parts of a copy. */
export function listFiles(
	copy: Copy,
	of: readonly Part[] = parts,
): { path: string; sum: string; bytes: number }[] {
	return of.flatMap((part) =>
		Object.entries(copy.parts[part]).map(([path, [sum, bytes]]) => ({ path, sum, bytes })),
	);
}
