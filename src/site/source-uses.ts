import type { Reference, Statement } from '#proceedings/types.ts';

/** Lists where each source supports something: each place once, in the order of the statements, by the id of the source. */
export function listUses(statements: readonly Statement[]): Map<string, Reference[]> {
	const uses = new Map<string, Map<string, Reference>>();
	for (const { at, sources } of statements)
		for (const source of sources) {
			const places = uses.get(source) ?? new Map<string, Reference>();
			uses.set(source, places);
			const place = at.kind === 'home' ? at.kind : `${at.kind} ${at.id}`;
			if (!places.has(place)) places.set(place, at);
		}
	return new Map([...uses].map(([source, places]) => [source, [...places.values()]]));
}
