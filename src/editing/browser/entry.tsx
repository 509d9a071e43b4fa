import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { locales } from '#i18n/locales.ts';
import type { FormField } from '#editing/forms.ts';
import type { Contents, OpenFile } from '#editing/open.ts';
import type { Saving } from '#editing/save.ts';
import { ask } from './api.ts';
import { Versions } from './questions.tsx';
import { Renaming } from './renaming.tsx';
import { languageNames, Side } from './side.tsx';
import { type Done, useEntry } from './use-entry.ts';
import { blankOf, valueAt, withValue } from './values.ts';

interface Props {
	entry: Contents['entries'][number];
	contents: Contents;
	onChange: (isChanged: boolean) => void;
	/** True for an entry that does not exist yet. */
	isNew: boolean;
	/** What is said of it when it is shown. */
	greeting: string;
	onSaved: (saved: Done, file: string) => void;
	onWithdraw: () => void;
	onRenamed: (saved: Done, place: string) => void;
	/** What is asked first. */
	above: ComponentChildren;
}

/** One entry: its original and its translations side by side, what is wrong with them, and what saves them. */
export function Entry({
	entry,
	contents,
	isNew,
	greeting,
	onChange,
	onSaved,
	onWithdraw,
	onRenamed,
	above,
}: Props) {
	const form = contents.forms[entry.kind]!.form;
	const state = useEntry({
		files: entry.files,
		blank: isNew ? (opened) => begin(opened, entry.index, form) : undefined,
		greeting,
		name: (saving) => (isNew ? name(saving, entry) : Promise.resolve(saving)),
		onSaved: (saved) => onSaved(saved, saved.files[0] ?? ''),
	});
	const { drafts, problems, isChanged, conflict } = state;
	useLayoutEffect(() => onChange(isChanged), [isChanged]);
	useEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
			event.preventDefault();
			void state.save();
		};
		addEventListener('keydown', onKey);
		return () => removeEventListener('keydown', onKey);
	});
	const forms = contents.forms[entry.kind];
	const languages = drafts.map(({ opened }) => opened.language);
	const absent = forms?.translation && !isNew ? locales.filter((locale) => !languages.includes(locale)) : [];
	const change: typeof state.change = (file, path, value) => {
		state.change(file, path, value);
		// Who adds an intervention adds it at the end of its session, most of the time.
		if (isNew && entry.kind === 'interventions' && path[0] === 'session')
			state.change(file, ['order'], contents.ranks[String(value)] ?? 1);
	};
	const translate = async (language: string) => {
		const [original] = drafts;
		const file = original!.opened.file.replace(/[a-z]{2}(\.mdx?)$/, `${language}$1`);
		const opened: OpenFile = await ask('open', { file });
		state.add(
			{ ...opened, isTranslation: true, data: {} },
			{ ...(blankOf(forms!.translation!) as object), original: original!.opened.language },
		);
	};
	return (
		<main id="entry">
			<h1 tabindex={-1}>{entry.label}</h1>
			<div class="bar">
				<button type="button" class="main" onClick={() => void state.save()}>
					Enregistrer
				</button>
				{absent.map((language) => (
					<button type="button" key={language} onClick={() => void translate(language)}>
						Traduire : {languageNames.of(language)}
					</button>
				))}
				{!isNew && entry.kind !== 'seminar' && entry.kind !== 'dialogue' && (
					<button type="button" class="quiet" onClick={onWithdraw}>
						Retirer cette fiche
					</button>
				)}
				{isChanged && <small>Pas encore enregistré</small>}
				<p role="status">{state.said}</p>
			</div>
			{above}
			{conflict && (
				<Versions
					conflict={conflict}
					onTheirs={() => void state.open()}
					onMine={() => void state.save(conflict)}
				/>
			)}
			<div class={drafts.length > 1 ? 'sides' : 'side'}>
				{drafts.map((draft) => (
					<Side
						key={draft.opened.file}
						draft={draft}
						isBegun={isNew || draft.opened.sum === ''}
						entry={entry}
						contents={contents}
						problems={problems}
						change={change}
						attach={state.attach}
					/>
				))}
			</div>
			{!isNew && contents.renamed.includes(entry.kind) && (
				<Renaming entry={entry} isChanged={isChanged} onRenamed={onRenamed} />
			)}
		</main>
	);
}

/** What a new entry holds: an item more of a list, or the fields of a file. */
function begin({ data }: OpenFile, index: number | undefined, form: FormField): unknown {
	if (index === undefined) return blankOf(form);
	return [...(Array.isArray(data) ? (data as unknown[]) : []), blankOf(form)];
}

/** Makes the id of a new entry of its title, unless one was typed. */
async function name(saving: Saving, { kind, index }: Props['entry']): Promise<Saving> {
	if (!('data' in saving)) return saving;
	if (index === undefined) {
		const { id } = await ask('name', { kind, fields: saving.data });
		return { ...saving, file: saving.file.replace(newFolder, `/${id}/`) };
	}
	const fields = valueAt(saving.data, [index]) as { id?: string };
	if (fields.id) return saving;
	const { id } = await ask('name', { kind, fields });
	return { ...saving, data: withValue(saving.data, [index, 'id'], id) };
}

/** The folder of an entry that has no id yet. */
const newFolder = /\/nouvelle-fiche\//;
