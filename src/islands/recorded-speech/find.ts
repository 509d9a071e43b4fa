import { mark, restoreTexts } from '../marks.ts';
import { findRuns, listWords, readRuns, type Word } from '../words.ts';

/** The words of a passage that answer, as the page shows them. */
interface Match {
	passage: HTMLElement;
	words: Word[];
}

/** The name of the highlight in the style sheet. */
const name = 'transcript-find';

/** Milliseconds without a key before the search starts. */
const pause = 100;

/** Finds words in a transcript as the site's search does: without accents, elisions or endings; passages that hold them all. */
export class TranscriptFind {
	readonly #form: HTMLFormElement;
	readonly #strings: Readonly<Record<string, string>>;
	readonly #passages: readonly { passage: HTMLElement; words: Word[] }[];
	#matches: Match[] = [];
	#at = -1;
	#timer = 0;

	constructor(
		form: HTMLFormElement,
		text: HTMLElement,
		strings: Readonly<Record<string, string>>,
		signal: AbortSignal,
	) {
		this.#form = form;
		this.#strings = strings;
		restoreTexts();
		this.#passages = [...text.querySelectorAll<HTMLElement>('.passage')].map((passage) => ({
			passage,
			words: [...passage.querySelectorAll('[data-t]')].flatMap(listWords),
		}));
		const later = () => {
			clearTimeout(this.#timer);
			this.#timer = window.setTimeout(() => this.#find(), pause);
		};
		form.addEventListener('input', later, { signal });
		form.addEventListener('keydown', (event) => this.#onKey(event), { signal });
		form.addEventListener('submit', () => this.#go(1), { signal });
		this.#find();
	}

	#find(): void {
		const wanted = readRuns(this.#form.querySelector('input')!.value);
		this.#matches = this.#passages.flatMap(({ passage, words: spoken }) => {
			const found = wanted.map((sought) => findRuns(spoken, sought));
			const isMatch = wanted.length > 0 && found.every((runs) => runs.length > 0);
			return isMatch ? [{ passage, words: found.flat(2) }] : [];
		});
		mark(`${name}-current`, []);
		mark(
			name,
			this.#matches.flatMap((match) => match.words),
		);
		this.#at = -1;
		if (this.#matches.length > 0) this.#go(1);
		else this.#say(wanted.length > 0 ? this.#strings['noFind']! : '');
	}

	/** Enter goes to the next passage, as the button does; with Shift, to the one before; Escape clears the field. */
	#onKey(event: KeyboardEvent): void {
		if (event.key === 'Enter' && event.shiftKey) {
			event.preventDefault();
			this.#go(-1);
		} else if (event.key === 'Escape') {
			this.#form.reset();
			this.#find();
		}
	}

	#go(step: 1 | -1): void {
		const count = this.#matches.length;
		if (count === 0) return;
		this.#at = (this.#at + step + count) % count;
		const { passage, words } = this.#matches[this.#at]!;
		mark(`${name}-current`, words);
		passage.scrollIntoView({ block: 'center', behavior: 'instant' });
		this.#say(this.#strings['found']!.replace('{i}', String(this.#at + 1)).replace('{n}', String(count)));
	}

	#say(text: string): void {
		this.#form.querySelector('output')!.textContent = text;
	}
}
