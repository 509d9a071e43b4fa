import Player from '@vimeo/player';
import { FrameMedia } from '#media/browser/frame-media.ts';
import type { Media, MountOptions } from '#media/browser/player.ts';
import { vimeo } from './index.ts';

/** Drives Vimeo's frame with its own library, which is served with this site and speaks to the frame by messages. */
class VimeoMedia extends FrameMedia {
	readonly #player: Player;

	constructor(place: HTMLElement, { id, title, start }: MountOptions) {
		super(place, title, start, (from) => vimeo.embedUrl(id, from));
		this.#player = new Player(this.frame);
		this.#player.on('timeupdate', ({ seconds }) => this.report(seconds));
		this.#player.on('play', () => this.reportPlaying(true));
		this.#player.on('pause', () => this.reportPlaying(false));
		this.#player.on('ended', () => this.reportPlaying(false));
	}

	protected override seek(seconds: number): void {
		void this.#player.setCurrentTime(seconds).catch(() => undefined);
	}

	override play(): Promise<void> {
		return this.#player.play();
	}

	override pause(): void {
		void this.#player.pause().catch(() => undefined);
	}
}

/** Plays a video in Vimeo's frame. */
export function mount(place: HTMLElement, options: MountOptions): Media {
	return new VimeoMedia(place, options);
}
