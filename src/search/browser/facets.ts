import type { Filters, Pagefind, Result } from './pagefind.ts';

/** How many pages each value of each filter would leave. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The pages that have each value of each filter, by their ids. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Reads the filters of an index: Pagefind's own counts hold for one search, and an answer here may cross several. */
export async function loadFacets(pagefind: Pagefind): Promise<Facets> {
	const filters = Object.entries(await pagefind.filters());
	const facets = filters.map(async ([filter, values]) => {
		const sets = Object.keys(values).map(async (value) => {
			const { results } = await pagefind.search(null, { filters: { [filter]: value } });
			return [value, new Set(results.map(({ id }) => id))] as const;
		});
		return [filter, new Map(await Promise.all(sets))] as const;
	});
	return new Map(await Promise.all(facets));
}

/** Keeps the results that have every value that is asked for. */
export function keep(results: readonly Result[], filters: Filters, facets: Facets): Result[] {
	const sets = Object.entries(filters).map(([filter, value]) => facets.get(filter)?.get(value));
	return results.filter(({ id }) => sets.every((set) => set?.has(id)));
}

/** Counts, for each filter, what each of its values would leave of the results, the other filters being kept. */
export function count(results: readonly Result[], filters: Filters, facets: Facets): Counts {
	return Object.fromEntries(
		[...facets].map(([filter, values]) => {
			const others = Object.entries(filters).filter(([name]) => name !== filter);
			const left = keep(results, Object.fromEntries(others), facets);
			const counts = [...values].map(([value, set]) => [
				value,
				left.reduce((sum, { id }) => sum + Number(set.has(id)), 0),
			]);
			return [filter, Object.fromEntries(counts)];
		}),
	);
}
