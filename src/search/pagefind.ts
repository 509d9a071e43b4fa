/** What this site uses of Pagefind's JavaScript, which the index brings with it and which has no types of its own. */
export interface Pagefind {
	search: (term: string, options?: { filters?: Filters }) => Promise<Search>;
}

/** Pagefind's module, in the folder of an index. */
export interface PagefindModule {
	createInstance: (options: {
		basePath: string;
		/** True: searches where it is called. Texts of this size answer in milliseconds, and a worker is one more file to wait for. */
		noWorker: boolean;
	}) => Pagefind;
}

/** Values of a filter that a page must have, by filter. */
export type Filters = Record<string, string>;

/** What one search found. */
export interface Search {
	results: readonly Result[];
	/** How many pages there are of each value of each filter, the others being kept. */
	filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A page that was found, not loaded yet. */
export interface Result {
	id: string;
	/** How well it answers. */
	score: number;
	data: () => Promise<Page>;
}

/** A page that was found. */
export interface Page {
	raw_url: string;
	meta: Readonly<Record<string, string>>;
	filters: Readonly<Record<string, readonly string[]>>;
	excerpt: string;
	sub_results: readonly Passage[];
}

/** A passage that was found in a page. */
export interface Passage {
	title: string;
	/** HTML: the text, escaped, and `<mark>`s. */
	excerpt: string;
	/** Absent for what stands before the first anchor. */
	anchor?: { id: string };
	/** One for each word found, with how much it counts. */
	weighted_locations: readonly { balanced_score: number }[];
}
