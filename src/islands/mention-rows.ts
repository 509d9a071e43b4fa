import styles from './keys.css?inline';
import { adopt } from './adopt.ts';
import { onDemand } from './on-demand.ts';

adopt(styles);

/**
 * `<mention-rows>`: makes each row of its tables, and each term of its lists, one stop of the keyboard, in which arrows go from link to
 * link, and quotes beside a number the passages that it counts, as long as the pointer or the focus is on it. Without it, each link is a
 * stop, and a number leads to its passages.
 */
class MentionRows extends HTMLElement {
	#abort = new AbortController();

	connectedCallback(): void {
		this.#abort = new AbortController();
		const { signal } = this.#abort;
		const keys = this.querySelector<HTMLElement>('.keys');
		if (keys) keys.hidden = false;
		for (const row of this.#rows) for (const link of linksOf(row).slice(1)) link.tabIndex = -1;
		for (const table of this.querySelectorAll('.table-scroll'))
			table.setAttribute('aria-describedby', 'mention-keys');
		this.addEventListener('keydown', (event) => this.#onKey(event), { signal });
		this.addEventListener('focusin', ({ target }) => keepStop(target as Element), { signal });
		for (const type of ['pointerover', 'focusin'])
			this.addEventListener(type, ({ target }) => this.#quote(target as Element), { signal });
	}

	disconnectedCallback(): void {
		this.#abort.abort();
	}

	#quote(target: Element): void {
		const link = target.closest<HTMLAnchorElement>('td a');
		const list = link && listOf(link);
		if (!list || !('popover' in this)) return;
		void onDemand(() => import('./mention-quotes.ts')).then(
			({ quoteBeside }) => quoteBeside(link, list),
			() => undefined,
		);
	}

	#onKey(event: KeyboardEvent): void {
		// With a modifier, keys are the browser's: Alt and the left arrow go back.
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const target = this.#targetOf(event.key, event.target as HTMLElement);
		if (!target) return;
		event.preventDefault();
		target.focus();
	}

	#targetOf(key: string, at: HTMLElement): HTMLElement | undefined {
		const row = at.closest<HTMLElement>(rowSelector);
		if (!row) return undefined;
		const links = linksOf(row);
		const index = links.indexOf(at);
		switch (key) {
			case 'ArrowRight':
				return links[index + 1];
			case 'ArrowLeft':
				return links[index - 1];
			case 'Home':
				return links[0];
			case 'End':
				return links.at(-1);
			case 'ArrowDown':
				return this.#inColumn(at, row, 1);
			case 'ArrowUp':
				return this.#inColumn(at, row, -1);
			default:
				return undefined;
		}
	}

	/** The next link of the same column; in a list, the next term. */
	#inColumn(at: HTMLElement, row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
		const whole = 'table, .section';
		const rows = this.#rows.filter((other) => other.closest(whole) === row.closest(whole));
		const onTheWay =
			step === 1 ? rows.slice(rows.indexOf(row) + 1) : rows.slice(0, rows.indexOf(row)).reverse();
		const cell = at.closest<HTMLTableCellElement>('td, th');
		return onTheWay.flatMap((other) =>
			linksOf(other).filter(
				(link) => !cell || link.closest<HTMLTableCellElement>('td, th')?.cellIndex === cell.cellIndex,
			),
		)[0];
	}

	get #rows(): HTMLElement[] {
		return [...this.querySelectorAll<HTMLElement>(rowSelector)];
	}
}

const rowSelector = 'tr, .term-passages';

function linksOf(row: Element): HTMLElement[] {
	return [...row.querySelectorAll('a')];
}

/** The passages that a number counts: their list, or the one to which it leads. */
function listOf(link: HTMLAnchorElement): Element | null | undefined {
	if (link.pathname === location.pathname) return document.getElementById(link.hash.slice(1));
	const term = link.closest('tr')?.querySelector<HTMLAnchorElement>('th a');
	const links = document
		.getElementById(term?.hash.slice(1) ?? '')
		?.closest('.term-passages')
		?.querySelectorAll('a');
	return [...(links ?? [])].find(({ href }) => href === link.href)?.closest('li');
}

/** The link that has the focus is the stop of its row. */
function keepStop(target: Element): void {
	const row = target.closest(rowSelector);
	if (row) for (const link of linksOf(row)) link.tabIndex = link === target ? 0 : -1;
}

customElements.define('mention-rows', MentionRows);
