import { access, constants, readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Node, Parent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { markCitations } from '#prose/citations.ts';
import { gfm, keepYears } from '#prose/dialect.ts';
import { markFigures } from '#prose/figures.ts';
import { malformed } from '#prose/refused.ts';
import { problemOf } from './faults.ts';
import { kinds, type Kind } from './kinds.ts';
import type { Problem, RawEntry } from './read.ts';
import type { Renamed } from './renamed.ts';
import type { Doubts } from './doubts.ts';
import { takeTree } from './passages/texts.ts';
import { isOfSystem } from './system-files.ts';
import type { LocatedEntries } from './validate.ts';

/** The text of an entry, parsed. */
export interface Body {
	entry: RawEntry;
	root: Root;
}

/** Everything the checks look at. */
export interface Edition {
	/** The content root. */
	root: string;
	/** Every file under the content root, with forward slashes, composed (Unicode NFC); those that systems leave are not among them. */
	files: readonly string[];
	/** Every folder that holds no file. */
	emptyFolders: readonly string[];
	/** Files that could not be read, or not whole, and links that are not followed: what they hold is not known. */
	unreadable: ReadonlySet<string>;
	/** Every entry as it was written, well formed or not. */
	raw: readonly RawEntry[];
	/** The entries that are well formed. */
	entries: LocatedEntries;
	/** The texts that could be parsed. */
	bodies: readonly Body[];
	/** True where something of an entry could not be taken in: what does not seem to be there may well be. */
	isInDoubt: Doubts;
	/** The entries that seem to have another id than they were published under: the former is in doubt. */
	renamed: readonly Renamed[];
}

/** One rule that the entries of an edition must keep together. */
export type Check = (edition: Edition) => Problem[] | Promise<Problem[]>;

const mdxParser = unified()
	.use(remarkParse)
	.use(...gfm)
	.use(remarkMdx)
	.freeze();

/**
 * Parses the texts of an edition.
 * @param root the content root
 */
export function parseBodies(root: string, raw: readonly RawEntry[]): { bodies: Body[]; problems: Problem[] } {
	const bodies: Body[] = [];
	const problems: Problem[] = [];
	for (const entry of raw) {
		if (entry.isBeyondReading) continue;
		try {
			bodies.push({
				entry,
				root: entry.file.endsWith('.mdx') ? parseMdx(entry.body) : takeTree(entry.file, entry.body),
			});
		} catch (error) {
			problems.push(
				error instanceof VFileMessage
					? { file: entry.file, line: entry.bodyLine + (error.line ?? 1) - 1, ...malformed }
					: problemOf(root, entry.file, error),
			);
		}
	}
	return { bodies, problems };
}

function parseMdx(text: string): Root {
	const root = mdxParser.parse(text);
	keepYears(root, text);
	markFigures(root);
	markCitations(root);
	return root;
}

/** Lists every file under a folder, and the folders that hold none; those that cannot be read are problems. */
export async function listFiles(
	root: string,
): Promise<Pick<Edition, 'files' | 'emptyFolders'> & { problems: Problem[] }> {
	const problems: Problem[] = [];
	const paths = (await walk(root, '', problems))
		.map(({ isFolder, path }) => ({ isFolder, path: path.normalize('NFC') }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const closed = new Set(problems.map(({ file }) => file));
	const files = paths.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
	const full = new Set(
		files.flatMap((file) => file.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))),
	);
	return {
		files,
		emptyFolders: paths
			.filter(({ isFolder, path }) => isFolder && !full.has(path) && !closed.has(path))
			.map(({ path }) => path),
		problems,
	};
}

/** What is under a folder, without what systems leave there; a folder that cannot be read is told, and the others are listed. */
async function walk(
	root: string,
	folder: string,
	problems: Problem[],
): Promise<{ isFolder: boolean; path: string }[]> {
	try {
		await access(join(root, folder), constants.R_OK | constants.X_OK);
		const items = await readdir(join(root, folder), { withFileTypes: true });
		const found = items
			.filter(({ name }) => !isOfSystem(name))
			.map((item) => ({ isFolder: item.isDirectory(), path: posix.join(folder, item.name) }));
		const under = found.filter(({ isFolder }) => isFolder).map(({ path }) => walk(root, path, problems));
		return [...found, ...(await Promise.all(under)).flat()];
	} catch (error) {
		problems.push(problemOf(root, folder || '.', error));
		return [];
	}
}

/** The line of a part of a text, in the file. */
export function lineOfNode(entry: RawEntry, node: Node): number {
	return entry.bodyLine + (node.position?.start.line ?? 1) - 1;
}

/** A part of a text, as it was written. Empty where it is not known. */
export function sourceOf({ entry }: Body, { position }: Node): string {
	return position ? entry.body.slice(position.start.offset, position.end.offset) : '';
}

/**
 * The words of a block as they were written, with blanks in the place of all that was read as markup: its links, its code, its escaped
 * signs, what makes bold. Offsets and lines are those of the block's source.
 */
export function wordsOf(body: Body, block: Parent): string {
	const start = block.position?.start.offset ?? 0;
	const source = sourceOf(body, block);
	const taken = new Uint8Array(source.length);
	const take = (from: number | undefined, to: number | undefined) => {
		if (from !== undefined && to !== undefined) taken.fill(1, from - start, to - start);
	};
	visit(block, (node) => {
		const { start: from, end: to } = node.position ?? {};
		if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') {
			const children = node.children;
			take(from?.offset, children[0]?.position?.start.offset);
			take(children.at(-1)?.position?.end.offset, to?.offset);
		} else if (markup.has(node.type) || (node.type === 'link' && /^[[<]/.test(sourceOf(body, node)))) {
			take(from?.offset, to?.offset);
			return SKIP;
		}
		return undefined;
	});
	return source
		.replaceAll(/[^\n]/g, (sign, at: number) => (taken[at] ? ' ' : sign))
		.replaceAll(/\\[!-/:-@[-`{-~]/g, '  ');
}

/** What is read as something else than words. An address that was typed alone is a link too, and its words are text. */
const markup = new Set([
	'inlineCode',
	'html',
	'image',
	'imageReference',
	'linkReference',
	'footnoteReference',
	'mdxTextExpression',
	'mdxJsxTextElement',
]);

/** The line of a place in a block, in the file. */
export function lineInBlock(body: Body, block: Parent, words: string, index: number): number {
	return lineOfNode(body.entry, block) + words.slice(0, index).split('\n').length - 1;
}

/** The blocks of a text that hold words: paragraphs, titles, cells. */
export function blocksOf({ root }: Body): Parent[] {
	const found: Parent[] = [];
	visit(root, ['paragraph', 'heading', 'tableCell'], (node) => void found.push(node as Parent));
	return found;
}

/** True for a kind whose entries lie in folders. */
export function isFolder(kind: Kind): boolean {
	return kinds[kind].form === 'folders' || kinds[kind].form === 'folder';
}

/** The ids of the entries of a kind that lie in folders. */
export function foldersOf(edition: Pick<Edition, 'files'>, kind: Kind): string[] {
	const { form, path } = kinds[kind];
	if (form === 'folder') return edition.files.some((file) => file.startsWith(`${path}/`)) ? [kind] : [];
	if (form !== 'folders') return [];
	// Asked for each text and each reference.
	const listed = folderLists.get(edition.files) ?? new Map<Kind, string[]>();
	folderLists.set(edition.files, listed);
	const known = listed.get(kind);
	if (known) return known;
	const folders = edition.files
		.map((file) => file.split('/'))
		.filter((parts) => parts[0] === path && parts.length > 2)
		.map((parts) => parts[1]!);
	listed.set(kind, [...new Set(folders)]);
	return listed.get(kind)!;
}

const folderLists = new WeakMap<readonly string[], Map<Kind, string[]>>();

/** The ids that can be referred to. */
export function idsOf(edition: Edition, kind: Kind): string[] {
	if (isFolder(kind)) return foldersOf(edition, kind);
	return edition.raw.filter((entry) => entry.kind === kind).map((entry) => entry.id);
}
