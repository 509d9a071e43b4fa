import { type Change, readExisting, writeChanges } from '#import/write.ts';
import { checkContent } from '#proceedings/check.ts';
import { kinds } from '#proceedings/kinds.ts';
import { numberAgain, printRegister } from '#proceedings/passages/print.ts';
import type { Problem } from '#proceedings/read.ts';
import { compose, sumOf, type Wanted } from './open.ts';

/** A file to save, as it was when it was opened. */
export type Saving = Wanted & { file: string; sum: string };

/** What saving came to. */
export type Saved =
	| /** A file changed meanwhile: both versions are shown. */ {
			conflict: { file: string; theirs: string; yours: string };
	  }
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
			/** Published passages that are nowhere any more, with their words. */
			lost: readonly { entry: string; id: string; text: string }[];
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
			const before = await readExisting(this.#root, saving.file);
			const after = compose(saving.file, before, saving);
			if (sumOf(before) !== saving.sum)
				return { conflict: { file: saving.file, theirs: before ?? '', yours: after } };
			if (after !== before) changes.push({ file: saving.file, before, after });
		}
		if (changes.length > 0) await writeChanges(this.#root, changes);
		const { problems, register, lost, change } = await this.#keepRegister();
		if (changes.length > 0) this.#last = change ? [...changes, change] : changes;
		return { files: changes.map(({ file }) => file), problems, register, lost };
	}

	/**
	 * Puts back what the last writing changed.
	 * @returns the files; none where one changed since, or where there is nothing to take back
	 */
	async undo(): Promise<readonly string[]> {
		for (const { file, after } of this.#last) if ((await readExisting(this.#root, file)) !== after) return [];
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
		const own = problems.filter(({ isOfPassages }) => !isOfPassages);
		if (own.length > 0) return { problems: own, register: 'waiting' as const, lost: [] };
		const held = entries.passages.map(({ data }) => data);
		const { register, lost, lostEntries } = numberAgain(entries, held);
		const gone = [...lost, ...lostEntries.map((entry) => ({ entry, id: '', text: entry }))];
		if (gone.length > 0)
			return {
				problems: own,
				register: 'lost' as const,
				lost: gone.map(({ entry, id, text }) => ({ entry, id, text })),
			};
		const after = printRegister(register);
		const before = await readExisting(this.#root, file);
		if (after === before || printRegister(held) === after)
			return { problems: own, register: 'unchanged' as const, lost: [] };
		const change = { file, before, after };
		await writeChanges(this.#root, [change]);
		return { problems: own, register: 'written' as const, lost: [], change };
	}
}
