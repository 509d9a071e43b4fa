import styles from './found-passages.css?inline';
import { adopt } from './adopt.ts';
import { mark } from './marks.ts';
import type { Word } from './words.ts';

/** A passage of the page, and the words in it that were sought. */
export interface FoundPassage {
	element: HTMLElement;
	words: readonly Word[];
}

adopt(styles);

/** How many words are said before the one that was found, and from it on. */
const [before, after] = [4, 7];

/**
 * The passages that hold the words that were sought: marked, and gone through one at a time. The focus stays where the reader presses,
 * as in the search of a browser or of an editor; what is come to is said: its place among the others, its time, a few words. A button
 * of these words brings the focus to the passage.
 */
export class FoundPassages {
	readonly #name: string;
	readonly #output: HTMLElement;
	/** « {i} sur {n} » */
	readonly #place: string;
	readonly #goTo: (passage: HTMLElement) => void;
	#passages: readonly FoundPassage[] = [];
	#at = -1;

	/**
	 * @param name that of the marks in the style sheet; with `-current`, that of those in the passage that was come to
	 * @param output what is shown there is said aloud
	 * @param place « {i} sur {n} »
	 * @param goTo brings the focus to a passage
	 */
	constructor(name: string, output: HTMLElement, place: string, goTo: (passage: HTMLElement) => void) {
		this.#name = name;
		this.#output = output;
		this.#place = place;
		this.#goTo = goTo;
	}

	/**
	 * Marks other passages in the place of those before.
	 * @param at the index of the one at which the reader is; -1 before the first
	 */
	show(passages: readonly FoundPassage[], at = -1): void {
		this.#passages = passages;
		this.#at = at;
		mark(`${this.#name}-current`, []);
		mark(
			this.#name,
			passages.flatMap(({ words }) => words),
		);
	}

	/** Goes to the next passage, or to the one before; after the last comes the first. */
	go(step: 1 | -1): void {
		const count = this.#passages.length;
		if (count === 0) return;
		this.#at = (Math.max(this.#at, step === 1 ? -1 : 0) + step + count) % count;
		const { element, words } = this.#passages[this.#at]!;
		mark(`${this.#name}-current`, words);
		element.scrollIntoView({ block: 'center', behavior: 'instant' });
		const button = document.createElement('button');
		button.type = 'button';
		button.textContent = describe(element, words[0]!);
		button.addEventListener('click', () => this.#goTo(element));
		const place = this.#place.replace('{i}', String(this.#at + 1)).replace('{n}', String(count));
		this.#output.replaceChildren(`${place} · `, button);
	}
}

/** « 2:07 · … puisque c’est mon métier. J’ai comparé les dix années … » */
function describe(passage: Element, { node: { data }, index }: Word): string {
	const head = data.slice(0, index).trimStart().split(/\s+/);
	const rest = data.slice(index).trimEnd().split(/\s+/);
	const words = [
		...(head.length > before + 1 ? ['…'] : []),
		head.slice(-before - 1).join(' ') + rest.slice(0, after).join(' '),
		...(rest.length > after ? ['…'] : []),
	].join(' ');
	const time = passage.querySelector('.time')?.textContent.trim();
	return time ? `${time} · ${words}` : words;
}
