import { closest, distance } from 'fastest-levenshtein';

/**
 * Finds what an editor meant.
 * @returns the nearest candidate, or nothing when none is near
 */
export function findNearest(written: string, candidates: readonly string[]): string | undefined {
	if (candidates.length === 0) return undefined;
	const nearest = closest(written.toLowerCase(), candidates);
	const edits = distance(written.toLowerCase(), nearest);
	// « es » is not « en »: of two letters, each counts.
	const tolerance = written.length < 3 ? 0 : Math.max(2, Math.floor(written.length / 3));
	return edits <= tolerance && edits < Math.min(written.length, nearest.length) ? nearest : undefined;
}

function listAsNear(written: string, nearest: string, candidates: readonly string[]): string[] {
	const edits = distance(written.toLowerCase(), nearest);
	return candidates.filter((candidate) => distance(written.toLowerCase(), candidate) === edits);
}

/** Says what an editor meant: « vouliez-vous dire … ? », or nothing when no candidate is near. */
export function suggest(written: string, candidates: readonly string[]): string | undefined {
	const parts = written.split('-');
	// « ellerby » for « maud-ellerby », where nobody else has this name.
	const [only, ...others] =
		written.length > 3
			? candidates.filter((candidate) => parts.every((part) => candidate.split('-').includes(part)))
			: [];
	const nearest = findNearest(written, candidates) ?? (others.length === 0 ? only : undefined);
	if (nearest === undefined) return undefined;
	// « panel-4 » is as near to each of « panel-1 », « panel-2 » and « panel-3 ».
	const ties = findNearest(written, candidates) === undefined ? [] : listAsNear(written, nearest, candidates);
	return `vouliez-vous dire ${ties.length > 1 && ties.length < 5 ? listChoices(ties.map((id) => `« ${id} »`)) : `« ${nearest} »`} ?`;
}

/** Lists what is possible, in French: « a, b ou c ». */
export function listChoices(values: readonly string[]): string {
	return new Intl.ListFormat('fr', { type: 'disjunction' }).format(values);
}
