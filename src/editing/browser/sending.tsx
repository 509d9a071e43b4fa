import { useEffect, useState } from 'preact/hooks';
import type { Destination, Sent } from '#editing/publishing.ts';
import { ask } from './api.ts';

/** The ways of sending a site, and what each has to be told. */
const ways: Record<Destination['kind'], { label: string; place: string; help: string }> = {
	archive: {
		label: 'En faire une archive (.zip), à envoyer à qui tient l’hébergement',
		place: 'Dossier où la ranger',
		help: 'Par exemple votre dossier « Téléchargements ».',
	},
	folder: {
		label: 'Le mettre dans un dossier : disque du réseau, dossier partagé',
		place: 'Dossier du site',
		help: 'Un dossier vide, ou celui où le site est déjà.',
	},
	rsync: {
		label: 'L’envoyer à un hébergement, par SSH (rsync)',
		place: 'Compte, machine et dossier',
		help: 'Par exemple actes@exemple.org:/srv/www/actes. La clé SSH de cette machine doit y être admise.',
	},
	git: {
		label: 'Le pousser sur une branche d’un dépôt Git',
		place: 'Adresse du dépôt',
		help: 'Par exemple git@github.com:observatoire/actes.git.',
	},
};

const kinds = Object.keys(ways) as Destination['kind'][];

/** Sends the site that is built, and brings back the one before. */
export function Sending() {
	const [usual, setUsual] = useState<Destination>({ kind: 'archive', place: '' });
	const [destination, setDestination] = useState(usual);
	const [sent, setSent] = useState<Sent | undefined>();
	const [isBusy, setBusy] = useState(false);
	useEffect(() => {
		void ask('destination', {}).then((known) => {
			setUsual(known.destination);
			setDestination(known.destination);
		});
	}, []);
	const { kind, place, branch } = destination;
	const run = async (action: () => Promise<Sent>) => {
		setBusy(true);
		setSent(undefined);
		setSent(
			await action().catch((error: unknown) => ({
				isDone: false,
				said: error instanceof Error ? error.message : String(error),
				canGoBack: false,
			})),
		);
		setBusy(false);
	};
	return (
		<section>
			<h2>Publier</h2>
			<form
				class="fields side"
				onSubmit={(event) => {
					event.preventDefault();
					void run(() => ask('send', destination));
				}}
			>
				<fieldset class="group">
					<legend>Que faire du site ?</legend>
					{kinds.map((one) => (
						<div class="check field" key={one}>
							<input
								type="radio"
								name="way"
								id={`way-${one}`}
								checked={kind === one}
								onChange={() => setDestination(one === usual.kind ? usual : { kind: one, place: '' })}
							/>
							<label for={`way-${one}`}>{ways[one].label}</label>
						</div>
					))}
				</fieldset>
				<div class="field">
					<label for="way-place">{ways[kind].place}</label>
					<p class="help" id="way-help">
						{ways[kind].help}
					</p>
					<input
						id="way-place"
						required
						aria-describedby="way-help"
						value={place}
						onInput={(event) => setDestination({ ...destination, place: event.currentTarget.value })}
					/>
				</div>
				{kind === 'git' && (
					<div class="field">
						<label for="way-branch">Branche</label>
						<input
							id="way-branch"
							required
							value={branch ?? ''}
							onInput={(event) => setDestination({ ...destination, branch: event.currentTarget.value })}
						/>
					</div>
				)}
				<p class="help">
					Ce qui est publié reste en place jusqu’à ce que la nouvelle édition soit arrivée tout entière.
				</p>
				<button type="submit" class="main" disabled={isBusy}>
					Publier
				</button>
			</form>
			<p role="status">{isBusy ? 'Envoi…' : sent?.said}</p>
			{sent?.canGoBack && (
				<button type="button" disabled={isBusy} onClick={() => void run(() => ask('go-back', {}))}>
					Remettre l’édition précédente
				</button>
			)}
		</section>
	);
}
