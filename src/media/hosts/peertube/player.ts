import { FrameMedia } from '#media/browser/frame-media.ts';
import type { Media, MountOptions } from '#media/browser/player.ts';
import { peertube } from './index.ts';

/** Plays a video in a frame of PeerTube. */
export function mount(place: HTMLElement, { id, title, start, end }: MountOptions): Media {
	return new FrameMedia(place, title, start, (from) => peertube.embedUrl(id, { ...from, end }));
}
