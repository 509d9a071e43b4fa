import { isLocale, languages } from '#i18n/locales.ts';
import { indexFolder } from '../addresses.ts';
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

/** Milliseconds that siblings have to answer, all of them together. */
const patience = 5000;

/**
 * Opens the index of a site, and joins those of its siblings to it.
 * @param language the language of the texts
 * @param site the address of the site, ending in a slash
 * @param wait milliseconds after which siblings are done without
 * @returns rejects where the site's own index cannot be had
 */
export async function openIndex(
	language: string,
	site: string,
	siblings: readonly Sibling[],
	wait = patience,
): Promise<OpenIndex> {
	const folderOf = (address: string) => address + indexFolder(language);
	const basePath = folderOf(site);
	preloadEngine(basePath, language);
	const deadline = AbortSignal.timeout(wait);
	const late = new Promise<never>((_, reject) => {
		deadline.addEventListener('abort', () => reject(deadline.reason as Error));
	});
	// Nobody may be listening when it comes.
	late.catch(() => undefined);
	const isAlive = async ({ address }: Sibling) => {
		const response = await fetch(`${folderOf(address)}pagefind-entry.json`, { signal: deadline });
		if (!response.ok) throw new Error(`${response.status} ${response.url}`);
	};
	const [{ createInstance }, alive] = await Promise.all([
		import(/* @vite-ignore */ `${basePath}pagefind.js`) as Promise<PagefindModule>,
		keepFulfilled(siblings, isAlive),
	]);
	/** An index that fails to join stays, half read, in the way of every search: all is begun again without it. */
	const join = async (others: readonly Sibling[]): Promise<OpenIndex> => {
		const pagefind = createInstance({ basePath, baseUrl: site, noWorker: true, ranking });
		const joined = await keepFulfilled(others, ({ address, title }) => {
			const options = { language, baseUrl: address, mergeFilter: { site: title } };
			return Promise.race([pagefind.mergeIndex(folderOf(address), options), late]);
		});
		if (joined.length < others.length) return join(joined);
		return {
			pagefind,
			unreached: siblings.filter((sibling) => !joined.includes(sibling)).map(({ title }) => title),
		};
	};
	return join(alive);
}

/**
 * Has a browser fetch at once the half of all that a first search weighs, which Pagefind asks for third: after its script, and after
 * what says the name of it.
 */
function preloadEngine(folder: string, language: string): void {
	if (typeof document === 'undefined') return;
	// In a folder that was carried away, it comes as a script.
	if ('carried' in document.documentElement.dataset) return;
	const name = isLocale(language) && languages[language].search.hasStemmer ? language : 'unknown';
	const href = `${folder}wasm.${name}.pagefind`;
	const link = document.createElement('link');
	document.head.append(Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
}

/** Keeps, of several things, those of which a promise is fulfilled; all are waited for together. */
async function keepFulfilled<Thing>(
	things: readonly Thing[],
	promise: (thing: Thing) => Promise<void>,
): Promise<Thing[]> {
	const outcomes = await Promise.allSettled(things.map(promise));
	return things.filter((_, index) => outcomes[index]!.status === 'fulfilled');
}
