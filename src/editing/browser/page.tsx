import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Contents } from '#editing/open.ts';
import { ask } from './api.ts';
import { Begin } from './begin.tsx';
import { addressOf, findEntry } from './entry-list.tsx';
import { Entry } from './entry.tsx';
import { Home } from './home.tsx';
import { Import, importPlace } from './import.tsx';
import { Navigation } from './navigation.tsx';
import { Publish, publishPlace } from './publish.tsx';
import type { Lost } from '#editing/save.ts';
import { LostPassages } from './questions.tsx';
import { type Done, sayDone } from './use-entry.ts';
import './page.css';

function Page() {
	const [contents, setContents] = useState<
		(Contents & { undoable: string[]; isEmpty: boolean }) | undefined
	>();
	const [said, say] = useState('');
	const [greeting, setGreeting] = useState('');
	const [place, setPlace] = useState(location.hash);
	const [isChanged, setChanged] = useState(false);
	const [lost, setLost] = useState<readonly Lost[]>([]);
	const load = () => ask('contents', {}).then(setContents, complain);
	const complain = (error: unknown) => say(error instanceof Error ? error.message : String(error));
	const isLeft = () => !isChanged || confirm('Ce qui n’est pas enregistré sera perdu. Continuer ?');
	useEffect(() => void load(), []);
	useEffect(() => {
		const onMove = () => {
			if (location.hash === place) return;
			if (!isLeft()) {
				location.hash = place;
				return;
			}
			setPlace(location.hash);
			setChanged(false);
			setGreeting('');
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
	}, [isChanged, place]);
	const shown = contents && findEntry(contents, place);
	const entry = shown?.entry;
	useEffect(() => {
		document.title = entry ? `${entry.label} · Modifier les actes` : 'Modifier les actes';
		if (entry || place === importPlace || place === publishPlace)
			document.querySelector<HTMLElement>('h1')?.focus();
	}, [entry?.kind, entry?.id, place]);
	const undo = async () => {
		const { files } = await ask('undo', {});
		say(
			files.length > 0
				? `Repris : ${files.join(', ')}.`
				: 'Rien n’est repris : ces fichiers ont changé depuis.',
		);
		setLost([]);
		setPlace('');
		await load();
		setPlace(location.hash);
	};
	const onSaved = async (saved: Done, file: string) => {
		setLost(saved.lost);
		setChanged(false);
		if (!shown?.isNew) return load();
		const next = await ask('contents', {});
		setContents(next);
		const made = next.entries.filter(({ files }) => files.includes(file)).at(-1);
		if (!made) return undefined;
		setGreeting(sayDone(saved));
		setPlace(addressOf(made));
		location.hash = addressOf(made);
		return undefined;
	};
	const withdraw = async ({ kind, id, label }: Contents['entries'][number]) => {
		if (!confirm(`Retirer « ${label} », avec tout ce qui est dans son dossier ?`)) return;
		const saved = await ask('withdraw', { kind, id });
		if ('conflict' in saved) return;
		say(`Retiré : ${saved.files.join(', ')}.`);
		setLost(saved.lost);
		setChanged(false);
		location.hash = '#/';
		await load();
	};
	const onRenamed = async (saved: Done, next: string) => {
		setLost(saved.lost);
		setContents(await ask('contents', {}));
		setGreeting('L’adresse est changée. Celle d’avant y mène.');
		setPlace(next);
		location.hash = next;
	};
	const above = <LostPassages lost={lost} onSettled={setLost} say={say} />;
	return (
		<>
			<Navigation
				contents={contents}
				place={place}
				said={said}
				onUndo={() => {
					if (isLeft()) void undo();
				}}
			/>
			{contents?.isEmpty ? (
				<Begin onBegun={() => void load()} />
			) : place === importPlace ? (
				<Import
					above={above}
					onSaved={(saved) => {
						setLost(saved.lost);
						void load();
					}}
				/>
			) : place === publishPlace ? (
				<Publish entries={contents?.entries ?? []} above={above} onLost={setLost} />
			) : contents && shown && entry ? (
				<Entry
					key={addressOf(entry)}
					entry={entry}
					contents={contents}
					isNew={shown.isNew}
					greeting={greeting}
					onChange={setChanged}
					onSaved={(saved, file) => void onSaved(saved, file).catch(complain)}
					onRenamed={(saved, next) => void onRenamed(saved, next).catch(complain)}
					onWithdraw={() => void withdraw(entry).catch(complain)}
					above={above}
				/>
			) : (
				contents && <Home contents={contents} above={above} onLost={setLost} />
			)}
		</>
	);
}

render(<Page />, document.getElementById('page')!);
