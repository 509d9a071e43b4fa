import type { Media, MountOptions } from '#media/players.ts';

/** Plays a file with the browser's own player. */
export function mount(frame: HTMLElement, { id, start, title, tracks }: MountOptions): Media {
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
	video.src = start > 0 ? `${id}#t=${String(start)}` : id;
	frame.append(video);
	video.focus();
	return video;
}
