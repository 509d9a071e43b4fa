import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeChanges } from '#import/write.ts';
import { writeWhole } from '#import/write-whole.ts';
import { checkContent } from '#proceedings/check.ts';
import { kinds } from '#proceedings/kinds.ts';
import { numberAgain, printRegister } from '#proceedings/passages/print.ts';
import type { Problem } from '#proceedings/read.ts';
import { emptyEdition } from './empty-edition.ts';

/** True where an edition can be begun: nothing is there yet. @param root the content root */
export function isEmpty(root: string): boolean {
	return !existsSync(root) || (statSync(root).isDirectory() && readdirSync(root).length === 0);
}

/**
 * Writes an edition that is in order and says nothing yet, its register included.
 * @param root the content root, where there is nothing yet
 * @param parts how many panels it has, from 1 to `mostParts`
 * @param date the first day of the event, or its days (ISO 8601)
 * @returns what is wrong with it, nothing being written then; empty where it is in order
 */
export async function beginEdition(root: string, parts: number, date: string): Promise<Problem[]> {
	const undo = await writeChanges(
		root,
		Object.entries(emptyEdition(parts, date)).map(([file, after]) => ({ file, before: undefined, after })),
	);
	const { entries } = await checkContent(root);
	await writeWhole(join(root, kinds.passages.path), printRegister(numberAgain(entries, []).register));
	const { problems } = await checkContent(root);
	if (problems.length > 0) await undo();
	return problems;
}
