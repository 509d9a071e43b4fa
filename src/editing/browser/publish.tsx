import { useState } from 'preact/hooks';
import type { Published } from '#editing/server.ts';
import { ask } from './api.ts';

/** Where the page builds the site. */
export const publishPlace = '#/publier';

/** Builds the site, says what keeps it from being built, and leads to it. */
export function Publish() {
	const [published, setPublished] = useState<Published | undefined>();
	const [said, say] = useState('');
	const [isBusy, setBusy] = useState(false);
	const publish = async () => {
		setBusy(true);
		setPublished(undefined);
		say('Vérification et construction… Cela prend de quelques secondes à une minute.');
		try {
			const done = await ask('publish', {});
			setPublished(done);
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
			<p>
				Le site est construit de ce qui est enregistré, une fois que tout est en ordre. Tant qu’il ne l’est
				pas, le site précédent reste en place.
			</p>
			<button type="button" class="main" disabled={isBusy} onClick={() => void publish()}>
				Construire le site
			</button>
			<p role="status">{said}</p>
			{published?.isDone && published.url && (
				<>
					<p>
						<a href={published.url} target="_blank" rel="noreferrer">
							Lire le site sur cette machine
						</a>
					</p>
					<p>
						Pour le publier, envoyez à l’hébergeur tout le contenu du dossier <code>{published.folder}</code>.
					</p>
				</>
			)}
			{published && <pre tabIndex={0}>{published.output}</pre>}
		</main>
	);
}
