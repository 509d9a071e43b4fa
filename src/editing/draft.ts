import { copyFile, link, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkContent } from '#proceedings/check.ts';
import { listFiles } from '#proceedings/edition.ts';
import { isFault } from '#proceedings/read.ts';
import { cacheDirOf } from '#site/identity.ts';
import { describeFile, type PlacedProblem, placeProblems } from './open.ts';

/**
 * Checks an edition as if some of its files said something else: the checks of the command line, on a copy that takes no room.
 * @param root the content root
 * @param texts what the files would say, by their path
 * @returns the problems of these files, at their fields; what the register of passages lacks is settled when they are saved, and is none
 */
export async function checkDraft(
	root: string,
	texts: ReadonlyMap<string, string | Uint8Array>,
): Promise<PlacedProblem[]> {
	await mkdir(cacheDirOf(root), { recursive: true });
	const copy = await mkdtemp(join(cacheDirOf(root), 'draft-'));
	try {
		const { files } = await listFiles(root);
		const all = [...new Set([...files, ...texts.keys()])];
		for (const folder of new Set(all.map((file) => dirname(file))))
			await mkdir(join(copy, folder), { recursive: true });
		for (const file of all) {
			const text = texts.get(file);
			if (text === undefined) await place(join(root, file), join(copy, file));
			else await writeFile(join(copy, file), text);
		}
		const { problems } = await checkContent(copy);
		const own = problems.filter(isFault);
		const placed = [...texts.keys()].filter(describeFile).map((file) =>
			placeProblems(
				copy,
				file,
				own.filter((problem) => problem.file === file),
			),
		);
		return (await Promise.all(placed)).flat();
	} finally {
		await rm(copy, { recursive: true, force: true });
	}
}

/** The same file under another name; a copy where the volume knows no such thing. */
async function place(from: string, to: string): Promise<void> {
	await link(from, to).catch(() => copyFile(from, to));
}
