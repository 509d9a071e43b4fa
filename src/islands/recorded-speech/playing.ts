import type { Media } from '#media/browser/player.ts';
import styles from './playing.css?inline';
import { adopt } from '../adopt.ts';
import { MomentsText } from './moments-text.ts';
import type { TranscriptText } from './transcript-text.ts';

adopt(styles);

const speeds = [0.75, 1, 1.25, 1.5, 2];

/** A video that has been opened: its transcript and its text follow it, and it stays in sight. */
export class Playing {
	readonly #place: HTMLElement;
	readonly #media: Media;
	/** What was said: as it was, and as it was written. */
	readonly #read: readonly Pick<TranscriptText, 'mark'>[];
	readonly #strings: Readonly<Record<string, string>>;
	#follow: HTMLInputElement | undefined;

	constructor(
		place: HTMLElement,
		media: Media,
		transcript: TranscriptText | undefined,
		strings: Readonly<Record<string, string>>,
		signal: AbortSignal,
	) {
		this.#place = place;
		this.#media = media;
		const text = new MomentsText(place.closest('recorded-speech')!);
		this.#read = [transcript, text.isEmpty ? undefined : text].filter((one) => one !== undefined);
		this.#strings = strings;
		this.#addControls(signal);
		this.#stayInSight(signal);
		for (const name of ['play', 'playing', 'seeked', 'timeupdate'])
			media.addEventListener(name, () => this.#keepUp(), { signal });
		signal.addEventListener('abort', () => cancelAnimationFrame(this.#frame));
	}

	/** Plays from where it is. A browser that refuses to start leaves the player's own button. */
	play(): void {
		void this.#media.play().catch(() => undefined);
	}

	/** Plays from a second on. */
	goTo(seconds: number): void {
		this.#media.currentTime = seconds;
		this.play();
		this.#show(seconds);
	}

	/** Marks what is said now, and again at each frame as long as it plays. */
	#keepUp = (): void => {
		cancelAnimationFrame(this.#frame);
		this.#show(this.#media.currentTime);
		if (!this.#media.paused) this.#frame = requestAnimationFrame(this.#keepUp);
	};
	#frame = 0;

	/** Marks what is said. Who had the passage before in sight is reading along: the page then brings the next one into sight, and only then. */
	#show(seconds: number): void {
		// What was in sight is looked at before the page moves.
		const next = this.#read
			.map((read) => read.mark(seconds))
			.find((marked) => marked?.previous && isInSight(marked.previous));
		if (!next || !this.#follow?.checked) return;
		const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
		next.passage.scrollIntoView({ block: 'nearest', behavior: isStill ? 'instant' : 'smooth' });
	}

	/** What the reader can choose, as far as the player allows: the frames of hosts have their own speeds. */
	#addControls(signal: AbortSignal): void {
		const controls = document.createElement('div');
		controls.className = 'video-controls';
		this.#place.querySelector('.video-place')!.after(controls);
		signal.addEventListener('abort', () => controls.remove());
		const media = this.#media;
		if (this.#read.length > 0)
			media.addEventListener('timeupdate', () => this.#offerFollow(controls), { signal, once: true });
		if (!(media instanceof HTMLMediaElement)) return;
		const speed = document.createElement('select');
		for (const value of speeds)
			speed.add(new Option(`${value.toLocaleString(document.documentElement.lang)} ×`, String(value)));
		speed.value = '1';
		speed.addEventListener('change', () => (media.playbackRate = Number(speed.value)), { signal });
		media.addEventListener('ratechange', () => (speed.value = String(media.playbackRate)), { signal });
		controls.append(labelled(this.#strings['speed']!, speed));
	}

	/** Following the speech moves the page: who asked for less motion starts without it. */
	#offerFollow(controls: HTMLElement): void {
		const follow = document.createElement('input');
		follow.type = 'checkbox';
		follow.checked = !matchMedia('(prefers-reduced-motion: reduce)').matches;
		controls.prepend(labelled(this.#strings['follow']!, follow));
		this.#follow = follow;
	}

	/** Out of sight, the video goes small to a corner; the page keeps that corner clear of what has the focus. */
	#stayInSight(signal: AbortSignal): void {
		const root = document.documentElement;
		const videoPlace = this.#place.querySelector('.video-place')!;
		const frame = this.#place.querySelector('.video-frame')!;
		const setSmall = (isSmall: boolean) => root.classList.toggle('has-small-video', isSmall);
		const observer = new IntersectionObserver(([entry]) => setSmall(!entry!.isIntersecting));
		observer.observe(videoPlace);
		const close = document.createElement('button');
		close.type = 'button';
		close.className = 'video-close';
		close.textContent = '×';
		close.ariaLabel = this.#strings['close']!;
		close.addEventListener('click', () => {
			this.#media.pause();
			observer.disconnect();
			setSmall(false);
			frame.querySelector<HTMLElement>('video, iframe')?.focus({ preventScroll: true });
			this.#media.addEventListener('play', () => observer.observe(videoPlace), { signal, once: true });
		});
		frame.append(close);
		signal.addEventListener('abort', () => {
			observer.disconnect();
			setSmall(false);
		});
	}
}

/** True where some of an element is in the window. */
function isInSight(element: Element): boolean {
	const { top, bottom } = element.getBoundingClientRect();
	return bottom > 0 && top < window.innerHeight;
}

function labelled(text: string, control: HTMLInputElement | HTMLSelectElement): HTMLLabelElement {
	const label = document.createElement('label');
	label.className = 'check';
	label.append(...(control instanceof HTMLSelectElement ? [`${text} `, control] : [control, ` ${text}`]));
	return label;
}
