import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { rewrite } from '#import/rewrite.ts';
import type { Refusal } from '#import/proposal.ts';
import { type Change, readBytes, readExisting, writeChanges } from '#import/write.ts';
import { writeSound } from '#import/write-sound.ts';
import { checkContent } from '#proceedings/check.ts';
import { listFiles } from '#proceedings/edition.ts';
import { type Entries, folderOf, type Kind, kinds } from '#proceedings/kinds.ts';
import { numberAgain, printRegister } from '#proceedings/passages/print.ts';
import { move, retire } from '#proceedings/passages/settle.ts';
import { isFault, type Problem } from '#proceedings/read.ts';
import { type Dropped, planImport } from './imports.ts';
import { type Attached, compose, sumOf, type Wanted } from './open.ts';
import { planRenaming } from './rename.ts';
import { inPage } from './words.ts';

/** A file to save, as it was when it was opened. */
export type Saving = (Wanted | Attached) & { file: string; sum: string };

/** Two versions of a file: that of the disk, and what would have been written. */
export interface Conflict {
	file: string;
	theirs: string;
	yours: string;
}

/** A published passage that is nowhere any more, with its words; a whole entry where it has no id. */
export interface Lost {
	entry: string;
	id: string;
	text: string;
}

/** What saving came to. */
export type Saved =
	| /** A file changed meanwhile: both versions are shown. */ { conflict: Conflict }
	| {
			/** The files that were written; none where nothing changed. */
			files: readonly string[];
			problems: readonly Problem[];
			/** What became of the register of passages. */
			register:
				| 'written'
				| 'unchanged'
				| /** A fault is to be mended first. */ 'waiting'
				| /** A published passage is nowhere any more. */ 'lost';
			lost: readonly Lost[];
	  };

/** Writes the files of one edition, and takes the last writing back. */
export class Saver {
	readonly #root: string;
	#last: readonly Change[] = [];

	/** @param root the content root */
	constructor(root: string) {
		this.#root = root;
	}

	/** What the last writing touched, which can be taken back. */
	get undoable(): readonly string[] {
		return this.#last.map(({ file }) => file);
	}

	/** Writes files, all or none, unless one changed since it was opened; then brings the register of passages up to date. */
	async save(savings: readonly Saving[]): Promise<Saved> {
		const changes: Change[] = [];
		for (const saving of savings) {
			const change = await this.#changeOf(saving);
			if (change && 'conflict' in change) return change;
			if (change) changes.push(change);
		}
		return this.#write(changes);
	}

	async #changeOf(saving: Saving): Promise<Change | { conflict: Conflict } | undefined> {
		const { file } = saving;
		const bytes = await readBytes(this.#root, file);
		if ('bytes' in saving) {
			// A picture takes the place of the one of its name.
			const after = Buffer.from(saving.bytes, 'base64');
			return bytes?.equals(after) ? undefined : { file, before: bytes, after };
		}
		const before = bytes?.toString('utf8');
		const after = compose(file, before, saving);
		if (sumOf(before) !== saving.sum) return { conflict: { file, theirs: before ?? '', yours: after } };
		return after === before ? undefined : { file, before, after };
	}

	/** Brings the register of passages up to date, where something else than this page changed the content. */
	settle(): Promise<Saved> {
		return this.#finish([]);
	}

	/** @param isMore true where it goes on with the last writing, with which it is taken back */
	async #write(changes: readonly Change[], isMore = false): Promise<Saved> {
		if (changes.length > 0) await writeChanges(this.#root, changes);
		return this.#finish(changes, isMore);
	}

