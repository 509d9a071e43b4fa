import type { Pagefind, PagefindModule } from './pagefind.ts';
import { ranking } from './ranking.ts';

/** Other proceedings that are searched together with these. */
export interface Sibling {
	title: string;
	/** The address of its site, ending in a slash. */
	address: string;
}

/** An index that is open, and the titles of the siblings that could not be reached. */
export interface OpenIndex {
	pagefind: Pagefind;
	unreached: readonly string[];
}

/** Milliseconds that a sibling has to answer. */
const patience = 5000;

/**
 * Opens the index of a site, and joins those of its siblings to it.
 * @param language the language of the texts
 * @param site the address of the site, ending in a slash
 * @returns rejects where the site's own index cannot be had
 */
export async function openIndex(
	language: string,
	site: string,
	siblings: readonly Sibling[],
): Promise<OpenIndex> {
	const folderOf = (address: string) => `${address}pagefind/${language}/`;
	const basePath = folderOf(site);
	const { createInstance } = (await import(/* @vite-ignore */ `${basePath}pagefind.js`)) as PagefindModule;
	const unreached: string[] = [];
	/** An index that fails to join stays, half read, in the way of every search: all is begun again without it. */
	const join = async (others: readonly Sibling[]): Promise<Pagefind> => {
		const pagefind = createInstance({ basePath, baseUrl: site, noWorker: true, ranking });
		for (const { address, title } of others) {
			const joined = pagefind.mergeIndex(folderOf(address), {
				language,
				baseUrl: address,
				mergeFilter: { site: title },
			});
			const late = new Promise<never>((_, reject) => setTimeout(reject, patience));
			try {
				await Promise.race([joined, late]);
			} catch {
				unreached.push(title);
				return join(others.filter((other) => other.address !== address));
			}
		}
		return pagefind;
	};
	return { pagefind: await join(siblings), unreached };
}
