import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Published } from '#editing/publishing.ts';
import type { Lost } from '#editing/save.ts';
import type { Contents } from '#editing/open.ts';
import type { Problem } from '#proceedings/read.ts';
import { ask } from './api.ts';
import { GoingBack } from './going-back.tsx';
import { Problems } from './problems.tsx';
import { Sending } from './sending.tsx';

/** Where the page builds the site. */
export const publishPlace = '#/publier';

interface Props {
	entries: Contents['entries'];
	above: ComponentChildren;
	onLost: (lost: Lost[]) => void;
}

/** Builds the site, says what keeps it from being built, leads to it and sends it. */
export function Publish({ entries, above, onLost }: Props) {
	const [published, setPublished] = useState<Published | undefined>();
	const [problems, setProblems] = useState<readonly Problem[]>([]);
	const [said, say] = useState('');
	const [isBusy, setBusy] = useState(false);
	const [sendings, setSendings] = useState(0);
	const build = async () => {
		setBusy(true);
		setPublished(undefined);
		setProblems([]);
		say('Vérification et construction… Cela prend de quelques secondes à une minute.');
		try {
			const done = await ask('build', {});
			setPublished(done);
			onLost(done.lost);
			if (!done.isDone) setProblems((await ask('overview', {})).problems);
			say(
				done.isDone ? 'Le site est construit.' : 'Le site n’est pas construit : le précédent reste en place.',
			);
		} catch (error) {
			say(error instanceof Error ? error.message : String(error));
		}
		setBusy(false);
	};
	return (
		<main id="entry">
			<h1 tabindex={-1}>Voir et publier</h1>
			{above}
			<p>
				Le site est construit de ce qui est enregistré, une fois que tout est en ordre. Tant qu’il ne l’est
				pas, le site précédent reste en place.
			</p>
			<button type="button" class="main" disabled={isBusy} onClick={() => void build()}>
				Construire le site
			</button>
			<p role="status">{said}</p>
			<Problems problems={problems} entries={entries} />
			{published?.isDone && published.url && (
				<p>
					<a href={published.url} target="_blank" rel="noreferrer">
						Lire le site sur cette machine
					</a>
				</p>
			)}
			{published?.isDone && <Sending onSent={() => setSendings((count) => count + 1)} />}
			<GoingBack sendings={sendings} />
			{published?.output && (
				<details open={!published.isDone && problems.length === 0}>
					<summary>Ce que la construction a dit</summary>
					<pre tabIndex={0}>{published.output}</pre>
				</details>
			)}
		</main>
	);
}
