import type { Kind } from '#proceedings/kinds.ts';
import { ask } from './api.ts';
import { nameOfKind } from './entry-list.tsx';
import type { Conflict, Lost } from '#editing/save.ts';

/** Two versions of a file that changed meanwhile, of which one is to be kept. */
export function Versions({
	conflict,
	onTheirs,
	onMine,
}: {
	conflict: Conflict;
	onTheirs: () => void;
	onMine: () => void;
}) {
	return (
		<section class="conflict" aria-label="Deux versions">
			<p>
				<code>{conflict.file}</code> a changé sur le disque. Laquelle des deux versions garder ?
			</p>
			<div class="versions">
				<label>
					Celle du disque
					<textarea readOnly rows={12} value={conflict.theirs} />
				</label>
				<label>
					La vôtre
					<textarea readOnly rows={12} value={conflict.yours} />
				</label>
			</div>
			<button type="button" onClick={onTheirs}>
				Reprendre celle du disque
			</button>{' '}
			<button type="button" onClick={onMine}>
				Enregistrer la mienne
			</button>
		</section>
	);
}

interface LostProps {
	lost: readonly Lost[];
	onSettled: (lost: readonly Lost[]) => void;
	say: (text: string) => void;
}

/** Published passages and entries that are nowhere any more: their addresses must lead somewhere. */
export function LostPassages({ lost, onSettled, say }: LostProps) {
	const [first] = lost;
	if (!first) return null;
	const settle = async (event: SubmitEvent) => {
		event.preventDefault();
		const given = new FormData(event.currentTarget as HTMLFormElement);
		const said = await ask('retire', {
			entry: first.entry,
			id: first.id,
			reason: textOf(given.get('reason')),
			to: textOf(given.get('to')),
		});
		if ('refusal' in said) say(said.refusal);
		else if ('lost' in said) onSettled(said.lost);
	};
	return (
		<section class="conflict" aria-labelledby="lost-title">
			<h2 id="lost-title">Qu’est-ce que c’est devenu ?</h2>
			<p>
				{first.id
					? 'Ce passage était publié, et ne se trouve plus'
					: 'Cette fiche était publiée, et ne se trouve plus'}{' '}
				: <strong>{nameOfEntry(first.entry)}</strong>
				{first.id && `, ${first.id}, « ${first.text} »`}. Qui suit son adresse lira ce que vous dites ici.
				Pour le rétablir, annulez le dernier enregistrement.
			</p>
			<form key={`${first.entry} ${first.id}`} class="fields" onSubmit={(event) => void settle(event)}>
				<div class="field">
					<label for="lost-reason">Pourquoi</label>
					<textarea id="lost-reason" name="reason" rows={1} required />
				</div>
				{first.id !== '' && (
					<div class="field">
						<label for="lost-to">Passage qui le remplace</label>
						<p class="help" id="lost-help">
							p4, t3… ; rien si aucun ne le remplace.
						</p>
						<input id="lost-to" name="to" aria-describedby="lost-help" pattern="[pti][0-9]+" />
					</div>
				)}
				<button type="submit">Dire ce que c’est devenu</button>
			</form>
			{lost.length > 1 && <p>Puis {lost.length - 1} autres.</p>}
		</section>
	);
}

/** « Interventions, un-titre », of `interventions:un-titre`. */
function nameOfEntry(entry: string): string {
	const [kind, id = ''] = entry.split(':');
	return [nameOfKind(kind as Kind), id].filter(Boolean).join(', ');
}

function textOf(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value.trim() : '';
}
