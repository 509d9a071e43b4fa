import type { Counts } from '#search/browser/facets.ts';
import type { Filters } from '#search/browser/pagefind.ts';

/** The fields of the search's form, and the address that says the same; in a dialog, the page's entry in the history keeps it. */
export class SearchFields {
	readonly input: HTMLInputElement;
	readonly #form: HTMLFormElement;
	readonly #selects: readonly HTMLSelectElement[];
	readonly #wide: HTMLInputElement | null;

	constructor(form: HTMLFormElement) {
		this.#form = form;
		this.input = form.querySelector('input')!;
		this.#selects = [...form.querySelectorAll('select')];
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
		return this.#selects.find(({ name }) => name === 'lang')?.value ?? '';
	}

	/** The other filters that are set. */
	get filters(): Filters {
		const set = this.#selects.filter(({ name, value }) => name !== 'lang' && value !== '');
		return Object.fromEntries(set.map(({ name, value }) => [name, value]));
	}

	/** True where the reader sees the filters. */
	get areFiltersOpen(): boolean {
		return this.#details.open;
	}

	/** Takes the query and the filters from the address. */
	read(): void {
		const { search } = (history.state ?? {}) as { search?: string };
		const asked = new URLSearchParams(this.#isInDialog ? search : location.search);
		for (const field of [this.input, ...this.#selects]) field.value = asked.get(field.name) ?? '';
		if (this.#wide) this.#wide.checked = asked.has(this.#wide.name);
		this.#details.open = this.language !== '' || Object.keys(this.filters).length > 0;
	}

	/** Puts the query and the filters in the address, so that it can be sent. */
	write(): void {
		// When the reader comes back, WebKit resets a field without completion: to what was sought.
		this.input.defaultValue = this.input.value;
		const said = [...new FormData(this.#form)].filter(([, value]) => value !== '') as [string, string][];
		const search = new URLSearchParams(said).toString();
		if (this.#isInDialog) history.replaceState({ ...(history.state as object | null), search }, '');
		else history.replaceState(history.state, '', `${location.pathname}${search && '?'}${search}`);
	}

	/**
	 * Says beside each value of a filter how many pages it would leave.
	 * @param found how many pages each language found, and what they come to in each filter
	 */
	showCounts(found: readonly { language: string; total: number; counts: Counts }[]): void {
		for (const { name, options } of this.#selects) {
			for (const option of [...options].slice(1)) {
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
		for (const option of this.#selects.flatMap(({ options }) => [...options].slice(1))) {
			option.textContent = option.dataset['label']!;
			option.hidden = false;
		}
	}

	get #details(): HTMLDetailsElement {
		return this.#form.querySelector('details')!;
	}

	get #isInDialog(): boolean {
		return this.#form.closest('dialog') !== null;
	}
}
