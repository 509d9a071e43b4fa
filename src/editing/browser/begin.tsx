import { useState } from 'preact/hooks';
import { ask } from './api.ts';

/** Begins an edition where there is nothing yet. */
export function Begin({ onBegun }: { onBegun: () => void }) {
	const [said, say] = useState('');
	const begin = async (event: SubmitEvent) => {
		event.preventDefault();
		const given = new FormData(event.currentTarget as HTMLFormElement);
		const { problems } = await ask('begin', {
			date: given.get('date') as string,
			parts: given.get('parts') as string,
		});
		if (problems.length === 0) onBegun();
		else say(problems.map(({ file, message }) => `${file} : ${message}`).join(' ; '));
	};
	return (
		<main id="entry">
			<h1 tabindex={-1}>Commencer une édition</h1>
			<p>
				Il n’y a encore rien ici. Dites quand l’événement a eu lieu et combien de panels il avait : une
				édition en ordre est écrite, où chaque phrase à remplir commence par « À remplir ».
			</p>
			<form
				class="fields side"
				onSubmit={(event) =>
					void begin(event).catch((error: unknown) =>
						say(error instanceof Error ? error.message : String(error)),
					)
				}
			>
				<div class="field">
					<label for="begin-date">Premier jour de l’événement</label>
					<input id="begin-date" name="date" type="date" required />
				</div>
				<div class="field">
					<label for="begin-parts">Nombre de panels</label>
					<input id="begin-parts" name="parts" type="number" min="1" max="20" value="3" required />
				</div>
				<button type="submit" class="main">
					Commencer
				</button>
				<p role="status">{said}</p>
			</form>
		</main>
	);
}
