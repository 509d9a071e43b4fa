import type { Dropped, Proposed } from '#editing/imports.ts';
import type { Missing } from '#proceedings/missing.ts';
import type { Problem } from '#proceedings/read.ts';
import type { Attached, Contents, OpenFile, PlacedProblem, Wanted } from '#editing/open.ts';
import type { Lost, Saved, Saving } from '#editing/save.ts';
import type { Destination, Published, Sent } from '#editing/publishing.ts';

/** What is wrong with the edition, and what it lacks. */
export interface Overview {
	problems: Problem[];
	/** Told once nothing is wrong. */
	missing: Missing[];
	/** What was published and is nowhere any more: told once nothing is wrong, too. */
	lost: Lost[];
}

/** What each action of the server takes and gives. */
interface Actions {
	contents: [object, Contents & { undoable: string[]; isEmpty: boolean }];
	begin: [{ date: string; parts: string }, { problems: Problem[] }];
	overview: [object, Overview];
	open: [{ file: string }, OpenFile];
	check: [{ files: ((Wanted | Attached) & { file: string })[] }, { problems: PlacedProblem[] }];
	preview: [{ body: string; language: string }, { html: string }];
	save: [{ files: Saving[] }, Saved];
	propose: [Dropped, Proposed];
	accept: [Dropped, Saved | { refusal: readonly { message: string; hint: string }[] }];
	name: [{ kind: string; fields: unknown }, { id: string }];
	withdraw: [{ kind: string; id: string }, Saved];
	rename: [{ kind: string; id: string; to: string }, Saved | { refusal: string }];
	retire: [{ entry: string; id: string; reason: string; to: string }, Saved | { refusal: string }];
	build: [object, Published & { lost: Lost[] }];
	destination: [object, { destination: Destination }];
	send: [Destination, Sent];
	'can-go-back': [object, { canGoBack: boolean }];
	'go-back': [object, Sent];
	undo: [object, { files: string[] }];
}

/** The secret of the address, which is taken out of it at once and kept for this window alone. */
const secret =
	location.hash.length > 1 && !location.hash.startsWith('#/')
		? location.hash.slice(1)
		: sessionStorage.getItem('secret');
if (secret) sessionStorage.setItem('secret', secret);
if (!location.hash.startsWith('#/')) history.replaceState(null, '', '#/');

/**
 * Asks the server.
 * @throws an error in French where it cannot answer
 */
export async function ask<Name extends keyof Actions>(
	name: Name,
	given: Actions[Name][0],
): Promise<Actions[Name][1]> {
	const response = await fetch(`/api/${name}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${secret ?? ''}`, 'Content-Type': 'application/json' },
		body: JSON.stringify(given),
	}).catch(() => {
		throw new Error(
			'La page ne répond plus : fermez la fenêtre noire, et ouvrez de nouveau « Modifier les actes ».',
		);
	});
	if (response.ok || response.status === 412) return (await response.json()) as Actions[Name][1];
	const said = await response.text();
	const { message, hint } = (said.startsWith('{') ? JSON.parse(said) : { message: said }) as {
		message: string;
		hint?: string;
	};
	throw new Error([message, hint].filter(Boolean).join(' : '));
}

/** The bytes of a file, as the server takes them. */
export async function toBase64(file: File): Promise<string> {
	const signs: string[] = [];
	for (const byte of new Uint8Array(await file.arrayBuffer())) signs.push(String.fromCharCode(byte));
	return btoa(signs.join(''));
}
