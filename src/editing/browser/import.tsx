import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Proposed } from '#editing/imports.ts';
import { ask, toBase64 } from './api.ts';
import { Proposal } from './proposal.tsx';
import type { Done } from './use-entry.ts';

/** Where the page takes what was sent in. */
export const importPlace = '#/importer';

/** What a file may be, and the ends of names by which that is guessed. */
const importers = [
	{ name: 'report', label: 'Le compte rendu (Word, LibreOffice)', ends: /\.(?:docx|odt)$/i },
	{
		name: 'transcript',
		label: 'Des sous-titres, une transcription',
		ends: /\.(?:vtt|srt|sbv|ass|ssa|ttml|dfxp|lrc|tsv|json3|otr)$/i,
	},
	{ name: 'programme', label: 'Un programme (agenda, tableau)', ends: /\.(?:ics|xml|json|xlsx|ods)$/i },
	{ name: 'videos', label: 'Une liste de vidéos', ends: /\.csv$/i },
	{ name: 'chapters', label: 'Les chapitres ou l’index d’un enregistrement', ends: /\.(?:txt|psc)$/i },
];

interface Sent {
	name: string;
	bytes: string;
}

interface Props {
	above: ComponentChildren;
	onSaved: (saved: Done) => void;
}

/** Takes in what an organiser sends: says what it is, asks what it cannot know, and writes nothing before that is wanted. */
export function Import({ above, onSaved }: Props) {
	const [sent, setSent] = useState<Sent | undefined>();
	const [importer, setImporter] = useState('');
	const [answers, setAnswers] = useState<Record<string, string | undefined>>({});
	const [proposed, setProposed] = useState<Proposed | undefined>();
	const [said, say] = useState('');
	const complain = (error: unknown) => say(error instanceof Error ? error.message : String(error));
	useEffect(() => {
		if (!sent || !importer) {
			setProposed(undefined);
			return;
		}
		ask('propose', { ...sent, importer, answers }).then((made) => {
			setProposed(made);
			// What seems right is answered so, until the editor says otherwise.
			const likely =
				'refusal' in made ? [] : made.questions.filter(({ id, suggested }) => suggested && !(id in answers));
			if (likely.length > 0)
				setAnswers((all) => ({
					...Object.fromEntries(likely.map(({ id, suggested }) => [id, suggested])),
					...all,
				}));
		}, complain);
	}, [sent, importer, answers]);
	const take = async (file: File | undefined) => {
		if (!file) return;
		setAnswers({});
		setProposed(undefined);
		say('');
		setImporter(importers.find(({ ends }) => ends.test(file.name))?.name ?? '');
		setSent({ name: file.name, bytes: await toBase64(file) });
	};
	const accept = async () => {
		const saved = await ask('accept', { ...sent!, importer, answers });
		if ('refusal' in saved)
			say(
				`Rien n’est écrit. ${saved.refusal.map(({ message, hint }) => `${message} → ${hint}`).join(' ; ')}`,
			);
		else if (!('conflict' in saved)) {
			say(
				saved.files.length > 0
					? `Enregistré : ${saved.files.join(', ')}.`
					: 'Rien à écrire : tout y est déjà.',
			);
			setSent(undefined);
			onSaved(saved);
		}
	};
	return (
		<main
			id="entry"
			onDragOver={(event) => event.preventDefault()}
			onDrop={(event) => {
				event.preventDefault();
				void take(event.dataTransfer?.files[0]).catch(complain);
			}}
		>
			<h1 tabindex={-1}>Importer ce qu’on vous a envoyé</h1>
			{above}
			<div class="fields side">
				<div class="field">
					<label for="import-file">Le fichier</label>
					<p class="help" id="import-help">
						Choisissez-le, ou déposez-le sur cette page. Rien n’est écrit avant « Enregistrer ».
					</p>
					<input
						id="import-file"
						type="file"
						aria-describedby="import-help"
						onChange={(event) => void take(event.currentTarget.files?.[0]).catch(complain)}
					/>
				</div>
				{sent && (
					<div class="field">
						<label for="import-kind">Ce que c’est : {sent.name}</label>
						<select
							id="import-kind"
							value={importer}
							onChange={(event) => {
								setAnswers({});
								setProposed(undefined);
								setImporter(event.currentTarget.value);
							}}
						>
							<option value="">—</option>
							{importers.map(({ name, label }) => (
								<option key={name} value={name}>
									{label}
								</option>
							))}
						</select>
					</div>
				)}
				<p role="status">{said}</p>
				{proposed && (
					<Proposal
						key={`${sent?.name ?? ''} ${importer}`}
						proposed={proposed}
						answers={answers}
						answer={(id, value) => setAnswers((all) => ({ ...all, [id]: value }))}
						accept={() => void accept().catch(complain)}
					/>
				)}
			</div>
		</main>
	);
}
