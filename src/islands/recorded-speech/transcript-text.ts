import { onDemand } from '../on-demand.ts';

/** Plays the recording from a second on, for who pressed a link to it; undefined where there is none. */
export type Play = ((seconds: number, link: HTMLAnchorElement) => void) | undefined;

/** Seconds by which a player may stop short of the moment that it was sent to. */
const tolerance = 0.05;

/** The text of a transcript: finds what is said at a moment, and plays from there, and is operated with the keyboard. */
export class TranscriptText {
	readonly root: HTMLElement;
	readonly #cues: readonly HTMLElement[];
	readonly #times: readonly number[];
	readonly #play: Play;
	readonly #signal: AbortSignal;
	#current: HTMLElement | undefined;
	#keys: Promise<void> | undefined;

	constructor(root: HTMLElement, play: Play, signal: AbortSignal) {
		this.root = root;
		this.#play = play;
		this.#signal = signal;
		this.#cues = [...root.querySelectorAll<HTMLElement>('[data-t]')];
		this.#times = this.#cues.map(({ dataset }) => Number(dataset['t']));
		root.setAttribute('aria-describedby', root.nextElementSibling?.id ?? '');
		root.addEventListener('focusin', () => this.#onFocus(), { signal });
	}

	/** Marks what is said at a moment. Returns its passage where it is another than was marked before, and the one that was. */
	mark(seconds: number): { passage: HTMLElement; previous: HTMLElement | undefined } | undefined {
		const cue = this.#cueAt(seconds);
		if (cue === this.#current) return undefined;
		const previous = this.#current?.closest<HTMLElement>('.passage') ?? undefined;
		this.#current?.removeAttribute('aria-current');
		cue?.setAttribute('aria-current', 'true');
		this.#current = cue;
		const passage = cue?.closest<HTMLElement>('.passage') ?? undefined;
		return !passage || passage === previous ? undefined : { passage, previous };
	}

	/** What is said at a moment: the last cue that has begun. */
	#cueAt(seconds: number): HTMLElement | undefined {
		let [low, high] = [0, this.#times.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (this.#times[middle]! <= seconds + tolerance) low = middle + 1;
			else high = middle;
		}
		return this.#cues[low - 1];
	}

	/** The keys come when they are needed: as long as they are not there, every time code is a tab stop. */
	#onFocus(): void {
		this.#keys ??= onDemand(() => import('./keys.ts')).then(
			({ offerKeys }) => offerKeys(this.root, this.#play, this.#signal),
			() => (this.#keys = undefined),
		);
	}
}
