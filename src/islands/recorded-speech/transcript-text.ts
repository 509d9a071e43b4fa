import { onDemand } from '../on-demand.ts';

/** What a transcript asks of the page around it. */
export interface TranscriptActions {
	/** Plays the recording from a second on, for who pressed a link to it; undefined where there is none. */
	play: ((seconds: number, link: HTMLAnchorElement) => void) | undefined;
	/** Says something to who listens to the page. */
	tell: (text: string) => void;
	strings: Readonly<Record<string, string>>;
}

/** Seconds by which a player may stop short of the moment that it was sent to. */
const tolerance = 0.05;

/** The text of a transcript: finds what is said at a moment, and plays from there, and is operated with the keyboard. */
export class TranscriptText {
	readonly root: HTMLElement;
	readonly #cues: readonly HTMLElement[];
	readonly #times: readonly number[];
	readonly #actions: TranscriptActions;
	readonly #signal: AbortSignal;
	#current: HTMLElement | undefined;
	#keys: Promise<void> | undefined;

	constructor(root: HTMLElement, actions: TranscriptActions, signal: AbortSignal) {
		this.root = root;
		this.#actions = actions;
		this.#signal = signal;
		this.#cues = [...root.querySelectorAll<HTMLElement>('[data-t]')];
		this.#times = this.#cues.map(({ dataset }) => Number(dataset['t']));
		root.setAttribute('aria-describedby', root.nextElementSibling?.id ?? '');
		root.addEventListener('click', (event) => this.#onClick(event), { signal });
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

	/** When a passage begins, in seconds. */
	startOf(id: string): number | undefined {
		const passage = document.getElementById(id);
		const first = passage?.querySelector<HTMLElement>('[data-t]');
		return first && this.root.contains(first) ? Number(first.dataset['t']) : undefined;
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

	#onClick(event: MouseEvent): void {
		const target = event.target instanceof Element ? event.target : undefined;
		const code = target?.closest<HTMLAnchorElement>('.time');
		if (!code || !this.#actions.play || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		this.#actions.play(secondsOf(code), code);
	}

	/** The keys come when they are needed: as long as they are not there, every time code is a tab stop. */
	#onFocus(): void {
		this.#keys ??= onDemand(() => import('./keys.ts')).then(
			({ offerKeys }) => offerKeys(this.root, this.#actions.play, this.#signal),
			() => (this.#keys = undefined),
		);
	}
}

/** When a passage begins: its time code is rounded, its first cue is not. */
function secondsOf(code: Element): number {
	return Number(code.closest('.passage')?.querySelector<HTMLElement>('[data-t]')?.dataset['t'] ?? 0);
}
