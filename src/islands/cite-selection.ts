/**
 * Lets readers copy the citation of a page, and the link or the citation of a passage in which they select words; says what changed to
 * who came by a dated address. All of it is fetched when it is needed.
 */
import { onDemand } from './on-demand.ts';

const day = new URLSearchParams(location.search).get('v');
if (day)
	void onDemand(() => import('./cite-selection/since.ts')).then(
		({ sayWhatChanged }) => sayWhatChanged(day),
		() => undefined,
	);

const load = () => void onDemand(() => import('./cite-selection/tools.ts')).catch(() => undefined);
document.querySelector('.cite')?.addEventListener('toggle', load);
document.addEventListener('selectionchange', () => {
	if (document.getSelection()?.isCollapsed === false) load();
});
