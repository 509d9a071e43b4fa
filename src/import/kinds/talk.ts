import { suggest } from '#proceedings/nearest.ts';
import { fold } from '../names.ts';
import { describeTalk, type ImportEdition, type Talk } from '../edition.ts';
import type { Question, Refusal } from '../proposal.ts';

/** The intervention that an answer names. @returns undefined where none is named yet */
export function findTalk(
	{ talks }: ImportEdition,
	id: string | undefined,
): Talk | { refusal: readonly Refusal[] } | undefined {
	if (id === undefined && talks.length > 0) return undefined;
	const found = talks.find((talk) => talk.id === id);
	if (found) return found;
	const create = `créez-la d’abord : npm run new -- intervention ${id ?? '<identifiant>'}`;
	return {
		refusal: [
			id === undefined
				? { message: 'cette édition n’a encore aucune intervention', hint: create }
				: {
						message: `l’intervention « ${id} » n’existe pas`,
						hint:
							suggest(
								id,
								talks.map((talk) => talk.id),
							) ?? create,
					},
		],
	};
}

/** Asks which intervention a file belongs to; its name may tell. */
export function askTalk({ talks }: ImportEdition, name: string): Question {
	const file = fold(name).replaceAll(/[^a-z0-9]+/g, '-');
	const likely = talks.filter(({ id }) => file.includes(id));
	return {
		id: 'to',
		ask: 'De quelle intervention est-ce ?',
		choices: talks.map((talk) => ({ value: talk.id, label: describeTalk(talk) })),
		...(likely.length === 1 && { suggested: likely[0]!.id }),
		takesText: false,
		isRequired: true,
	};
}
