import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Node, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { markCitations } from '#prose/citations.ts';
import { markFigures } from '#prose/figures.ts';
import { parseProse } from '#prose/parse.ts';
import { malformed } from '#prose/refused.ts';
import { kinds, type Kind } from './kinds.ts';
import type { Problem, RawEntry } from './read.ts';
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
	/** Every file under the content root, with forward slashes; hidden files are left out. */
	files: readonly string[];
	/** Files that could not be read, and links that are not followed: what they hold is not known. */
	unreadable: ReadonlySet<string>;
	/** Every entry as it was written, well formed or not. */
	raw: readonly RawEntry[];
	/** The entries that are well formed. */
	entries: LocatedEntries;
	/** The texts that could be parsed. */
	bodies: readonly Body[];
}

/** One rule that the entries of an edition must keep together. */
export type Check = (edition: Edition) => Problem[] | Promise<Problem[]>;

const mdxParser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/** Parses the texts of an edition. */
export function parseBodies(raw: readonly RawEntry[]): { bodies: Body[]; problems: Problem[] } {
	const bodies: Body[] = [];
	const problems: Problem[] = [];
	for (const entry of raw) {
		try {
			bodies.push({
				entry,
				root: entry.file.endsWith('.mdx') ? parseMdx(entry.body) : parseProse(entry.body),
			});
		} catch (error) {
			if (!(error instanceof VFileMessage)) throw error;
			problems.push({
				file: entry.file,
				line: entry.bodyLine + (error.line ?? 1) - 1,
				...malformed,
			});
		}
	}
	return { bodies, problems };
}

function parseMdx(text: string): Root {
	const root = mdxParser.parse(text);
	markFigures(root);
	markCitations(root);
	return root;
}

/** Lists every file under a folder. */
export async function listFiles(root: string): Promise<string[]> {
	const found = await readdir(root, { recursive: true, withFileTypes: true });
	return found
		.filter((item) => !item.isDirectory())
		.map((item) => relative(root, join(item.parentPath, item.name)).split(sep).join('/'))
		.filter((file) => !file.split('/').some((part) => part.startsWith('.')))
		.sort();
}

/** The line of a part of a text, in the file. */
export function lineOfNode(entry: RawEntry, node: Node): number {
	return entry.bodyLine + (node.position?.start.line ?? 1) - 1;
}

/** The folders of a kind that has one folder an entry. */
export function foldersOf(edition: Edition, kind: Kind): string[] {
	const { form, path } = kinds[kind];
	if (form !== 'folders') return [];
	const folders = edition.files
		.map((file) => file.split('/'))
		.filter((parts) => parts[0] === path && parts.length > 2)
		.map((parts) => parts[1]!);
	return [...new Set(folders)];
}

/** The ids that can be referred to; nothing where a file that holds some could not be read. */
export function idsOf(edition: Edition, kind: Kind): string[] | undefined {
	const { form, path } = kinds[kind];
	if (form === 'folders') return foldersOf(edition, kind);
	if (edition.unreadable.has(path)) return undefined;
	return edition.raw.filter((entry) => entry.kind === kind).map((entry) => entry.id);
}
