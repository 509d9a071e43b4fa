import { useEffect } from 'preact/hooks';
import { locales } from '#i18n/locales.ts';
import type { Contents, OpenFile } from '#editing/open.ts';
import { ask } from './api.ts';
import { LostPassages, Versions } from './questions.tsx';
import { languageNames, Side } from './side.tsx';
import { useEntry } from './use-entry.ts';
import { blankOf } from './values.ts';

interface Props {
	entry: Contents['entries'][number];
	contents: Contents;
	onChange: (isChanged: boolean) => void;
	onSaved: () => void;
}

/** One entry: its original and its translations side by side, what is wrong with them, and what saves them. */
export function Entry({ entry, contents, onChange, onSaved }: Props) {
	const state = useEntry(entry.files, onSaved);
	const { drafts, problems, isChanged, conflict } = state;
	useEffect(() => onChange(isChanged), [isChanged]);
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
	const absent = forms?.translation ? locales.filter((locale) => !languages.includes(locale)) : [];
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
				<p role="status">{state.said}</p>
			</div>
			{conflict && (
				<Versions
					conflict={conflict}
					onTheirs={() => void state.open()}
					onMine={() => void state.save(conflict)}
				/>
			)}
			<LostPassages lost={state.lost} />
			<div class={drafts.length > 1 ? 'sides' : 'side'}>
				{drafts.map((draft) => (
					<Side
						key={draft.opened.file}
						draft={draft}
						entry={entry}
						contents={contents}
						problems={problems}
						change={state.change}
					/>
				))}
			</div>
		</main>
	);
}
