import { useCallback, useEffect, useState } from 'preact/hooks';
import { fold } from '#i18n/fold.ts';
import type { OpenFile, PlacedProblem, Wanted } from '#editing/open.ts';
import type { Conflict, Saved, Saving } from '#editing/save.ts';
import { ask, toBase64 } from './api.ts';
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

function folderOf(file: string): string {
	return file.slice(0, file.lastIndexOf('/'));
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
	/** What is said before anything is done: an entry that was just made was saved. */
	greeting: string;
	/** Gives a new entry its id, in what is saved. */
	name: (saving: Saving) => Promise<Saving>;
	onSaved: (saved: Done) => void;
}

/** What was written. */
export type Done = Exclude<Saved, { conflict: Conflict }>;

/** Says that something was written, and what is left to mend. */
export function sayDone({ problems: { length } }: Done): string {
	return length === 0
		? 'Enregistré. Aucune faute.'
		: `Enregistré, avec ${String(length)} faute${length > 1 ? 's' : ''} à corriger avant de publier.`;
}

/** Opens the files of an entry, and keeps what is typed until it is saved. */
export function useEntry({ files, blank, greeting, name, onSaved }: Parameters) {
	const [drafts, setDrafts] = useState<readonly Draft[]>([]);
	const [problems, setProblems] = useState<readonly PlacedProblem[]>([]);
	const [said, say] = useState(greeting);
	const [attached, setAttached] = useState<readonly { file: string; bytes: string }[]>([]);
	const [conflict, setConflict] = useState<Conflict | undefined>();
	const key = files.join('\n');
	const isChanged = drafts.some((draft) => draft.isChanged);

	const open = useCallback(async () => {
		const opened = await Promise.all(key.split('\n').map((file) => ask('open', { file })));
		setDrafts(opened.map((one) => (blank ? { ...begin(one), data: blank(one) } : begin(one))));
		setAttached([]);
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
				files: [
					...drafts.filter(({ opened, isChanged }) => isChanged || opened.sum).map(wantedOf),
					...attached,
				],
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
	}, [drafts, attached]);

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

	const attach = async (file: string, path: Path, given: File) => {
		const name = fold(given.name)
			.replaceAll(/[^a-z0-9.]+/g, '-')
			.replace(/^[-.]+/, '');
		const beside = `${folderOf(file)}/${name}`;
		const bytes = await toBase64(given);
		setAttached((all) => [...all.filter((one) => one.file !== beside), { file: beside, bytes }]);
		change(file, path, `./${name}`);
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
		// A new entry has its folder once it has its name.
		const folder = folderOf(files[0]!.file);
		const beside = attached.map(({ file, bytes }) => ({
			file: file.replace(/^.*(?=\/)/, folder),
			bytes,
			sum: '',
		}));
		const saved = await ask('save', { files: [...files, ...beside] });
		if ('conflict' in saved) {
			setConflict(saved.conflict);
			say('Rien n’est écrit : ce fichier a changé sur le disque depuis que vous l’avez ouvert.');
			return;
		}
		if (!blank) await open();
		say(sayDone(saved));
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
		attach: (file: string, path: Path, given: File) =>
			void attach(file, path, given).catch(() => say('Ce fichier ne se lit pas.')),
		open,
		save: (overwrite?: Conflict) =>
			save(overwrite).catch((error: unknown) => say(error instanceof Error ? error.message : String(error))),
		add: (opened: OpenFile, data: unknown) => setDrafts((all) => [...all, { ...begin(opened), data }]),
	};
}
