/** What this site uses of Pagefind's JavaScript, which the index brings with it and which has no types of its own. */
export interface Pagefind {
	/** Searches; with null, every page that the filters leave. */
	search: (term: string | null, options?: { filters: Filters }) => Promise<{ results: readonly RawResult[] }>;
	/** How many pages there are of each value of each filter. */
	filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
	/** Adds the index of another site. */
	mergeIndex: (
		path: string,
		options: { language: string; baseUrl: string; mergeFilter: Filters },
	) => Promise<void>;
}

/** What makes a page answer better: https://pagefind.app/docs/ranking/ */
export interface Ranking {
	/** From 0 to 1: how much a short page is preferred. */
	pageLength: number;
	/** From 0 to 1: how much words count by their share of the page, and not by their number. */
	termFrequency: number;
	/** How much words count in what is said of a page beside its text. */
	metaWeights: Record<string, number>;
}

/** Pagefind's module, in the folder of an index. */
export interface PagefindModule {
	createInstance: (options: {
		basePath: string;
		/** The address of the site, before the pages' own. */
		baseUrl: string;
		/** True: searches where it is called. Texts of this size answer in milliseconds, and a worker is one more file to wait for. */
		noWorker: boolean;
		ranking: Ranking;
	}) => Pagefind;
}

/** Values of a filter that a page must have, by filter. */
export type Filters = Record<string, string>;

/** What Pagefind found, not loaded yet. */
export interface RawResult {
	id: string;
	/** How well it answers. */
	score: number;
	/** Where the words that were found stand: their numbers in the page. */
	words: readonly number[];
	data: () => Promise<Page>;
}

/** A page that answers a query, not loaded yet. */
export interface Result {
	id: string;
	score: number;
	/** What was sought, and where the page holds it. */
	terms: readonly {
		/** Where it stands among the words that were typed, and how many of them it is. */
		place: number;
		length: number;
		/** How much it counts: a rare word more than a common one. */
		weight: number;
		at: readonly number[];
		/** Where its words stand again, or others that begin alike. */
		again?: readonly number[];
	}[];
	data: () => Promise<Page>;
}

/** A page that was found. */
export interface Page {
	/** The address of its site, then its path there. */
	url: string;
	/** Its path from the root of its site. */
	raw_url: string;
	/** Its title, what is said of it, and `shared` where the page of another language shows the same text. */
	meta: Readonly<Record<string, string>>;
	filters: Readonly<Record<string, readonly string[]>>;
	/** Its text, whose words are numbered as they follow each other. */
	content: string;
	/** Where the words stand that the last search for it found. */
	locations: readonly number[];
	/** Its elements that have an id, `location` being the number of the word that follows. */
	anchors: readonly { element: string; id: string; title?: string; text?: string; location: number }[];
}
