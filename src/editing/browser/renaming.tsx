import { useState } from 'preact/hooks';
import type { Contents } from '#editing/open.ts';
import { ask } from './api.ts';
import { addressOf } from './entry-list.tsx';
import type { Done } from './use-entry.ts';

interface Props {
	entry: Contents['entries'][number];
	/** True where something is typed that is not saved. */
	isChanged: boolean;
	/** Told where the entry is shown from then on. */
	onRenamed: (saved: Done, place: string) => void;
}

/** Gives an entry another address; the one that it had leads there. */
export function Renaming({ entry, isChanged, onRenamed }: Props) {
	const [to, setTo] = useState(entry.id);
	const [said, say] = useState('');
	const rename = async (event: SubmitEvent) => {
		event.preventDefault();
		const saved = await ask('rename', { kind: entry.kind, id: entry.id, to: to.trim() });
		if ('refusal' in saved) say(`Rien n’est changé : ${saved.refusal}.`);
		else if (!('conflict' in saved)) onRenamed(saved, addressOf({ ...entry, id: to.trim() }));
	};
	return (
		<details class="renaming">
			<summary>Changer l’adresse</summary>
			<form
				class="fields"
				onSubmit={(event) =>
					void rename(event).catch((error: unknown) =>
						say(error instanceof Error ? error.message : String(error)),
					)
				}
			>
				<div class="field">
					<label for="rename-to">Ce par quoi finit l’adresse de sa page</label>
					<p class="help" id="rename-help">
						L’adresse d’avant mènera à la nouvelle, et ce qui nomme cette fiche la nommera ainsi. Minuscules
						sans accent, chiffres, traits d’union.
					</p>
					<input
						id="rename-to"
						required
						aria-describedby="rename-help"
						value={to}
						onInput={(event) => setTo(event.currentTarget.value)}
					/>
				</div>
				<button type="submit" disabled={isChanged || to.trim() === entry.id}>
					Changer l’adresse
				</button>
				{isChanged && <p class="help">Enregistrez d’abord ce que vous avez changé.</p>}
				<p role="status">{said}</p>
			</form>
		</details>
	);
}
