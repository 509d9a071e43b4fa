import { FrameMedia } from '#media/browser/frame-media.ts';
import type { Media, MountOptions } from '#media/browser/player.ts';
import { youtube } from './index.ts';

/** What the frame says of its video, as far as it is used. */
interface Message {
	event?: string;
	info?: { currentTime?: number; playerState?: number } | null;
}

/** States of the player: playing, and waiting for more to play. */
const active = [1, 3];

/** Drives YouTube's frame by the messages of its IFrame API (`enablejsapi=1`), without its script. */
class YouTubeMedia extends FrameMedia {
	/** Before, nobody is there to be told anything: the frame plays by itself. */
	#isLoaded = false;
	readonly #origin = new URL(youtube.embedUrl('', { start: 0 })).origin;

	constructor(place: HTMLElement, { id, title, start, end, signal }: MountOptions) {
		super(place, title, start, (from) => youtube.embedUrl(id, { ...from, end }));
		window.addEventListener(
			'message',
			(event) => {
				if (event.source === this.frame.contentWindow && event.origin === this.#origin)
					this.#read(event.data);
			},
			{ signal },
		);
		this.frame.addEventListener('load', () => {
			this.#isLoaded = true;
			this.#send({ event: 'listening' });
		});
	}

	#read(data: unknown): void {
		const { info } = typeof data === 'string' ? (JSON.parse(data) as Message) : {};
		if (!info) return;
		if (info.playerState !== undefined) this.reportPlaying(active.includes(info.playerState));
		if (info.currentTime !== undefined) this.report(info.currentTime);
	}

	#send(message: Record<string, unknown>): void {
		if (!this.#isLoaded) return;
		this.frame.contentWindow?.postMessage(JSON.stringify({ ...message, channel: 'widget' }), this.#origin);
	}

	#command(func: string, ...args: unknown[]): void {
		this.#send({ event: 'command', func, args });
	}

	protected override seek(seconds: number): void {
		if (this.#isLoaded) this.#command('seekTo', seconds, true);
		else super.seek(seconds);
	}

	override play(): Promise<void> {
		this.#command('playVideo');
		return Promise.resolve();
	}

	override pause(): void {
		this.#command('pauseVideo');
	}
}

/** Plays a video in YouTube's frame. */
export function mount(place: HTMLElement, options: MountOptions): Media {
	return new YouTubeMedia(place, options);
}
