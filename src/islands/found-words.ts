import { mark } from './marks.ts';
import { findRuns, listWords, readRuns } from './words.ts';

/**
 * Marks words in the text of the page, until the reader presses Escape or the button that says so. The address loses the
 * words, so that it can be cited; the history keeps them, for who comes back.
 * @param clear the name of the button
 */
export function markWords(words: string, clear: string): void {
	const address = new URL(location.href);
	address.searchParams.delete('mots');
	history.replaceState({ ...(history.state as object | null), words }, '', address);
	const main = document.querySelector('main');
	if (!main) return;
	const text = listWords(main);
	const found = readRuns(words).flatMap((run) => findRuns(text, run).flat());
	if (found.length === 0) return;
	mark('found-words', found);
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button found-words';
	button.textContent = clear;
	main.prepend(button);
	const abort = new AbortController();
	const remove = () => {
		mark('found-words', []);
		history.replaceState({ ...(history.state as object | null), words: undefined }, '');
		button.remove();
		abort.abort();
	};
	button.addEventListener('click', remove);
	document.addEventListener(
		'keydown',
		({ key, defaultPrevented }) => key === 'Escape' && !defaultPrevented && remove(),
		abort,
	);
}
