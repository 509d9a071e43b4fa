import { foldWord } from '#search/normalise.ts';
import type { Counts } from '#search/browser/facets.ts';
import type { Filters } from '#search/browser/pagefind.ts';
import { onDemand } from '../on-demand.ts';

/** The fields of the search's form, and the address that says the same; in a dialog, the page's entry in the history keeps it. */
export class SearchFields {
	readonly input: HTMLInputElement;
	readonly #form: HTMLFormElement;
	readonly #wide: HTMLInputElement | null;
	/** The filters, once they are loaded, each with its values. */
	#selects = new Map<HTMLSelectElement, readonly HTMLOptionElement[]>();
	#loading: Promise<void> | undefined;
	/** What the address asks of the filters. */
	#asked: Filters = {};

	constructor(form: HTMLFormElement) {
		this.#form = form;
		this.input = form.querySelector('input')!;
		this.#wide = form.querySelector('input[type=checkbox]');
	}

	/** What is sought. */
	get query(): string {
		return this.input.value.trim();
	}

	/** True where other proceedings are searched too. */
	get isWide(): boolean {
		return this.#wide?.checked ?? false;
	}

	/** The language that the texts must be in; empty for any. */
	get language(): string {
		return this.#values['lang'] ?? '';
	}

	/** The other filters that are set. */
	get filters(): Filters {
		return Object.fromEntries(Object.entries(this.#values).filter(([name]) => name !== 'lang'));
	}

	/** True where the reader sees the filters. */
	get areFiltersOpen(): boolean {
		return this.#details.open;
	}

	/** Loads the filters, once; where they cannot be had, says so, and the search goes on with those that the address asks for. */
	loadFilters(): Promise<void> {
		this.#loading ??= this.#load().catch(() => {
			this.#loading = undefined;
			this.#unloaded.hidden = false;
		});
		return this.#loading;
	}

	async #load(): Promise<void> {
		const text = await onDemand(async () => {
			const response = await fetch(this.#details.dataset['filters']!);
			if (!response.ok) throw new Error(response.statusText);
			return response.text();
		}, this.#details);
		const fragment = new DOMParser().parseFromString(text, 'text/html');
		const list = document.importNode(fragment.querySelector('.filter-list')!, true);
		const selects = [...list.querySelectorAll('select')];
		this.#unloaded.hidden = true;
		this.#details.querySelector('.filter-list')?.remove();
		this.#details.append(list);
		for (const select of selects) select.value = this.#asked[select.name] ?? '';
		this.#selects = new Map(selects.map((select) => [select, [...select.options].slice(1)]));
		list.addEventListener('input', (event) => {
			const field = event.target as HTMLElement;
			if (!(field instanceof HTMLInputElement)) return;
			// What narrows a list is no query.
			event.stopPropagation();
			this.#narrow(field);
		});
	}

	/** Takes the query and the filters from the address. */
	read(): void {
		const { search } = (history.state ?? {}) as { search?: string };
		const asked = new URLSearchParams(this.#isInDialog ? search : location.search);
		this.input.value = asked.get('q') ?? '';
		const names = this.#details.dataset['names']!.split(' ');
		this.#asked = Object.fromEntries(
			names.map((name) => [name, asked.get(name) ?? ''] as const).filter(([, value]) => value !== ''),
		);
		for (const select of this.#selects.keys()) select.value = this.#asked[select.name] ?? '';
		if (this.#wide) this.#wide.checked = asked.has(this.#wide.name);
		this.#details.open = Object.keys(this.#asked).length > 0;
	}

	/** Puts the query and the filters in the address, so that it can be sent. */
	write(): void {
		// When the reader comes back, WebKit resets a field without completion: to what was sought.
		this.input.defaultValue = this.input.value;
		const said = new URLSearchParams({
			...(this.input.value && { q: this.input.value }),
			...this.#values,
			...(this.#wide?.checked && { [this.#wide.name]: this.#wide.value }),
		}).toString();
		if (this.#isInDialog) history.replaceState({ ...(history.state as object | null), search: said }, '');
		else history.replaceState(history.state, '', `${location.pathname}${said && '?'}${said}`);
	}

	/**
	 * Says beside each value of a filter how many pages it would leave.
	 * @param found how many pages each language found, and what they come to in each filter
	 */
	showCounts(found: readonly { language: string; total: number; counts: Counts }[]): void {
		for (const [{ name }, options] of this.#selects) {
			for (const option of options) {
				const numbers = found.map(({ language, total, counts }) =>
					name === 'lang' ? (language === option.value ? total : 0) : (counts[name]?.[option.value] ?? 0),
				);
				const total = numbers.reduce((sum, number) => sum + number, 0);
				option.textContent = `${option.dataset['label']!} (${String(total)})`;
				option.hidden = total === 0 && !option.selected && name !== 'lang';
			}
		}
	}

	/** Says nothing beside the values of the filters any more, and offers them all. */
	clearCounts(): void {
		for (const option of [...this.#selects.values()].flat()) {
			option.textContent = option.dataset['label']!;
			option.hidden = false;
		}
	}

	/** Leaves in a list the values whose names hold what is typed, and the one that is chosen. */
	#narrow(field: HTMLInputElement): void {
		const words = foldWord(field.value.trim());
		const [select, options] = [...this.#selects].find(([{ name }]) => name === field.dataset['narrows'])!;
		const { value } = select;
		const left = options.filter(
			(option) => option.value === value || foldWord(option.dataset['label']!).includes(words),
		);
		select.replaceChildren(select.options[0]!, ...left);
		select.value = value;
	}

	/** The filters that are set, by their names. */
	get #values(): Filters {
		if (this.#selects.size === 0) return this.#asked;
		const set = [...this.#selects.keys()].filter(({ value }) => value !== '');
		return Object.fromEntries(set.map(({ name, value }) => [name, value]));
	}

	get #details(): HTMLDetailsElement {
		return this.#form.querySelector('details')!;
	}

	get #unloaded(): HTMLElement {
		return this.#details.querySelector<HTMLElement>('.filters-unloaded')!;
	}

	get #isInDialog(): boolean {
		return this.#form.closest('dialog') !== null;
	}
}
