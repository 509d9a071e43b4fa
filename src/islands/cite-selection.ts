/**
 * Lets readers copy the citation of a page, and the link or the citation of a passage in which they select words; says what changed to
 * who came by a dated address. All of it is fetched when it is needed.
 */
const day = new URLSearchParams(location.search).get('v');
if (day) void import('./cite-selection/since.ts').then(({ sayWhatChanged }) => sayWhatChanged(day));

const load = () => void import('./cite-selection/tools.ts');
document.querySelector('.cite')?.addEventListener('toggle', load);
document.addEventListener('selectionchange', () => {
	if (document.getSelection()?.isCollapsed === false) load();
});
