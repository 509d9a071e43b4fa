import type { EngineWindow } from './engine.ts';

/** Elements of a page: a CSS selector, or one with words that they hold. */
type Target = string | readonly [selector: string, words: string];

/** Where an element is in the window, in CSS pixels, and whether a reader sees it there. */
interface Sight {
	top: number;
	bottom: number;
	isInSight: boolean;
}

/** Milliseconds before what is awaited is missing. */
const patience = 10_000;

/** Milliseconds between two looks at the page. */
const pause = 50;

/** A page as a reader meets it: what they do, and what they can tell of it. */
export class Reader {
	readonly #window: EngineWindow;
	readonly #base: string;
	readonly press: EngineWindow['press'];
	readonly ask: EngineWindow['ask'];
	readonly print: EngineWindow['print'];

	/** @param base the address of the site's home page */
	constructor(window: EngineWindow, base: string) {
		this.#window = window;
		this.#base = base;
		this.press = (keys) => window.press(keys);
		this.ask = (run, ...given) => window.ask(run, ...given);
		this.print = window.print;
	}

	async goto(path: string): Promise<void> {
		await this.#window.goto(new URL(path, this.#base).href);
	}

	async back(): Promise<void> {
		await this.#window.back();
	}

	/** Presses the keys that write a word, or words. */
	async type(text: string): Promise<void> {
		for (const letter of text) await this.press(letter);
	}

	/** Brings an element into sight if need be, and clicks on it once nothing moves or covers it. */
	async click(target: Target): Promise<void> {
		let before: Awaited<ReturnType<typeof findPlace>> = null;
		const { x, y } = await this.until(
			async () => {
				const last = before;
				before = await this.ask(findPlace, target);
				return before?.x === last?.x && before?.y === last?.y && before;
			},
			`a place to click on ${String(target)}`,
		);
		await this.#window.clickAt(x, y);
	}

	async clickAt(x: number, y: number): Promise<void> {
		await this.#window.clickAt(x, y);
	}

	/** The path, the query and the fragment of the page's address. */
	address(): Promise<string> {
		return this.ask(() => location.href.slice(location.origin.length));
	}

	/** What is written in the first of the elements, as it is shown; empty where there is none. */
	text(target: Target): Promise<string> {
		return this.ask(readText, target);
	}

	/** How many of the elements are shown. */
	count(target: Target): Promise<number> {
		return this.ask(countShown, target);
	}

	/** True where the first of the elements has the focus. */
	hasFocus(target: Target): Promise<boolean> {
		return this.ask(hasFocus, target);
	}

	sight(target: Target): Promise<Sight> {
		return this.until(() => this.ask(findSight, target), String(target));
	}

	/** What a field holds. */
	value(selector: string): Promise<string> {
		return this.ask(
			(wanted) => document.querySelector<HTMLInputElement | HTMLSelectElement>(wanted)?.value ?? '',
			selector,
		);
	}

	/** Chooses a value of a list. */
	async choose(selector: string, value: string): Promise<void> {
		await this.ask(
			(wanted, chosen) => {
				const select = document.querySelector<HTMLSelectElement>(wanted)!;
				select.value = chosen;
				select.dispatchEvent(new Event('input', { bubbles: true }));
				select.dispatchEvent(new Event('change', { bubbles: true }));
			},
			selector,
			value,
		);
	}

	/** Looks until there is something to see, and returns it. */
	async until<Seen>(look: () => Promise<Seen | null | undefined | false>, what: string): Promise<Seen> {
		const end = performance.now() + patience;
		for (;;) {
			const seen = await look();
			if (seen) return seen;
			if (performance.now() > end) throw new Error(`Awaited in vain: ${what}`);
			await new Promise((done) => setTimeout(done, pause));
		}
	}
}

// What follows runs in the page: each function stands alone.

/** Where an element can be clicked on; null as long as it is not there, or something covers it. */
function findPlace(target: Target): { x: number; y: number } | null {
	const [selector, words] = typeof target === 'string' ? [target, ''] : target;
	const element = [...document.querySelectorAll(selector)].find(({ textContent }) =>
		textContent.includes(words),
	);
	if (!element) return null;
	const measure = () => element.getClientRects()[0] ?? element.getBoundingClientRect();
	const { top, bottom } = measure();
	if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { left, top: y, width, height } = measure();
	const place = { x: left + width / 2, y: y + height / 2 };
	const hit = document.elementFromPoint(place.x, place.y);
	return hit && (element.contains(hit) || hit.contains(element)) ? place : null;
}

function readText(target: Target): string {
	const [selector, words] = typeof target === 'string' ? [target, ''] : target;
	const element = [...document.querySelectorAll<HTMLElement>(selector)].find(({ textContent }) =>
		textContent.includes(words),
	);
	return element?.innerText.trim() ?? '';
}

function countShown(target: Target): number {
	const [selector, words] = typeof target === 'string' ? [target, ''] : target;
	return [...document.querySelectorAll(selector)].filter(
		(element) => element.textContent.includes(words) && element.checkVisibility({ visibilityProperty: true }),
	).length;
}

function hasFocus(target: Target): boolean {
	const [selector, words] = typeof target === 'string' ? [target, ''] : target;
	const element = [...document.querySelectorAll(selector)].find(({ textContent }) =>
		textContent.includes(words),
	);
	return element !== undefined && element === document.activeElement;
}

function findSight(target: Target): Sight | null {
	const [selector, words] = typeof target === 'string' ? [target, ''] : target;
	const element = [...document.querySelectorAll(selector)].find(({ textContent }) =>
		textContent.includes(words),
	);
	if (!element) return null;
	const { top, bottom } = element.getBoundingClientRect();
	return { top, bottom, isInSight: bottom > 0 && top < innerHeight };
}
