import { fold } from '#i18n/fold.ts';
import { suggest } from '#proceedings/nearest.ts';
import { describePlace, type Place } from '../describe-edition.ts';
import type { Question, Refusal } from '../proposal.ts';

/**
 * The intervention, or the part of the day, that an answer names.
 * @returns undefined where none is named yet
 */
export function findPlace<Kind extends Place>(
	places: readonly Kind[],
	id: string | undefined,
): Kind | { refusal: readonly Refusal[] } | undefined {
	if (id === undefined && places.length > 0) return undefined;
	const found = places.find((place) => place.id === id);
	if (found) return found;
	const create = {
		hint: `créez-la d’abord : npm run new -- intervention ${id ?? '<identifiant>'}`,
		inPage: { hint: 'créez-la d’abord : « Ajouter », sous « Interventions »' },
	};
	if (id === undefined)
		return { refusal: [{ message: 'cette édition n’a encore aucune intervention', ...create }] };
	const near = suggest(
		id,
		places.map((place) => place.id),
	);
	return {
		refusal: [{ message: `rien ne porte l’identifiant « ${id} »`, ...(near ? { hint: near } : create) }],
	};
}

/** Asks what a file belongs to; its name may tell. */
export function askPlace(places: readonly Place[], name: string): Question {
	const file = fold(name).replaceAll(/[^a-z0-9]+/g, '-');
	const likely = places.filter(({ id }) => file.includes(id));
	return {
		id: 'to',
		ask: 'De quoi est-ce ?',
		choices: places.map((place) => ({ value: place.id, label: describePlace(place) })),
		...(likely.length === 1 && { suggested: likely[0]!.id }),
		takesText: false,
		isRequired: true,
	};
}
