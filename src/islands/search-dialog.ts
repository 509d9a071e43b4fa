import large from '#styles/search-large.css?inline';
import panelStyles from './proceedings-search.css?inline';
import { adopt } from './adopt.ts';
import { offerClosing } from './search/closing.ts';

/** What fills each dialog: its keys may be pressed again while it comes. */
const fillings = new WeakMap<HTMLDialogElement, Promise<void>>();

/**
 * Puts the search in its dialog: the form of the search page, with its styles and its script. Once, however often it is asked;
 * rejects where they cannot be had, and the next call tries again.
 * @param dialog holds a form, whose place is taken
 * @param address that of the search's form alone
 */
export function fillDialog(dialog: HTMLDialogElement, address: string): Promise<void> {
	const filling =
		fillings.get(dialog) ??
		fill(dialog, address).catch((error: unknown) => {
			fillings.delete(dialog);
			throw error;
		});
	fillings.set(dialog, filling);
	return filling;
}

async function fill(dialog: HTMLDialogElement, address: string): Promise<void> {
	offerClosing(dialog);
	// A dialog that is closed is forgotten; one that the reader left by a link opens again when they come back.
	dialog.addEventListener('close', () => {
		history.replaceState({ ...(history.state as object | null), search: undefined }, '');
	});
	const [response] = await Promise.all([fetch(address), import('./proceedings-search.ts')]);
	if (!response.ok) throw new Error(response.statusText);
	const fragment = new DOMParser().parseFromString(await response.text(), 'text/html');
	// The links of the form are from its own address.
	const base = new URL(address, location.href);
	for (const name of ['action', 'data-base', 'data-filters', 'href'])
		for (const element of fragment.querySelectorAll(`[${name}]`))
			element.setAttribute(name, new URL(element.getAttribute(name)!, base).href);
	const panel = document.importNode(fragment.querySelector('proceedings-search')!, true);
	adopt(large);
	adopt(panelStyles);
	const { value } = dialog.querySelector('input')!;
	const state = history.state as { search?: string } | null;
	const search = value ? new URLSearchParams({ q: value }).toString() : state?.search;
	history.replaceState({ ...state, search }, '');
	dialog.querySelector('form')!.replaceWith(panel);
	const field = panel.querySelector('input')!;
	field.focus();
	field.setSelectionRange(value.length, value.length);
}
