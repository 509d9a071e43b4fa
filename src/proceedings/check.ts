import { checks } from './checks/index.ts';
import { rule as passages } from './checks/published-passages.ts';
import { type Doubts, findDoubts } from './doubts.ts';
import { listFiles, parseBodies, type Edition } from './edition.ts';
import { explainRoot } from './content-root.ts';
import { guard } from './guard.ts';
import { explainOutside, explainUnreadable } from './inside.ts';
import { kinds } from './kinds.ts';
import { isFault, type Problem, readContent } from './read.ts';
import { listRemarks } from './remarks.ts';
import { findRenamed } from './renamed.ts';
import { type LocatedEntries, validateEntries } from './validate.ts';

/**
 * Checks a whole edition: is each file well formed, and do they hold together?
 * @param root the content root
 * @returns the entries that are well formed, every problem, by file and line, and, where there is none, what may be worth knowing all the same
 */
export async function checkContent(
	root: string,
): Promise<{ entries: LocatedEntries; problems: Problem[]; remarks: Problem[] }> {
	const absence = explainRoot(root);
	if (absence) {
		const { entries } = await validateEntries(root, { entries: [], damaged: [], problems: [] });
		return { entries, problems: [absence], remarks: [] };
	}
	const listed = await listFiles(root);
	const outside = explainOutside(root, listed.files);
	// What seems to lack is in a folder that nobody may open.
	const isShut = listed.problems.some(({ file }) => file === '.');
	const read = await readContent(root);
	const closed = [...listed.problems, ...explainUnreadable(root, listed.files)].filter(
		({ file }) => !read.unreadable.has(file),
	);
	const raw = [...read.entries, ...read.damaged];
	const validated = await validateEntries(root, read);
	const parsed = parseBodies(root, raw);
	const known = {
		root,
		// A folder may bear the name of a text.
		files: [...new Set([...listed.files, ...read.unreadable])],
		emptyFolders: listed.emptyFolders,
		unreadable: new Set([...read.unreadable, ...[...outside, ...closed].map(({ file }) => file)]),
		raw,
		entries: validated.entries,
	};
	const found = { ...known, bodies: parsed.bodies, isInDoubt: findDoubts(known) };
	const renamed = findRenamed(found);
	const isFormer: Doubts = (kind, id) => renamed.some((one) => one.kind === kind && one.from === id);
	const edition: Edition = {
		...found,
		isInDoubt: (kind, id) => found.isInDoubt(kind, id) || isFormer(kind, id),
		renamed,
	};
	const problems = [...outside, ...closed, ...read.problems, ...validated.problems, ...parsed.problems];
	for (const check of checks) problems.push(...(await guard(check, edition)));
	// What became of a passage is asked once its text is in order.
	const faulty = new Set(problems.map(({ file }) => file));
	const unsure = findDoubts({ ...known, unreadable: faulty });
	const isInDoubt: Doubts = (kind, id) => unsure(kind, id) || isFormer(kind, id);
	// What a register that was changed by hand says of the texts is not known.
	if (!problems.some((one) => one.about === 'seals' || (one.file === kinds.passages.path && isFault(one))))
		problems.push(...(await guard(passages, { ...edition, isInDoubt })));
	return {
		entries: validated.entries,
		problems: isShut ? listed.problems : sortProblems(problems),
		remarks: problems.length > 0 ? [] : listRemarks(validated.entries),
	};
}

/** By file, then line, then text, so that two runs print the same. */
function sortProblems(problems: Problem[]): Problem[] {
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return problems.sort((a, b) => compare(a.file, b.file) || a.line - b.line || compare(a.message, b.message));
}
