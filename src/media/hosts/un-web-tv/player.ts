import { FrameMedia } from '#media/browser/frame-media.ts';
import type { Media, MountOptions } from '#media/browser/player.ts';
import { unWebTv } from './index.ts';

/** Plays a video in a frame of UN Web TV. */
export function mount(place: HTMLElement, { id, title, start }: MountOptions): Media {
	return new FrameMedia(place, title, start, (from) => unWebTv.embedUrl(id, from));
}
