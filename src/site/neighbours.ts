/** What comes before and after something in a list. */
interface Neighbours<Item> {
	previous: Item | undefined;
	next: Item | undefined;
}

/**
 * Finds what comes before and after something in a list.
 * @param show makes of them what a page shows
 */
export function neighboursOf<Item, Shown>(
	items: readonly Item[],
	item: Item,
	show: (neighbour: Item) => Shown,
): Neighbours<Shown> {
	const position = items.indexOf(item);
	const [previous, next] = [items[position - 1], items[position + 1]];
	return { previous: previous && show(previous), next: next && show(next) };
}
