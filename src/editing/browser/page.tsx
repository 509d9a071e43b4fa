import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Contents } from '#editing/open.ts';
import { ask } from './api.ts';
import { addressOf, EntryList } from './entry-list.tsx';
import { Entry } from './entry.tsx';
import './page.css';

function Page() {
	const [contents, setContents] = useState<(Contents & { undoable: string[] }) | undefined>();
	const [said, say] = useState('');
	const [place, setPlace] = useState(location.hash);
	const [isChanged, setChanged] = useState(false);
	const load = () => {
		ask('contents', {}).then(setContents, (error: unknown) =>
			say(error instanceof Error ? error.message : String(error)),
		);
	};
	useEffect(load, []);
	useEffect(() => {
		const onMove = () => {
			setPlace(location.hash);
			setChanged(false);
		};
		const onLeave = (event: BeforeUnloadEvent) => {
			if (isChanged) event.preventDefault();
		};
		addEventListener('hashchange', onMove);
		addEventListener('beforeunload', onLeave);
		return () => {
			removeEventListener('hashchange', onMove);
			removeEventListener('beforeunload', onLeave);
		};
	}, [isChanged]);
	const entry = contents?.entries.find((one) => addressOf(one) === place);
	useEffect(() => {
		document.title = entry ? `${entry.label} · Modifier les actes` : 'Modifier les actes';
		if (entry) document.querySelector<HTMLElement>('h1')?.focus();
	}, [entry?.kind, entry?.id]);
	const undo = async () => {
		const { files } = await ask('undo', {});
		say(
			files.length > 0
				? `Repris : ${files.join(', ')}.`
				: 'Rien n’est repris : ces fichiers ont changé depuis.',
		);
		load();
		setPlace('');
		setTimeout(() => setPlace(location.hash));
	};
	const isLeft = () => !isChanged || confirm('Ce qui n’est pas enregistré sera perdu. Continuer ?');
	return (
		<>
			<a
				class="skip"
				href="#entry"
				onClick={(event) => {
					event.preventDefault();
					document.querySelector<HTMLElement>('h1')?.focus();
				}}
			>
				Aller à la fiche
			</a>
			<nav aria-label="Ce qui se modifie">
				<p class="site">Modifier les actes</p>
				{contents && contents.undoable.length > 0 && (
					<button
						type="button"
						onClick={() => {
							if (isLeft()) void undo();
						}}
					>
						Annuler le dernier enregistrement
					</button>
				)}
				<p role="status">{said}</p>
				{contents && <EntryList entries={contents.entries} place={place} isLeft={isLeft} />}
			</nav>
			{contents && entry ? (
				<Entry
					key={addressOf(entry)}
					entry={entry}
					contents={contents}
					onChange={setChanged}
					onSaved={load}
				/>
			) : (
				<main id="entry">
					<h1 tabindex={-1}>Modifier les actes</h1>
					<p>
						Choisissez dans la liste ce que vous voulez corriger. Rien n’est écrit avant « Enregistrer », et
						le dernier enregistrement peut être annulé.
					</p>
				</main>
			)}
		</>
	);
}

render(<Page />, document.getElementById('page')!);
