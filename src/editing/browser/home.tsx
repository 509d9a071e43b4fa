import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Contents } from '#editing/open.ts';
import { sayMissing } from '#editing/missing-words.ts';
import { ask, type Overview } from './api.ts';
import { addressOf, nameOfKind, newAddressOf } from './entry-list.tsx';
import { Problems } from './problems.tsx';

interface Props {
	contents: Contents;
	above: ComponentChildren;
	onLost: (lost: Overview['lost']) => void;
}

/** What is wrong with the edition, what it lacks, and the way to each. */
export function Home({ contents, above, onLost }: Props) {
	const [overview, setOverview] = useState<Overview | undefined>();
	const [said, say] = useState('');
	useEffect(() => {
		ask('overview', {}).then(
			(told) => {
				setOverview(told);
				onLost(told.lost);
			},
			(error: unknown) => say(error instanceof Error ? error.message : String(error)),
		);
	}, [contents]);
	const entryOf = (file: string) => contents.entries.find(({ files }) => files.includes(file));
	return (
		<main id="entry">
			<h1 tabindex={-1}>Modifier les actes</h1>
			{above}
			<p>
				Choisissez dans la liste ce que vous voulez corriger. Rien n’est écrit avant « Enregistrer », et le
				dernier enregistrement peut être annulé.
			</p>
			<p role="status">{said || (overview ? '' : 'Vérification…')}</p>
			{overview && <Problems problems={overview.problems} entries={contents.entries} />}
			{overview?.problems.length === 0 && <p>Aucune faute : le site peut être construit.</p>}
			{overview && overview.missing.length > 0 && (
				<section>
					<h2>Ce qui manque encore</h2>
					<p class="help">En tête, ce qui apporterait le plus au lecteur.</p>
					<dl class="missing">
						{[...Map.groupBy(overview.missing, sayMissing)].map(([message, own]) => (
							<div key={message}>
								<dt>{message}</dt>
								<dd>
									<ul>
										{own.map(({ kind, id, file }) => {
											const entry =
												contents.entries.find((one) => one.kind === kind && one.id === id) ?? entryOf(file);
											return (
												<li key={`${kind} ${id}`}>
													<a href={entry ? addressOf(entry) : newAddressOf(kind)}>
														{!entry ? 'Ajouter' : kind === 'seminar' ? nameOfKind(kind) : entry.label}
													</a>
												</li>
											);
										})}
									</ul>
								</dd>
							</div>
						))}
					</dl>
				</section>
			)}
		</main>
	);
}
