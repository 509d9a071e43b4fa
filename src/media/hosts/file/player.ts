import type { Media, MountOptions } from '#media/browser/player.ts';
import { isStream } from './stream.ts';

/** Plays a file with the browser's own player; HLS with hls.js, where the browser does not play it itself. */
export async function mount(place: HTMLElement, { id, start, title, tracks }: MountOptions): Promise<Media> {
	const video = document.createElement('video');
	video.controls = true;
	video.playsInline = true;
	video.preload = 'metadata';
	video.ariaLabel = title;
	for (const { kind, src, language, label } of tracks) {
		const track = document.createElement('track');
		Object.assign(track, { kind, src, srclang: language, label });
		video.append(track);
	}
	place.append(video);
	if (isStream(id) && !video.canPlayType('application/vnd.apple.mpegurl')) await attachHls(video, id, start);
	else video.src = start > 0 ? `${id}#t=${String(start)}` : id;
	return video;
}

async function attachHls(video: HTMLVideoElement, address: string, start: number): Promise<void> {
	const { default: Hls } = await import('hls.js/light');
	// Without a worker: the pages' security policy allows none from memory.
	const hls = new Hls({ enableWorker: false, startPosition: start });
	hls.on(Hls.Events.ERROR, (_event, { fatal }) => {
		if (fatal) video.dispatchEvent(new Event('error'));
	});
	hls.loadSource(address);
	hls.attachMedia(video);
}
