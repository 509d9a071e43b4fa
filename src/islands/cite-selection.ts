/**
 * Offers the link and the citation of a passage to who selects words in it, and says what changed to who came by a dated address.
 * Both are fetched when they are needed.
 */
const day = new URLSearchParams(location.search).get('v');
if (day) void import('./cite-selection/since.ts').then(({ sayWhatChanged }) => sayWhatChanged(day));

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
