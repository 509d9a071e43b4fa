import type { Phrase } from '#proceedings/types.ts';
import { isUnknown, sayNameInList } from '#proceedings/names.ts';
import { beginningOf } from '#site/divisions.ts';
import { sortingName } from '#i18n/sorting-name.ts';
import { sortByName } from '#site/sorting.ts';
import type { View } from '#site/view.ts';
import type { Part } from './blocks.ts';
import { nameOf } from './places.ts';

/** An entry of the index of a volume, and where what it names is spoken of, or speaks. */
export interface IndexedName {
	readonly name: Phrase;
	readonly kind: 'person' | 'term';
	/** Ids of places that the volume holds, in its order. */
	readonly places: readonly string[];
}

/** The people and the terms that the parts of a volume name, by letter. */
export function listIndex(view: View, parts: readonly Part[]): IndexedName[][] {
	const { locale } = view;
	const held = new Map(listPlaces(parts).map((place) => [place.id, place]));
	const ofPart = Map.groupBy(held.values(), ({ part }) => part);
	const people = view.people
		.filter(({ name }) => !isUnknown(name))
		.map((speaker) => ({
			name: sayNameInList(speaker.name, locale),
			sortedAs: sayNameInList(speaker.name, locale).text,
			kind: 'person' as const,
			places: [
				...speaker.sessions.map(({ session }) => `session-${session}`),
				...speaker.interventions.flatMap((id) =>
					(ofPart.get(`intervention-${id}`) ?? []).map((place) => place.id),
				),
				nameOf(speaker),
			],
		}));
	const terms = view.terms.map(({ id, term }) => {
		const name = view.phrase(term);
		return {
			name,
			sortedAs: sortingName(name.text, name.language),
			kind: 'term' as const,
			places: [
				...view.mentions
					.filter((mention) => mention.term === id)
					.map(({ at, anchor }) => `${nameOf(at)}-${anchor}`),
				`term-${id}`,
			],
		};
	});
	const entries = [...people, ...terms]
		.map((entry) => ({ ...entry, places: [...new Set(entry.places)].filter((id) => held.has(id)) }))
		.filter(({ places }) => places.length > 0);
	const sorted = sortByName(entries, ({ sortedAs }) => sortedAs, locale);
	return [...Map.groupBy(sorted, ({ sortedAs }) => beginningOf(sortedAs, 1)).values()];
}

/** The places that parts hold: themselves, their passages, their people and their terms. */
function listPlaces(parts: readonly Part[]): { id: string; part: string }[] {
	return parts.flatMap(({ id: part, blocks, parts: below }) => [
		{ id: part, part },
		...blocks.flatMap((block) => {
			if (block.type === 'terms') return block.terms.map(({ id }) => ({ id, part }));
			return block.type === 'passage' || block.type === 'speech' || block.type === 'heading'
				? [{ id: block.id, part }]
				: [];
		}),
		...listPlaces(below),
	]);
}