	/** Brings the register up to date after a writing, which can then be taken back. */
	async #finish(changes: readonly Change[], isMore = false): Promise<Saved> {
		const { problems, register, lost, change } = await this.#keepRegister();
		const all = change ? [...changes, change] : changes;
		if (changes.length > 0) this.#last = joinChanges(isMore ? [...this.#last, ...all] : all);
		return { files: changes.map(({ file }) => file), problems, register, lost };
	}

	/** Takes an entry away: its folder with all that lies in it, or its place in its list. What became of its address is asked next. */
	async withdraw(kind: Kind, id: string): Promise<Saved> {
		const { form, path } = kinds[kind];
		if (form === 'list') {
			const before = (await readExisting(this.#root, path)) ?? '';
			const all = parseDocument(before).toJS() as { id?: unknown }[];
			return this.#write([
				{
					file: path,
					before,
					after: rewrite(
						before,
						all.filter((item) => item.id !== id),
					),
				},
			]);
		}
		const { files } = await listFiles(this.#root);
		const own = files.filter((file) => file === path || file.startsWith(`${folderOf(kind, id)}/`));
		const changes = own.map(async (file): Promise<Change> => {
			const before = await readFile(join(this.#root, file));
			return { file, before, after: undefined };
		});
		return this.#write(await Promise.all(changes));
	}

	/**
	 * Writes what an importer proposes, unless that makes faults that were not there.
	 * @returns what was saved; or the faults, where nothing was written
	 */
	async accept(dropped: Dropped): Promise<Saved | { refusal: readonly Refusal[] }> {
		const made = await planImport(this.#root, dropped);
		if ('refusal' in made) return made;
		const missing = made.proposal.questions.filter(({ isRequired }) => isRequired);
		if (missing.length > 0)
			return { refusal: missing.map(({ ask }) => ({ message: ask, hint: 'répondez à cette question' })) };
		const faults = await writeSound(this.#root, made.plan.changes);
		if (faults.length === 0) return this.#finish(made.plan.changes);
		return {
			refusal: faults.map(inPage).map(({ file, line, message, hint = '' }) => ({
				message: `${file}:${String(line)} ${message}`,
				hint,
			})),
		};
	}

	/**
	 * Gives an entry another address, to which the one that it had leads.
	 * @returns why not, where nothing was written
	 */
	async rename(kind: Kind, id: string, to: string): Promise<Saved | { refusal: string }> {
		const planned = await planRenaming(this.#root, { kind, id, to });
		if ('refusal' in planned) return planned;
		const known = await checkContent(this.#root);
		if (known.problems.some(isFault))
			return { refusal: 'corrigez d’abord les fautes que dit la première page' };
		const undo = await writeChanges(this.#root, planned.changes);
		const { entries, problems } = await checkContent(this.#root);
		const [fault] = problems.filter(isFault).map(inPage);
		if (fault) {
			await undo();
			return { refusal: `${fault.file}, ligne ${String(fault.line)} : ${fault.message}` };
		}
		// An entry that was never published has no address to keep.
		const from = `${kind}:${id}`;
		if (!entries.passages.some(({ data }) => data.id === from)) return this.#finish(planned.changes);
		const settled = move(entries, from, `${kind}:${to}`);
		if ('refusal' in settled) {
			await undo();
			return settled;
		}
		const file = kinds.passages.path;
		const before = await readExisting(this.#root, file);
		const register = { file, before, after: printRegister(settled.register) };
		await writeChanges(this.#root, [register]);
		return this.#finish([...planned.changes, register]);
	}

	/** Says what became of a published passage, or of an entry, that is nowhere any more. @returns why that cannot be said, if so */
	async retire(retirement: Parameters<typeof retire>[1]): Promise<Saved | { refusal: string }> {
		const file = kinds.passages.path;
		const { entries } = await checkContent(this.#root);
		const settled = retire(entries, retirement);
		if ('refusal' in settled) return settled;
		const before = await readExisting(this.#root, file);
		return this.#write([{ file, before, after: printRegister(settled.register) }], true);
	}

	/**
	 * Puts back what the last writing changed.
	 * @returns the files; none where one changed since, or where there is nothing to take back
	 */
	async undo(): Promise<readonly string[]> {
		for (const { file, after } of this.#last) if (!(await isStill(join(this.#root, file), after))) return [];
		const files = this.undoable;
		const back = this.#last.map(({ file, before, after }) => ({
			file,
			before: after as string,
			after: before,
		}));
		await writeChanges(this.#root, back);
		this.#last = [];
		return files;
	}

	async #keepRegister() {
		const file = kinds.passages.path;
		const { entries, problems } = await checkContent(this.#root);
		const own = problems.filter(isFault);
		if (own.length > 0) return { problems: own, register: 'waiting' as const, lost: [] };
		const held = entries.passages.map(({ data }) => data);
		const { register } = numberAgain(entries, held);
		const lost = findLost(entries);
		if (lost.length > 0) return { problems: own, register: 'lost' as const, lost };
		const after = printRegister(register);
		const before = await readExisting(this.#root, file);
		if (after === before || printRegister(held) === after)
			return { problems: own, register: 'unchanged' as const, lost: [] };
		const change = { file, before, after };
		await writeChanges(this.#root, [change]);
		return { problems: own, register: 'written' as const, lost: [], change };
	}
}

/** Published passages, and entries, that are nowhere any more and of which nobody has said yet what became. */
export function findLost(entries: Entries): Lost[] {
	const { lost, lostEntries } = numberAgain(
		entries,
		entries.passages.map(({ data }) => data),
	);
	return [
		...lost.map(({ entry, id, text }) => ({ entry, id, text })),
		...lostEntries.map((entry) => ({ entry, id: '', text: entry })),
	];
}

/** Changes of the same file one after the other, as one. */
function joinChanges(changes: readonly Change[]): Change[] {
	return [...Map.groupBy(changes, ({ file }) => file).values()].map((own) => ({
		...own[0]!,
		after: own.at(-1)!.after,
	}));
}

/** True where a file holds what was written, or is not there where it was taken away. */
async function isStill(file: string, after: Change['after']): Promise<boolean> {
	const now = await readFile(file).catch(() => undefined);
	return after === undefined ? now === undefined : (now?.equals(Buffer.from(after)) ?? false);
}
