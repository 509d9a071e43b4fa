import { FrameMedia } from '#media/browser/frame-media.ts';
import type { Media, MountOptions } from '#media/browser/player.ts';
import { dailymotion } from './index.ts';

/** Plays a video in a frame of Dailymotion. */
export function mount(place: HTMLElement, { id, title, start }: MountOptions): Media {
	return new FrameMedia(place, title, start, (from) => dailymotion.embedUrl(id, from));
}
