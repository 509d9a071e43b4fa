import type { Conflict } from './use-entry.ts';

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

/** Published passages that are nowhere any more: their addresses must lead somewhere. */
export function LostPassages({ lost }: { lost: readonly { entry: string; id: string; text: string }[] }) {
	if (lost.length === 0) return null;
	return (
		<section class="conflict" aria-label="Passages perdus">
			<p>
				Ces passages étaient publiés, et ne se trouvent plus. Rétablissez-les, ou dites ce qu’ils sont devenus
				: la commande « npm run passages -- retire » le fait.
			</p>
			<ul>
				{lost.map(({ entry, id, text }) => (
					<li key={`${entry} ${id}`}>
						<code>
							{entry} {id}
						</code>{' '}
						« {text} »
					</li>
				))}
			</ul>
		</section>
	);
}
