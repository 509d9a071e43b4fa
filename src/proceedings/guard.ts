import type { Check, Edition } from './edition.ts';
import { problemOf } from './faults.ts';
import type { Problem } from './read.ts';

/**
 * Runs a rule. One that breaks down is a problem of the file that it was looking at, and the other rules are run all the same.
 * @returns the problems that it finds
 */
export async function guard(check: Check, edition: Edition): Promise<Problem[]> {
	try {
		return await check(edition);
	} catch (error) {
		return [problemOf(edition.root, (await findCulprit(check, edition, error)) ?? '.', error)];
	}
}

/** The file on which a rule breaks down by itself, in the same way. */
async function findCulprit(check: Check, edition: Edition, error: unknown): Promise<string | undefined> {
	for (const file of new Set(edition.raw.map((entry) => entry.file))) {
		const isOfFile = (entry: { file: string }) => entry.file === file;
		const alone: Edition = {
			...edition,
			raw: edition.raw.filter(isOfFile),
			bodies: edition.bodies.filter(({ entry }) => isOfFile(entry)),
			entries: Object.fromEntries(
				Object.entries(edition.entries).map(([kind, list]) => [kind, list.filter(isOfFile)]),
			) as Edition['entries'],
		};
		const isSame = await Promise.resolve(alone)
			.then(check)
			.then(
				() => false,
				(other: unknown) => String(other) === String(error),
			);
		if (isSame) return file;
	}
	return undefined;
}
