import { useEffect, useState } from 'preact/hooks';
import type { Destination } from '#editing/publishing.ts';
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

/** Sends the site that is built. @param onSent what follows a sending, done or not */
export function Sending({ onSent }: { onSent: () => void }) {
	const [usual, setUsual] = useState<Destination>({ kind: 'archive', place: '' });
	const [destination, setDestination] = useState(usual);
	const [said, say] = useState('');
	const [isBusy, setBusy] = useState(false);
	useEffect(() => {
		void ask('destination', {}).then((known) => {
			setUsual(known.destination);
			setDestination(known.destination);
		});
	}, []);
	const { kind, place, branch } = destination;
	const send = async (event: SubmitEvent) => {
		event.preventDefault();
		setBusy(true);
		say('Envoi…');
		await ask('send', destination).then(
			(sent) => say(sent.said),
			(error: unknown) => say(error instanceof Error ? error.message : String(error)),
		);
		setBusy(false);
		onSent();
	};
	return (
		<section>
			<h2>Publier</h2>
			<form class="fields side" onSubmit={(event) => void send(event)}>
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
			<p role="status">{said}</p>
		</section>
	);
}
