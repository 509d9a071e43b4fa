import { checkContent } from '#proceedings/check.ts';
import { isFault, type Problem } from '#proceedings/read.ts';
import { type Change, writeChanges } from './write.ts';

/**
 * Writes changes, and checks them where they lie, for entries name others: they are taken back where they make faults that were not
 * there. What was begun is no fault, nor are passages that have no address yet.
 * @param root the content root
 * @returns the faults for which nothing was written; none where all was
 * @throws what the system says where a file cannot be written; the others are then as they were
 */
export async function writeSound(root: string, changes: readonly Change[]): Promise<readonly Problem[]> {
	const keyOf = ({ file, message }: Problem) => `${file} ${message}`;
	const known = new Set((await checkContent(root)).problems.map(keyOf));
	const undo = await writeChanges(root, changes);
	const { problems } = await checkContent(root);
	const faults = problems.filter(
		(problem) => isFault(problem) && problem.about !== 'unfinished' && !known.has(keyOf(problem)),
	);
	if (faults.length > 0) await undo();
	return faults;
}
