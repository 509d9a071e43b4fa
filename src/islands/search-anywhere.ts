import { onDemand } from './on-demand.ts';
import { isShortcutOn } from './shortcut.ts';

/** What a page keeps of the search in its entry of the history. */
interface State {
	/** The search of the dialog, as the search page's address would say it. */
	search?: string;
	/** The words that are marked. */
	words?: string;
}

/**
 * `<search-anywhere>`: opens the search over any page, with « / » or Ctrl+K, and marks the words of the search that led here.
 * Without it, the form that it holds leads to the search page.
 */
class SearchAnywhere extends HTMLElement {
	#abort = new AbortController();
	#dialog: HTMLDialogElement | undefined;

	connectedCallback(): void {
		this.#abort = new AbortController();
		const state = (history.state ?? {}) as State;
		const words = new URLSearchParams(location.search).get('mots') ?? state.words;
		document.addEventListener('keydown', (event) => this.#onKey(event), { signal: this.#abort.signal });
		if (words)
			void onDemand(() => import('./found-words.ts')).then(
				({ markWords }) => markWords(words, this.dataset['marks']!),
				// The page is read without.
				() => undefined,
			);
		// The search page's own form loads what it needs.
		this.querySelector(':scope > form')?.addEventListener('input', loadSearch);
		if (state.search) void this.#open();
	}

	disconnectedCallback(): void {
		this.#abort.abort();
	}

	#onKey(event: KeyboardEvent): void {
		const isControl =
			event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
		const isSlash =
			event.key === '/' && !event.ctrlKey && !event.metaKey && !isWriting(event) && isShortcutOn();
		if (!isControl && !isSlash) return;
		event.preventDefault();
		const field = document.querySelector<HTMLInputElement>('main proceedings-search input');
		if (field) field.select();
		else void this.#open();
	}

	/** Opens the dialog at once, with the header's own form; the search's takes its place when it comes, with what was typed. */
	async #open(): Promise<void> {
		loadSearch();
		const form = this.querySelector('form')!;
		const dialog = (this.#dialog ??= this.#makeDialog(form));
		if (!dialog.open) dialog.showModal();
		dialog.querySelector('input')!.select();
		const status = dialog.querySelector('output')!;
		status.textContent = '';
		const load = () =>
			import('./search-dialog.ts').then(({ fillDialog }) => fillDialog(dialog, this.dataset['panel']!));
		await onDemand(load, dialog.lastElementChild!).catch(() => {
			// The form leads to the search's page.
			status.textContent = this.dataset['unloaded']!;
		});
	}

	#makeDialog(form: HTMLFormElement): HTMLDialogElement {
		const dialog = document.createElement('dialog');
		dialog.className = 'search-dialog';
		dialog.setAttribute('closedby', 'any');
		dialog.ariaLabel = form.ariaLabel;
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = this.dataset['close'] ?? '';
		button.addEventListener('click', () => dialog.close());
		const copy = form.cloneNode(true) as HTMLFormElement;
		copy.querySelector('input')!.id = copy.querySelector('label')!.htmlFor = 'search-dialog';
		dialog.append(button, document.createElement('output'), copy);
		document.body.append(dialog);
		return dialog;
	}
}

/** Has the search, and through it the index, come while the reader types. */
function loadSearch(): void {
	import('./proceedings-search.ts').catch(() => undefined);
}

/** True where the key writes a sign. */
function isWriting({ target }: KeyboardEvent): boolean {
	return (
		target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'))
	);
}

customElements.define('search-anywhere', SearchAnywhere);
