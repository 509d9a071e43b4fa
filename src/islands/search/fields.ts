import type { Answer } from '#search/engine.ts';
import type { Filters } from '#search/pagefind.ts';

/** The fields of the search's form, and the address that says the same. */
export class SearchFields {
	readonly input: HTMLInputElement;
	readonly #selects: readonly HTMLSelectElement[];

	constructor(form: HTMLFormElement) {
		this.input = form.querySelector('input')!;
		this.#selects = [...form.querySelectorAll('select')];
	}

	/** What is sought. */
	get query(): string {
		return this.input.value.trim();
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

	/** Takes the query and the filters from the address. */
	readAddress(): void {
		const address = new URLSearchParams(location.search);
		for (const field of [this.input, ...this.#selects]) field.value = address.get(field.name) ?? '';
	}

	/** Puts the query and the filters in the address, so that it can be sent. */
	writeAddress(): void {
		const address = new URL(location.href);
		for (const { name, value } of [this.input, ...this.#selects]) {
			if (value) address.searchParams.set(name, value);
			else address.searchParams.delete(name);
		}
		address.hash = '';
		history.replaceState(history.state, '', address);
	}

	/** Says beside each value of a filter how many pages it would leave, where that is known. */
	showCounts(answers: readonly (readonly [language: string, answer: Answer])[]): void {
		for (const select of this.#selects) {
			for (const option of select.querySelectorAll<HTMLOptionElement>('option[data-label]')) {
				const counts =
					select.name === 'lang'
						? answers
								.filter(([language]) => language === option.value)
								.map(([, { results }]) => results.length)
						: answers.map(([, { filters }]) => filters && (filters[select.name]?.[option.value] ?? 0));
				const known = counts.filter((count) => count !== undefined);
				const isKnown = counts.length > 0 && known.length === counts.length;
				const total = known.reduce((sum, count) => sum + count, 0);
				option.textContent = `${option.dataset['label']!}${isKnown ? ` (${String(total)})` : ''}`;
			}
		}
	}
}
