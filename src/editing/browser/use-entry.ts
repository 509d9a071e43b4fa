import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OpenFile, PlacedProblem, Wanted } from '#editing/open.ts';
import type { Saved, Saving } from '#editing/save.ts';
import { ask } from './api.ts';
import { type Path, withValue } from './values.ts';

/** How long typing stops before what is typed is checked, in milliseconds. */
const pause = 700;

/** A file that is being edited: as it was opened, and as it is now. */
export interface Draft {
	opened: OpenFile;
	data: unknown;
	body: string | undefined;
	text: string;
	isChanged: boolean;
}

/** Two versions of a file, of which one is to be kept. */
export interface Conflict {
	file: string;
	theirs: string;
	yours: string;
}

function begin(opened: OpenFile): Draft {
	return { opened, data: opened.data, body: opened.body, text: opened.text, isChanged: false };
}

function wantedOf({ opened, data, body, text }: Draft): Wanted & { file: string } {
	if (opened.data === undefined) return { file: opened.file, text };
	return { file: opened.file, data, ...(body !== undefined && { body }) };
}

interface Parameters {
	files: readonly string[];
	/** What a new entry begins with. */
	blank?: ((opened: OpenFile) => unknown) | undefined;
	/** Gives a new entry its id, in what is saved. */
	name: (saving: Saving) => Promise<Saving>;
	onSaved: (saved: Done) => void;
}

/** What was written. */
export type Done = Exclude<Saved, { conflict: Conflict }>;

/** Opens the files of an entry, and keeps what is typed until it is saved. */
export function useEntry({ files, blank, name, onSaved }: Parameters) {
	const [drafts, setDrafts] = useState<readonly Draft[]>([]);
	const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
	const [said, say] = useState('');
	const [conflict, setConflict] = useState<Conflict | undefined>();
	const key = files.join('\n');
	const isChanged = drafts.some((draft) => draft.isChanged);

	const open = useCallback(async () => {
		const opened = await Promise.all(key.split('\n').map((file) => ask('open', { file })));
		setDrafts(
			opened.map((one) => (blank ? { ...begin(one), data: blank(one), isChanged: true } : begin(one))),
		);
		setConflict(undefined);
	}, [key]);
	useEffect(() => {
		setDrafts([]);
		setProblems([]);
		open().catch((error: unknown) => say(String(error)));
	}, [open]);

	useEffect(() => {
		if (drafts.length === 0) return undefined;
		let isOver = false;
		const timer = setTimeout(() => {
			void ask('check', {
				files: drafts.filter(({ opened, isChanged }) => isChanged || opened.sum).map(wantedOf),
			}).then(
				({ problems: found }) => {
					if (!isOver) setProblems(found);
				},
				(error: unknown) => say(String(error)),
			);
		}, pause);
		return () => {
			isOver = true;
			clearTimeout(timer);
		};
	}, [drafts]);

	const change = (file: string, path: Path, value: unknown) => {
		setDrafts((all) =>
			all.map((draft) => {
				if (draft.opened.file !== file) return draft;
				if (path[0] === '#text') return { ...draft, body: String(value), isChanged: true };
				if (path[0] === '#file') return { ...draft, text: String(value), isChanged: true };
				return { ...draft, data: withValue(draft.data, path, value) ?? {}, isChanged: true };
			}),
		);
	};

	const save = async (overwrite?: Conflict) => {
		const changed = drafts.filter((draft) => draft.isChanged);
		if (changed.length === 0) {
			say('Rien n’a changé : rien n’est écrit.');
			return;
		}
		const files = await Promise.all(
			changed.map(async (draft) => {
				const isKept = overwrite?.file === draft.opened.file;
				const { sum } = isKept ? await ask('open', { file: draft.opened.file }) : draft.opened;
				return name({ ...wantedOf(draft), sum });
			}),
		);
		const saved = await ask('save', { files });
		if ('conflict' in saved) {
			setConflict(saved.conflict);
			say('Rien n’est écrit : ce fichier a changé sur le disque depuis que vous l’avez ouvert.');
			return;
		}
		if (!blank) await open();
		const count = saved.problems.length;
		say(
			count === 0
				? `Enregistré : ${saved.files.join(', ')}. Aucune faute.`
				: `Enregistré, avec ${String(count)} faute${count > 1 ? 's' : ''} à corriger avant de publier.`,
		);
		onSaved(saved);
	};

	return {
		drafts,
		problems,
		said,
		say,
		conflict,
		isChanged,
		change,
		open,
		save: (overwrite?: Conflict) =>
			save(overwrite).catch((error: unknown) => say(error instanceof Error ? error.message : String(error))),
		add: (opened: OpenFile, data: unknown) =>
			setDrafts((all) => [...all, { ...begin(opened), data, isChanged: true }]),
	};
}
