import { closest, distance } from 'fastest-levenshtein';

/** How many candidates are named to an editor at most. */
const most = 4;

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

/** The candidates that are as near: of « gazette-2015 » and « gazette-2019 », the first alone to « gazette-2051 », which has its signs. */
function listAsNear(written: string, nearest: string, candidates: readonly string[]): string[] {
	const signs = (text: string) => [...text.toLowerCase()].sort().join('');
	const edits = distance(written.toLowerCase(), nearest);
	const ties = candidates.filter((candidate) => distance(written.toLowerCase(), candidate) === edits);
	const swapped = ties.filter((candidate) => signs(candidate) === signs(written));
	return swapped.length > 0 ? swapped : ties;
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
	const near = nearest === only ? [nearest] : listAsNear(written, nearest, candidates);
	// « panel-7 » is as near to each panel.
	return near.length <= most
		? `vouliez-vous dire ${listChoices(near.map((id) => `« ${id} »`))} ?`
		: undefined;
}

/** Lists what is possible, in French: « a, b ou c ». */
export function listChoices(values: readonly string[]): string {
	return new Intl.ListFormat('fr', { type: 'disjunction' }).format(values);
}
