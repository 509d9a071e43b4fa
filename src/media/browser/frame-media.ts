import type { Media } from './player.ts';

/** Addresses a player. */
type Address = (from: { start: number; language: string }) => string;

/**
 * A video in a frame of its host. By itself it knows nothing of what happens there: to go to another second is to frame it again,
 * and it says that it is paused, so that nothing follows it. Hosts that can be asked more extend it.
 */
export class FrameMedia extends EventTarget implements Media {
	readonly frame: HTMLIFrameElement;
	readonly #address: Address;
	paused = true;
	#time: number;

	/**
	 * @param place the element that the frame fills
	 * @param title what the video is called
	 * @param start the second to begin at
	 * @param address the address of the player, from a second on, in the reader's language
	 */
	constructor(place: HTMLElement, title: string, start: number, address: Address) {
		super();
		this.#address = address;
		this.#time = start;
		this.frame = document.createElement('iframe');
		this.frame.title = title;
		this.frame.allow = 'autoplay; fullscreen; picture-in-picture; encrypted-media';
		// YouTube plays only where it is told which site asks.
		this.frame.referrerPolicy = 'strict-origin-when-cross-origin';
		this.frame.src = this.#from(start);
		place.append(this.frame);
	}

	#from(start: number): string {
		return this.#address({ start, language: document.documentElement.lang });
	}

	get currentTime(): number {
		return this.#time;
	}

	set currentTime(seconds: number) {
		this.#time = seconds;
		this.seek(seconds);
	}

	/** Takes note of where the host says that the video is. */
	protected report(seconds: number): void {
		this.#time = seconds;
		this.dispatchEvent(new Event('timeupdate'));
	}

	/** Takes note of whether the host says that the video plays. */
	protected reportPlaying(isPlaying: boolean): void {
		if (this.paused !== isPlaying) return;
		this.paused = !isPlaying;
		this.dispatchEvent(new Event(isPlaying ? 'play' : 'pause'));
	}

	protected seek(seconds: number): void {
		this.frame.src = this.#from(seconds);
	}

	play(): Promise<void> {
		return Promise.resolve();
	}

	/** Frames it again where it stood, without playing it. */
	pause(): void {
		this.frame.src = this.#from(this.#time).replace('autoplay=1', 'autoplay=0');
	}
}
