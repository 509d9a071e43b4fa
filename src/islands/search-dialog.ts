import { offerClosing } from './search/closing.ts';

/** What fills each dialog: its keys may be pressed again while it comes. */
const fillings = new WeakMap<HTMLDialogElement, Promise<void>>();

/**
 * Puts the search in its dialog: the form of the search page itself, with its styles and its script. Once, however often it is asked;
 * rejects where the search page cannot be had, and the next call tries again.
 * @param dialog holds a form, whose place is taken
 * @param address the search page
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
	const response = await fetch(address);
	const styles: CSSStyleSheet[] = [];
	// The policy of the page refuses a style element that it did not announce, and lets a script make a sheet.
	const html = (await response.text()).replaceAll(/<style>(.*?)<\/style>/gs, (_, rules: string) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		styles.push(sheet);
		return '';
	});
	const page = new DOMParser().parseFromString(html, 'text/html');
	const panel = document.importNode(page.querySelector('proceedings-search')!, true);
	const scripts = [...page.querySelectorAll<HTMLScriptElement>('script[type=module][src]')];
	await Promise.all(scripts.map(({ src }) => import(/* @vite-ignore */ src)));
	document.adoptedStyleSheets.push(...styles);
	const { value } = dialog.querySelector('input')!;
	const state = history.state as { search?: string } | null;
	const search = value ? new URLSearchParams({ q: value }).toString() : state?.search;
	history.replaceState({ ...state, search }, '');
	dialog.querySelector('form')!.replaceWith(panel);
	const field = panel.querySelector('input')!;
	field.focus();
	field.setSelectionRange(value.length, value.length);
}
