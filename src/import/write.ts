import { mkdir, readFile, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { addItems, setField, type Written } from './fields.ts';
import type { Edit } from './proposal.ts';
import { writeWhole } from './write-whole.ts';

/** A file as it is, and as it will be. */
export interface Change {
	/** Under the content root. */
	file: string;
	/** Absent where the file does not exist yet. */
	before: string | Uint8Array | undefined;
	/** Absent where the file is taken away. */
	after: string | Uint8Array | undefined;
}

/** What edits come to, once they are laid over what an editor already has. */
export interface Plan {
	/** The files that change. What is already as proposed is not among them. */
	changes: readonly Change[];
	/** What stays as the editor has it, in French. */
	kept: readonly string[];
	/** True where a whole file stays as it is: what goes with it is not written either. */
	isHeld: boolean;
}

/**
 * Lays edits over the files that exist, without writing anything.
 * @param read gives the text of a file of the content; undefined where there is none
 */
export async function planChanges(
	edits: readonly Edit[],
	read: (file: string) => Promise<string | undefined>,
): Promise<Plan> {
	const texts = new Map<string, { before: string | undefined; after: string | undefined }>();
	const files: Change[] = [];
	const kept: string[] = [];
	let isHeld = false;
	for (const edit of edits) {
		if ('bytes' in edit) {
			if ((await read(edit.file)) === undefined)
				files.push({ file: edit.file, before: undefined, after: edit.bytes });
			continue;
		}
		const known = texts.get(edit.file);
		const before = known ? known.before : await read(edit.file);
		const current = known ? known.after : before;
		const written = write(edit, current);
		if ('kept' in written) kept.push(describeKept(edit, written.kept));
		if ('kept' in written && ('text' in edit || 'body' in edit)) isHeld = true;
		texts.set(edit.file, { before, after: 'text' in written ? written.text : current });
	}
	const changes = [...texts].flatMap(([file, { before, after }]): Change[] =>
		after === undefined || after === before ? [] : [{ file, before, after }],
	);
	return { changes: isHeld ? [] : [...changes, ...files], kept, isHeld };
}

/** An edit of a text. */
type TextEdit = Exclude<Edit, { bytes: Uint8Array }>;

function write(edit: TextEdit, current: string | undefined): Written {
	if ('text' in edit) {
		const isKept = current !== undefined && current !== edit.text && !edit.isReplacing;
		return isKept ? { kept: undefined } : { text: edit.text };
	}
	const { head, fields, tail } = splitHeader(current ?? '');
	if ('body' in edit) {
		const [line = ''] = /^.*(?:\r?\n|$)/.exec(tail) ?? [];
		const old = tail.slice(line.length).trim();
		if (old !== '' && old !== edit.body.trim() && !edit.isReplacing) return { kept: undefined };
		return { text: `${head}${fields}${line.trimEnd()}\n\n${edit.body.trim()}\n` };
	}
	const written =
		'list' in edit
			? addItems(fields, edit.list, edit.items)
			: setField(fields, edit.field, edit.value, edit.isReplacing);
	return 'kept' in written ? written : { text: head + written.text + tail };
}

/** Parts the fields of a text from what surrounds them; a YAML file is all fields. */
export function splitHeader(text: string): { head: string; fields: string; tail: string } {
	const [, head, fields, tail] =
		/^(\uFEFF?\s*---[ \t]*\r?\n)([^]*?)(^---[ \t]*(?:\r?\n[^]*)?)$/m.exec(text) ?? [];
	return head === undefined ? { head: '', fields: text, tail: '' } : { head, fields: fields!, tail: tail! };
}

function describeKept(edit: TextEdit, value: unknown): string {
	if ('text' in edit) return `${edit.file} existe déjà et dit autre chose : il reste tel quel`;
	if ('body' in edit) return `${edit.file} : un texte s’y trouve déjà, et reste tel quel`;
	const field = ('list' in edit ? edit.list : edit.field).join('.');
	const shown = typeof value === 'string' ? value : JSON.stringify(value);
	return `${edit.file} : « ${field} » vaut déjà « ${shown} » et reste tel quel`;
}

/**
 * Writes the files of a plan, all or none.
 * @param root the content root
 * @returns what puts every file back as it was
 * @throws what the system says where one cannot be written; the others are then as they were
 */
export async function writeChanges(root: string, changes: readonly Change[]): Promise<() => Promise<void>> {
	const done: Change[] = [];
	const folders: string[] = [];
	const undo = async () => {
		for (const { file, before } of done.reverse()) {
			await mkdir(dirname(join(root, file)), { recursive: true });
			if (before === undefined) await rm(join(root, file), { force: true });
			else await writeWhole(join(root, file), before);
		}
		for (const folder of folders.reverse()) await rmdir(folder).catch(() => undefined);
	};
	try {
		for (const change of changes) {
			folders.push(...(await makeFolder(dirname(join(root, change.file)))));
			if (change.after === undefined) await takeAway(root, change.file);
			else await writeWhole(join(root, change.file), change.after);
			done.push(change);
		}
	} catch (error) {
		await undo();
		throw error;
	}
	return undo;
}

/** Makes a folder. @returns those that were not there, the outermost first */
async function makeFolder(folder: string): Promise<string[]> {
	const outermost = await mkdir(folder, { recursive: true });
	if (outermost === undefined) return [];
	const made = [resolve(folder)];
	while (made[0] !== resolve(outermost)) made.unshift(dirname(made[0]!));
	return made;
}

/** Removes a file, and the folder that it leaves empty. */
async function takeAway(root: string, file: string): Promise<void> {
	await rm(join(root, file), { force: true });
	await rmdir(dirname(join(root, file))).catch(() => undefined);
}

/** Reads a file of the content. @returns its text; undefined where there is none */
export async function readExisting(root: string, file: string): Promise<string | undefined> {
	return (await readBytes(root, file))?.toString('utf8');
}

/** Reads a file of the content, whatever it holds. @returns its bytes; undefined where there is none */
export async function readBytes(root: string, file: string): Promise<Buffer | undefined> {
	return readFile(join(root, file)).catch((error: unknown) => {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	});
}
