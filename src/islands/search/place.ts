/** What a page keeps, in its entry of the history, of the result by which the reader left it. */
interface State {
	left?: {
		address: string;
		/** How many results were shown in the longest group. */
		shown: number;
	};
}

const readState = () => (history.state ?? {}) as State;

const addressOf = (link: Element) => link.getAttribute('href') ?? '';

/** Notes by which result the reader leaves. */
export function notePlace(groups: HTMLElement, signal: AbortSignal): void {
	const note = ({ target }: Event) => {
		const link = (target as Element).closest('a');
		if (!link) return;
		const counts = [...groups.querySelectorAll('.results')].map(
			(list) => list.querySelectorAll('.result').length,
		);
		const left = { address: addressOf(link), shown: Math.max(...counts) };
		history.replaceState({ ...readState(), left } satisfies State, '');
	};
	groups.addEventListener('click', note, { signal });
}

/**
 * Takes a reader who comes back to the result by which they left, once it is shown, unless they seek something else meanwhile. A
 * browser does so only where it kept the page whole, or where the results come before the page has loaded.
 * @returns how many results of a group were shown; undefined for a reader who does not come back
 */
export function returnToPlace(groups: HTMLElement, form: HTMLFormElement): number | undefined {
	const { left, ...state } = readState();
	if (!left) return undefined;
	history.replaceState(state, '');
	const observer = new MutationObserver(() => {
		const link = [...groups.querySelectorAll('a')].find((one) => addressOf(one) === left.address);
		if (!link) return;
		observer.disconnect();
		link.focus({ preventScroll: true });
		link.scrollIntoView({ block: 'center' });
	});
	observer.observe(groups, { childList: true, subtree: true });
	form.addEventListener('input', () => observer.disconnect(), { once: true });
	return left.shown;
}
