import { FoundPassages } from '../found-passages.ts';
import { restoreTexts } from '../marks.ts';
import { findRuns, listWords, readRuns, type Word } from '../words.ts';

/** Milliseconds without a key before the search starts. */
const pause = 300;

/** Finds words in a transcript as the site's search does: without accents, elisions or endings; passages that hold them all. */
export class TranscriptFind {
	readonly #form: HTMLFormElement;
	readonly #noFind: string;
	readonly #passages: readonly { element: HTMLElement; words: Word[] }[];
	readonly #found: FoundPassages;
	#timer = 0;

	constructor(
		form: HTMLFormElement,
		text: HTMLElement,
		strings: Readonly<Record<string, string>>,
		signal: AbortSignal,
	) {
		this.#form = form;
		this.#noFind = strings['noFind']!;
		const goTo = (passage: HTMLElement) => passage.querySelector<HTMLElement>('.time')?.focus();
		this.#found = new FoundPassages(
			'transcript-find',
			form.querySelector('output')!,
			strings['found']!,
			goTo,
		);
		restoreTexts();
		this.#passages = [...text.querySelectorAll<HTMLElement>('.passage')].map((element) => ({
			element,
			words: [...element.querySelectorAll('[data-t]')].flatMap(listWords),
		}));
		const later = () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#find(), pause);
		};
		form.addEventListener('input', later, { signal });
		form.addEventListener('keydown', (event) => this.#onKey(event), { signal });
		form.addEventListener('submit', () => this.#found.go(1), { signal });
		const previous = form.querySelector('button[type=button]')!;
		previous.addEventListener('click', () => this.#found.go(-1), { signal });
		this.#find();
	}

	#find(): void {
		const wanted = readRuns(this.#form.querySelector('input')!.value);
		const found = this.#passages.flatMap(({ element, words: spoken }) => {
			const runs = wanted.map((sought) => findRuns(spoken, sought));
			const isMatch = wanted.length > 0 && runs.every((places) => places.length > 0);
			return isMatch ? [{ element, words: runs.flat(2) }] : [];
		});
		this.#found.show(found);
		if (found.length > 0) this.#found.go(1);
		else this.#form.querySelector('output')!.textContent = wanted.length > 0 ? this.#noFind : '';
	}

	/** Enter goes to the next passage, as the button does; with Shift, to the one before; Escape clears the field. */
	#onKey(event: KeyboardEvent): void {
		if (event.key === 'Enter' && event.shiftKey && event.target instanceof HTMLInputElement) {
			event.preventDefault();
			this.#found.go(-1);
		} else if (event.key === 'Escape') {
			this.#form.reset();
			this.#find();
		}
	}
}
