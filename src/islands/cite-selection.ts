/**
 * Lets readers copy the reference of a page, that of the passage whose number they press, and the link or the citation of that in which
 * they select words; says what changed to who came by a dated address. All of it is fetched when it is needed.
 */
import { onDemand } from './on-demand.ts';

const day = new URLSearchParams(location.search).get('v');
if (day)
	void onDemand(() => import('./cite-selection/since.ts')).then(
		({ sayWhatChanged }) => sayWhatChanged(day),
		() => undefined,
	);

const tools = () => onDemand(() => import('./cite-selection/tools.ts'));
const load = () => void tools().catch(() => undefined);
document.addEventListener('click', (event) => {
	const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.n') : null;
	if (link?.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	void tools().then(
		({ openReference }) => openReference(link),
		() => location.assign(link.href),
	);
});
document.querySelector('.cite')?.addEventListener('toggle', load);
document.addEventListener('selectionchange', () => {
	if (document.getSelection()?.isCollapsed === false) load();
});
