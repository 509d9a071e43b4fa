import { defaultLocale, locales } from '#i18n/locales.ts';
import type { Answer } from '#search/browser/engine.ts';
import { ask, type Asked, inOrder, Library } from '#search/browser/library.ts';
import type { Sibling } from '#search/browser/open-index.ts';
import { onDemand } from './on-demand.ts';
import { SearchFields } from './search/fields.ts';
import { pagesShown, printGroup } from './search/groups.ts';
import { moveByKey } from './search/keys.ts';
import { notePlace, returnToPlace } from './search/place.ts';
import { type Answers, summarise } from './search/summary.ts';
import { offerShortcut } from './shortcut.ts';

/** Milliseconds without a key before a search starts. */
const pause = 50;
/** Milliseconds without a key before what was found is said aloud: once, whatever was sought on the way. */
const calm = 1000;

/** The texts, opened once on a page, whatever asks for them first. */
let library: Library | undefined;

const openLibrary = (base = '/') => (library ??= new Library(new URL(base, location.href).href));

/**
 * `<proceedings-search>`: answers as the reader types, in the language of the interface first, then in the other.
 * Without it, the form leads back to its page, which leads to the index.
 */
class ProceedingsSearch extends HTMLElement {
	#abort = new AbortController();
	#strings: Record<string, string> = {};
	/** The number of the last search: an answer to an earlier one is dropped. */
	#turn = 0;
	#timer = 0;
	#saying = 0;
	/** How many results of a group are shown at first. */
	#shown = pagesShown;
	/** What the counts beside the filters are those of. */
	#answers: Answers = [];

