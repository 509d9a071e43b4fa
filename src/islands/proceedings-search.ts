import { type Answer, Engine } from '#search/engine.ts';
import type { Filters, Result } from '#search/pagefind.ts';
import { printResult } from './search/results.ts';

/** How many pages are loaded at a time. */
const pagesShown = 4;
/** Milliseconds without a key before a search starts. */
const pause = 150;
const locales = ['fr', 'en'];

/**
 * `<proceedings-search>`: answers as the reader types, in the language of the interface first, then in the other.
 * Without it, the form leads back to this page, which shows the index.
 */
class ProceedingsSearch extends HTMLElement {
	#abort = new AbortController();
	#engines = new Map<string, Engine>();
	#strings: Record<string, string> = {};
	/** The number of the last search: an answer to an earlier one is dropped. */
	#turn = 0;
	#timer = 0;

	connectedCallback(): void {
		this.#abort = new AbortController();
		this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		const { signal } = this.#abort;
		const form = this.#get('form', HTMLFormElement);
		form.addEventListener(
			'input',
			() => {
				this.#schedule();
			},
			{ signal },
		);
		form.addEventListener(
			'submit',
			(event) => {
				event.preventDefault();
				void this.#search();
			},
			{ signal },
		);
		this.#input.addEventListener(
			'focus',
			() =>
				void this.#engine(this.#locale)
					.load()
					.catch(() => undefined),
			{ signal, once: true },
		);
		this.addEventListener(
			'keydown',
			(event) => {
				this.#move(event);
			},
			{ signal },
		);
		window.addEventListener(
			'popstate',
			() => {
				this.#read();
			},
			{ signal },
		);
		this.#read();
	}

	disconnectedCallback(): void {
		this.#abort.abort();
		clearTimeout(this.#timer);
	}

	/** Takes the query and the filters from the address. */
	#read(): void {
		const address = new URLSearchParams(location.search);
		this.#input.value = address.get('q') ?? '';
		for (const select of this.querySelectorAll('select')) select.value = address.get(select.name) ?? '';
		void this.#search();
	}

	/** Puts the query and the filters in the address, so that it can be sent. */
	#write(): void {
		const address = new URL(location.href);
		for (const field of [this.#input, ...this.querySelectorAll('select')]) {
			if (field.value) address.searchParams.set(field.name, field.value);
			else address.searchParams.delete(field.name);
		}
		address.hash = '';
		history.replaceState(history.state, '', address);
	}

	#schedule(): void {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => void this.#search(), pause);
	}

	async #search(): Promise<void> {
		clearTimeout(this.#timer);
		const turn = ++this.#turn;
		const text = this.#input.value.trim();
		this.#write();
		this.#get('.search-index', HTMLElement).hidden = text !== '';
		if (!text) {
			this.#groups.replaceChildren();
			this.#tell('');
			return;
		}
		const status = this.#get('.search-status', HTMLElement);
		if (status.textContent === '') status.textContent = this.#string('counting');
		const wanted = this.#value('lang');
		const languages = [this.#locale, ...locales.filter((language) => language !== this.#locale)].filter(
			(language) => !wanted || language === wanted,
		);
		const answers: [language: string, answer: Answer][] = [];
		for (const language of languages) {
			const answer = await this.#answer(language, text);
			const nodes = answer ? await this.#printGroup(language, answer.results) : [];
			if (turn !== this.#turn) return;
			// The first answer stays as it is when the second comes: the reader may already be in it.
			if (language === languages[0]) this.#groups.replaceChildren(...nodes);
			else this.#groups.append(...nodes);
			if (answer) answers.push([language, answer]);
			const isLast = language === languages.at(-1);
			if (isLast || nodes.length > 0)
				this.#tell(answers.length > 0 ? this.#summarise(text, answers, isLast) : this.#string('noIndex'));
		}
		this.#count(answers.map(([, answer]) => answer.filters));
	}

	/** The answer in one language; none where its index cannot be loaded. */
	async #answer(language: string, text: string): Promise<Answer | undefined> {
		return this.#engine(language)
			.search(text, this.#filters())
			.catch(() => undefined);
	}

	/** The results of one language. Those of the other language say so. */
	async #printGroup(language: string, results: readonly Result[]): Promise<Node[]> {
		if (results.length === 0) return [];
		const list = document.createElement('ol');
		list.className = 'results';
		const nodes: Node[] = [list];
		if (language !== this.#locale) {
			const heading = document.createElement('h2');
			heading.textContent = `${this.#string(language)} (${String(results.length)})`;
			nodes.unshift(heading);
		}
		await this.#append(list, language, results);
		return nodes;
	}

	/** Adds a handful of results to a list, and a button for the next ones. */
	async #append(list: HTMLOListElement, language: string, results: readonly Result[]): Promise<void> {
		const pages = await Promise.all(results.slice(0, pagesShown).map((result) => result.data()));
		const context = {
			base: this.dataset['base'] ?? '/',
			language: language === this.#locale ? undefined : language,
			heading: language === this.#locale ? ('h2' as const) : ('h3' as const),
			kindName: (kind: string) => this.#string(`kind.${kind}`),
		};
		const items = pages.map((page) => printResult(page, context));
		list.append(...items);
		const rest = results.slice(pagesShown);
		if (rest.length === 0) return;
		const more = document.createElement('button');
		more.type = 'button';
		more.className = 'button';
		more.textContent = this.#string('more').replace('{n}', String(rest.length));
		more.addEventListener('click', () => {
			more.parentElement?.remove();
			const last = list.lastElementChild;
			void this.#append(list, language, rest).then(() =>
				last?.nextElementSibling?.querySelector('a')?.focus(),
			);
		});
		const item = document.createElement('li');
		item.append(more);
		list.append(item);
	}

	#summarise(text: string, answers: [string, Answer][], isLast: boolean): string {
		const count = answers.reduce((sum, [, { results }]) => sum + results.length, 0);
		const key =
			count === 0
				? Object.keys(this.#filters()).length > 0
					? 'filtered'
					: 'none'
				: count === 1
					? 'one'
					: 'many';
		const unknown = isLast
			? (answers[0]?.[1].unknown ?? []).filter((word) =>
					answers.every(([, answer]) => answer.unknown.includes(word)),
				)
			: [];
		const sentences = [this.#string(key).replace('{n}', String(count)).replace('{q}', text)];
		if (unknown.length > 0) sentences.push(this.#string('unknown').replace('{words}', unknown.join(', ')));
		return sentences.join(' ');
	}

	/** Says what was found, and helps where nothing was. */
	#tell(summary: string): void {
		this.#get('.search-status', HTMLElement).textContent = summary;
		const isEmpty = summary !== '' && !this.#groups.hasChildNodes();
		const help = this.#get('.search-help', HTMLElement);
		help.hidden = !isEmpty;
		help.textContent = isEmpty ? this.#string('help') : '';
		if (isEmpty) this.#get('.search-index', HTMLElement).hidden = false;
	}

	/** Says beside each value of a filter how many pages it would leave. */
	#count(found: readonly Answer['filters'][]): void {
		for (const select of this.querySelectorAll('select')) {
			for (const option of select.querySelectorAll<HTMLOptionElement>('option[data-label]')) {
				const count = found.reduce((sum, filters) => sum + (filters[select.name]?.[option.value] ?? 0), 0);
				option.textContent =
					select.name === 'lang'
						? option.dataset['label']!
						: `${option.dataset['label']!} (${String(count)})`;
			}
		}
	}

	/** Arrows go from the field to the results and back, Escape back to the field. */
	#move(event: KeyboardEvent): void {
		if (event.target instanceof HTMLSelectElement) return;
		const stops: HTMLElement[] = [
			this.#input,
			...this.querySelectorAll<HTMLElement>('.search-groups :is(a, button)'),
		];
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		const at = stops.indexOf(document.activeElement as HTMLElement);
		const target =
			event.key === 'Escape' && at > 0 ? stops[0] : step === 0 || at === -1 ? undefined : stops[at + step];
		if (!target) return;
		event.preventDefault();
		target.focus();
	}

	#filters(): Filters {
		return Object.fromEntries(
			['kind', 'session'].flatMap((name) => (this.#value(name) ? [[name, this.#value(name)]] : [])),
		);
	}

	#engine(language: string): Engine {
		const engine =
			this.#engines.get(language) ?? new Engine(`${this.dataset['bundle'] ?? '/pagefind/'}${language}/`);
		this.#engines.set(language, engine);
		return engine;
	}

	#string(key: string): string {
		return this.#strings[key] ?? '';
	}

	#value(name: string): string {
		return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value ?? '';
	}

	get #locale(): string {
		return this.dataset['locale'] ?? 'fr';
	}

	get #groups(): HTMLElement {
		return this.#get('.search-groups', HTMLElement);
	}

	get #input(): HTMLInputElement {
		return this.#get('input', HTMLInputElement);
	}

	#get<Type extends HTMLElement>(selector: string, type: new () => Type): Type {
		const element = this.querySelector(selector);
		if (!(element instanceof type)) throw new Error(`<proceedings-search> : « ${selector} » manque.`);
		return element;
	}
}

customElements.define('proceedings-search', ProceedingsSearch);
