import type { Media, MountOptions } from '#media/browser/player.ts';
import { isStream } from './stream.ts';

/**
 * Plays the first of a recording's files that the browser plays, with the browser's own player; HLS with hls.js, where the browser does
 * not play it itself. Where it plays none, it says so by an `error`, as for a file that turns out to be broken.
 */
export async function mount(
	place: HTMLElement,
	{ forms, signal, start, title, tracks }: MountOptions,
): Promise<Media> {
	const video = document.createElement('video');
	video.controls = true;
	video.playsInline = true;
	video.preload = 'metadata';
	video.ariaLabel = title;
	for (const { kind, src, language, label } of tracks) {
		const track = document.createElement('track');
		Object.assign(track, { kind, src, srclang: language, label });
		// What is said is read at once by who reads the page.
		track.default = kind !== 'chapters' && language === document.documentElement.lang;
		video.append(track);
	}
	place.append(video);
	const stream = forms.find(({ src }) => isStream(src));
	const playable = forms.find(({ type }) => video.canPlayType(type));
	if (playable) video.src = start > 0 ? `${playable.src}#t=${String(start)}` : playable.src;
	else if (stream) await attachHls(video, stream.src, start, signal);
	else setTimeout(() => video.dispatchEvent(new Event('error')));
	return video;
}

async function attachHls(
	video: HTMLVideoElement,
	address: string,
	start: number,
	signal: AbortSignal,
): Promise<void> {
	const { default: Hls } = await import('hls.js/light');
	if (signal.aborted) return;
	// Without a worker: the pages' security policy allows none from memory.
	const hls = new Hls({ enableWorker: false, startPosition: start });
	hls.on(Hls.Events.ERROR, (_event, { fatal }) => {
		if (fatal) video.dispatchEvent(new Event('error'));
	});
	signal.addEventListener('abort', () => hls.destroy(), { once: true });
	hls.loadSource(address);
	hls.attachMedia(video);
}