	connectedCallback(): void {
		this.#abort = new AbortController();
		this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
		this.#library.siblings = JSON.parse(this.dataset['siblings'] ?? '[]') as Sibling[];
		const { signal } = this.#abort;
		const form = this.#get('form', HTMLFormElement);
		const fields = new SearchFields(form);
		const search = () => void this.#search(fields);
		const read = () => {
			fields.read();
			search();
		};
		const onInput = () => {
			this.#shown = pagesShown;
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(search, pause);
		};
		const onSubmit = (event: SubmitEvent) => {
			// A dialog's search goes to the search page, where it has an address.
			if (this.closest('dialog')) return;
			event.preventDefault();
			search();
		};
		const preload = () => void this.#library.answer(this.#locale, ask(''), {}).catch(() => undefined);
		form.addEventListener('input', onInput, { signal });
		form.addEventListener('submit', onSubmit, { signal });
		form.querySelector('details')?.addEventListener('toggle', () => void this.#count(fields), { signal });
		fields.input.addEventListener('focus', preload, { signal, once: true });
		this.#suggestions.addEventListener('click', (event) => this.#onSuggestion(event, fields, search), {
			signal,
		});
		this.addEventListener('keydown', (event) => moveByKey(event, fields.input, this.#stops), { signal });
		window.addEventListener('popstate', read, { signal });
		notePlace(this.#groups, signal);
		this.#shown = returnToPlace(this.#groups, form) ?? pagesShown;
		offerShortcut(this.#get('[data-shortcut]', HTMLInputElement));
		read();
	}

	disconnectedCallback(): void {
		this.#abort.abort();
		clearTimeout(this.#timer);
		clearTimeout(this.#saying);
	}

	#onSuggestion(event: Event, fields: SearchFields, search: () => void): void {
		const link = (event.target as Element).closest<HTMLAnchorElement>('.suggestions a');
		const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
		if (!link || ctrlKey || metaKey || shiftKey) return;
		event.preventDefault();
		fields.input.value = link.textContent;
		fields.input.focus();
		search();
	}

	async #search(fields: SearchFields): Promise<void> {
		clearTimeout(this.#timer);
		clearTimeout(this.#saying);
		const turn = ++this.#turn;
		const { query } = fields;
		fields.write();
		this.#suggestions.hidden = query !== '';
		if (!query) {
			this.#answers = [];
			void this.#count(fields);
			this.#groups.replaceChildren();
			this.#tell('');
			this.#say();
			return;
		}
		if (this.#status.textContent === '') this.#status.textContent = this.#string('counting');
		const languages = [this.#locale, ...locales.filter((language) => language !== this.#locale)].filter(
			(language) => !fields.language || language === fields.language,
		);
		let asked = ask(query);
		let answers = await this.#ask(asked, languages, fields, turn);
		for (let better: Asked | undefined; answers; asked = better) {
			const given = answers.map(([, answer]) => answer);
			better = await this.#library.askBetter(asked, languages, given, fields.isWide);
			if (turn !== this.#turn) return;
			if (!better) break;
			answers = await this.#ask(better, languages, fields, turn);
		}
		if (!answers) return;
		// One total, once everything has been sought: one that grows would be read, and said, twice.
		const isFiltered = Object.keys(fields.filters).length > 0;
		this.#tell(summarise(asked, answers, isFiltered, (...said) => this.#string(...said)));
		this.#answers = answers;
		void this.#count(fields);
		this.#say();
	}

	/**
	 * Asks every language, and prints the answers: those of the interface's at once where they hold all the words.
	 * @returns undefined where another search has begun
	 */
	async #ask(
		asked: Asked,
		languages: readonly string[],
		fields: SearchFields,
		turn: number,
	): Promise<Answers | undefined> {
		const answers: (readonly [string, Answer])[] = [];
		const read = (language: string) =>
			onDemand(() => this.#library.answer(language, asked, fields.filters, fields.isWide)).catch(
				() => undefined,
			);
		// Other proceedings may be long to answer: those of all languages are waited for together.
		const begun = fields.isWide ? languages.map(read) : [];
		const print = (language: string, answer: Answer | undefined) =>
			printGroup(answer?.results ?? [], this.#contextOf(language, answer));
		let isShown = false;
		for (const [index, language] of languages.entries()) {
			const answer = await (begun[index] ?? read(language));
			if (turn !== this.#turn) return undefined;
			if (answer) answers.push([language, answer]);
			const isWhole = answer?.results.length !== 0 && answer?.unknown.length === 0;
			if (index > 0 || !isWhole) continue;
			// What holds all the words in the language of the interface is shown at once, and stays: the reader may already be in it.
			const nodes = await print(language, answer);
			if (turn !== this.#turn) return undefined;
			this.#replace(nodes, fields.input);
			// How many there are is known when all have answered.
			this.#tell(this.#string('counting'));
			isShown = true;
		}
		const others = inOrder(answers).slice(isShown ? 1 : 0);
		const nodes = await Promise.all(others.map(([language, answer]) => print(language, answer)));
		if (turn !== this.#turn) return undefined;
		if (isShown) this.#groups.append(...nodes.flat());
		else this.#replace(nodes.flat(), fields.input);
		return answers;
	}

	/** Shows another answer. A reader who went into the one before, while this one was awaited, stays among the results. */
	#replace(nodes: readonly Node[], field: HTMLInputElement): void {
		const wasInside = this.#groups.contains(document.activeElement);
		this.#groups.replaceChildren(...nodes);
		if (wasInside) (this.#groups.querySelector('a') ?? field).focus();
	}

	/** Says how many pages each value of each filter would leave, once the reader sees the filters. */
	async #count(fields: SearchFields): Promise<void> {
		if (fields.areFiltersOpen) await fields.loadFilters();
		const answers = this.#answers;
		if (answers.length === 0) fields.clearCounts();
		if (!fields.areFiltersOpen || answers.length === 0) return;
		const counts = answers.map(async ([language, { results, count }]) => ({
			language,
			total: results.length,
			counts: await count(),
		}));
		const counted = await Promise.all(counts).catch(() => undefined);
		if (answers !== this.#answers) return;
		if (counted) fields.showCounts(counted);
		else fields.clearCounts();
	}

	/** How the results of a language are shown: those of another language than the page's say so. */
	#contextOf(language: string, answer: Answer | undefined) {
		const isOther = language !== this.#locale;
		const leftOut = answer?.unknown ?? [];
		const without = leftOut.length > 0 ? this.#string('without', { words: leftOut.join(', ') }) : '';
		return {
			locale: this.#locale,
			language: isOther ? language : undefined,
			title: `${this.#string(language)} (${String(answer?.results.length ?? 0)})${without}`,
			kindName: (kind: string) => this.#string(`kind.${kind}`),
			siteOf: (address: string) => this.#library.siblingOf(address)?.title,
			shown: this.#shown,
			more: (count: number) => this.#string('more', { n: String(count) }),
			unloaded: this.#string('unloaded'),
		};
	}

	/** Says aloud what is shown of the answer. */
	#say(): void {
		const said = this.#get('.search-said', HTMLElement);
		this.#saying = window.setTimeout(() => (said.textContent = this.#status.textContent), calm);
	}

	/** Shows what was found, and helps where nothing was. */
	#tell(summary: string): void {
		this.#status.textContent = summary;
		const isEmpty = summary !== '' && !this.#groups.hasChildNodes();
		const help = this.#get('.search-help', HTMLElement);
		help.hidden = !isEmpty;
		help.textContent = isEmpty ? this.#string('help') : '';
		if (isEmpty) this.#suggestions.hidden = false;
	}

	#string(key: string, values: Record<string, string> = {}): string {
		return (this.#strings[key] ?? '').replaceAll(
			/\{(\w+)\}/g,
			(whole, name: string) => values[name] ?? whole,
		);
	}

	/** What the arrows go through after the field. */
	get #stops(): HTMLElement[] {
		return [
			...this.querySelectorAll<HTMLElement>(':is(.search-groups, .search-suggestions) :is(a, button)'),
		].filter((stop) => stop.getClientRects().length > 0);
	}

	get #library(): Library {
		return openLibrary(this.dataset['base']);
	}

	get #locale(): string {
		return this.dataset['locale'] ?? defaultLocale;
	}

	get #status(): HTMLElement {
		return this.#get('.search-status', HTMLElement);
	}

	get #groups(): HTMLElement {
		return this.#get('.search-groups', HTMLElement);
	}

	get #suggestions(): HTMLElement {
		return this.#get('.search-suggestions', HTMLElement);
	}

	#get<Type extends HTMLElement>(selector: string, type: new () => Type): Type {
		const element = this.querySelector(selector);
		if (!(element instanceof type)) throw new Error(`<proceedings-search> : « ${selector} » manque.`);
		return element;
	}
}

customElements.define('proceedings-search', ProceedingsSearch);

// Loaded into a page that does not hold its form, it is about to be asked something: by the dialog, or by the search page that the
// reader goes to, which finds what came in the browser's cache. What cannot be had is asked for again with the first query.
const anywhere = document.querySelector<HTMLElement>('search-anywhere');
if (anywhere && !anywhere.querySelector('proceedings-search'))
	openLibrary(anywhere.dataset['base'])
		.answer(document.documentElement.lang, ask(''), {})
		.catch(() => undefined);
