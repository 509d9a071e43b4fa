/** The passages of a revised text that are known to have been said, and when: marks the one that is said. */
export class MomentsText {
	readonly #passages: readonly { element: HTMLElement; seconds: number }[];
	#current: HTMLElement | undefined;

	/** @param speech what holds the text, and the transcript */
	constructor(speech: Element) {
		this.#passages = [...speech.querySelectorAll<HTMLElement>('.prose [data-t]')]
			.map((element) => ({ element, seconds: Number(element.dataset['t']) }))
			// They may stand in another order than that in which they were said.
			.sort((a, b) => a.seconds - b.seconds);
	}

	/** True where there is none. */
	get isEmpty(): boolean {
		return this.#passages.length === 0;
	}

	/** Marks what is said at a moment. Returns its passage where it is another than was marked before, and the one that was. */
	mark(seconds: number): { passage: HTMLElement; previous: HTMLElement | undefined } | undefined {
		const passage = this.#passages.findLast((one) => one.seconds <= seconds)?.element;
		const previous = this.#current;
		if (passage === previous) return undefined;
		previous?.removeAttribute('aria-current');
		passage?.setAttribute('aria-current', 'true');
		this.#current = passage;
		return passage && { passage, previous };
	}
}
