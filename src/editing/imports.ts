import { describeEdition } from '#import/describe-edition.ts';
import { importers } from '#import/kinds/index.ts';
import type { Answers, Proposal, Question, Refusal, Unplaced } from '#import/proposal.ts';
import { type Plan, planChanges, readExisting } from '#import/write.ts';
import { readContent } from '#proceedings/read.ts';
import { inPage } from './words.ts';

/** A file that was dropped on the page, or a text that was pasted (« - »). */
export interface Dropped {
	/** The importer that reads it. */
	importer: string;
	name: string;
	/** What it holds, in base 64. */
	bytes: string;
	answers: Answers;
}

/** What would be written of a file, and what is asked first. */
export type Proposed =
	| { refusal: readonly Refusal[] }
	| {
			read: readonly string[];
			mended: readonly string[];
			questions: readonly Question[];
			unplaced: readonly Unplaced[];
			/** What stays as it is. */
			kept: readonly string[];
			/** What would change: each file, and its new lines. */
			changes: readonly { file: string; isNew: boolean; lines: readonly string[] }[];
			next: readonly string[];
	  };

/** The most new lines of a file that are shown. */
const mostLines = 12;

/** Says what would be made of a file; nothing is written. */
export async function proposeImport(root: string, dropped: Dropped): Promise<Proposed> {
	const made = await planImport(root, dropped);
	if ('refusal' in made) return { refusal: made.refusal.map(inPage) };
	const { proposal, plan } = made;
	const { read, mended, questions } = proposal;
	const unplaced = proposal.unplaced.map(({ why, whyInPage, ...one }) => ({ ...one, why: whyInPage ?? why }));
	const next = proposal.next.map((step) => (typeof step === 'string' ? step : step.page));
	const changes = plan.changes.map(({ file, before, after }) => {
		const old = new Set(typeof before === 'string' ? before.split('\n') : []);
		const lines =
			typeof after === 'string'
				? after.split('\n').filter((line) => line.trim() !== '' && !old.has(line))
				: [];
		return { file, isNew: before === undefined, lines: lines.slice(0, mostLines) };
	});
	return { read, mended, questions, unplaced, kept: plan.kept, changes, next };
}

/** Reads a file with its importer, and lays what it proposes over the content. */
export async function planImport(
	root: string,
	{ importer, name, bytes, answers }: Dropped,
): Promise<{ refusal: readonly Refusal[] } | { proposal: Proposal; plan: Plan }> {
	const found = importers.find((one) => one.name === importer);
	if (!found) throw new Error('on ne sait pas ce que c’est : choisissez-le dans la liste');
	const { entries } = await readContent(root);
	const input = { name, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
	const proposal = await found.propose(input, describeEdition(entries), answers);
	if ('refusal' in proposal) return proposal;
	return { proposal, plan: await planChanges(proposal.edits, (file) => readExisting(root, file)) };
}
