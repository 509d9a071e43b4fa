import { stat } from 'node:fs/promises';
import { checks } from './checks/index.ts';
import { listFiles, parseBodies, type Edition } from './edition.ts';
import { explainOutside } from './inside.ts';
import type { Entries } from './kinds.ts';
import { readContent, type Problem } from './read.ts';
import { validateEntries } from './validate.ts';

/**
 * Checks a whole edition: is each file well formed, and do they hold together?
 * @param root the content root
 * @returns the entries that are well formed, and every problem, by file and line
 */
export async function checkContent(root: string): Promise<{ entries: Entries; problems: Problem[] }> {
	const isFolder = (await stat(root).catch(() => undefined))?.isDirectory() ?? false;
	const files = isFolder ? await listFiles(root) : [];
	const outside = explainOutside(root, files);
	const read = await readContent(root);
	const validated = await validateEntries(read.entries);
	const parsed = parseBodies(read.entries);
	const edition: Edition = {
		root,
		files,
		unreadable: new Set([...read.problems, ...outside].map(({ file }) => file)),
		raw: read.entries,
		entries: validated.entries,
		bodies: parsed.bodies,
	};
	const found = await Promise.all(checks.map(async (check) => check(edition)));
	const problems = [...outside, ...read.problems, ...validated.problems, ...parsed.problems, ...found.flat()];
	return { entries: validated.entries, problems: sortProblems(problems) };
}

/** By file, then line, then text, so that two runs print the same. */
function sortProblems(problems: Problem[]): Problem[] {
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
}
