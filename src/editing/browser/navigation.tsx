import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Contents } from '#editing/open.ts';
import { EntryList } from './entry-list.tsx';
import { importPlace } from './import.tsx';
import { publishPlace } from './publish.tsx';

interface Props {
	contents: (Contents & { undoable: string[] }) | undefined;
	place: string;
	/** What was done last, from here. */
	said: string;
	onUndo: () => void;
}

/** The ways to everything that the page does and edits; beside it, or above it where there is little room. */
export function Navigation({ contents, place, said, onUndo }: Props) {
	const isNarrow = useNarrow();
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
				<p class="site">
					<a href="#/">Modifier les actes</a>
				</p>
				{contents && contents.undoable.length > 0 && (
					<button type="button" onClick={onUndo}>
						Annuler le dernier enregistrement
					</button>
				)}
				<p role="status">{said}</p>
				<p>
					<Way to={importPlace} place={place} name="Importer un document" />
					<Way to={publishPlace} place={place} name="Voir et publier" />
				</p>
				{contents && (
					<details class="all" key={isNarrow ? place : ''} open={!isNarrow}>
						<summary>Tout ce qui se modifie</summary>
						<EntryList contents={contents} place={place} />
					</details>
				)}
			</nav>
		</>
	);
}

/** A way to what the page does. */
function Way({ to, place, name }: { to: string; place: string; name: string }) {
	return (
		<a class="new" href={to} aria-current={to === place ? 'page' : undefined}>
			{name}
		</a>
	);
}

/** True where the list of what can be edited is above it, not beside it: the width at which `page.css` turns it. */
function useNarrow(): boolean {
	const query = useMemo(() => matchMedia('(max-width: 45rem)'), []);
	const [isNarrow, setNarrow] = useState(query.matches);
	useEffect(() => {
		const onTurn = () => setNarrow(query.matches);
		query.addEventListener('change', onTurn);
		return () => query.removeEventListener('change', onTurn);
	}, [query]);
	return isNarrow;
}
