/** Offers the link and the citation of a passage to who selects words in it: the tools are fetched at the first selection. */
const abort = new AbortController();

document.addEventListener(
	'selectionchange',
	() => {
		if (document.getSelection()?.isCollapsed !== false) return;
		abort.abort();
		void import('./cite-selection/tools.ts').then(({ offerTools }) => offerTools());
	},
	abort,
);
