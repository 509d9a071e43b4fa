import type { Phrase, Proceedings, Term } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** Terms that belong together, under the name of what they belong to. */
export interface Domain<Item> {
	/** Without a name: terms whose domain nobody gave. */
	name?: Phrase;
	items: readonly Item[];
}

/**
 * Groups what stands for terms by their domains, in the order of the seminar's list; what has none comes last, and each group keeps its
 * order.
 * @param termOf the id of the term that an item stands for
 * @returns a single group without a name where no term has a domain
 */
export function groupByDomain<Item>(
	items: readonly Item[],
	termOf: (item: Item) => string,
	{ seminar, glossary }: Pick<Proceedings, 'seminar' | 'glossary'>,
	view: Pick<View, 'phrase'>,
): Domain<Item>[] {
	const domains = new Map<string, Term['domain']>(glossary.map(({ id, domain }) => [id, domain]));
	const groups = Map.groupBy(items, (item) => domains.get(termOf(item)));
	return [
		...Object.entries(seminar.glossary?.domains ?? {}).map(([id, name]) => ({
			name: view.phrase(name),
			items: groups.get(id) ?? [],
		})),
		{ items: groups.get(undefined) ?? [] },
	].filter(({ items }) => items.length > 0);
}
