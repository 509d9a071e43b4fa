import type { HostId } from '#media/hosts/index.ts';
import { players } from '#media/players.ts';
import { Playing } from './playing.ts';
import type { TranscriptText } from './transcript-text.ts';

/** What the page says of its video. */
interface VideoData {
	host: HostId;
	id: string;
	start: number;
	title: string;
	tracks: {
		src: string;
		kind: 'captions' | 'subtitles' | 'chapters';
		language: string;
		label: string;
	}[];
}

/**
 * Puts a host's player in the place of the picture, and plays it.
 * @param place the element that holds the picture and says which video it is
 * @param from the second to play from; the video's own start where it is undefined
 * @throws where the player cannot be loaded
 */
export async function openVideo(
	place: HTMLElement,
	from: number | undefined,
	transcript: TranscriptText | undefined,
	strings: Readonly<Record<string, string>>,
	signal: AbortSignal,
): Promise<Playing> {
	const { host, ...video } = JSON.parse(place.dataset['video']!) as VideoData;
	const frame = place.querySelector<HTMLElement>('.video-frame')!;
	const picture = [...frame.childNodes];
	const { mount } = await players[host]();
	frame.replaceChildren();
	const media = await mount(frame, {
		...video,
		title: strings['frame']!.replace('{title}', video.title),
		start: from ?? video.start,
	});
	media.addEventListener(
		'error',
		() => {
			const failed = document.createElement('p');
			failed.className = 'fallback';
			failed.textContent = strings['failed']!;
			frame.replaceChildren(...picture);
			place.append(failed);
		},
		{ signal, once: true },
	);
	const playing = new Playing(place, media, transcript, strings, signal);
	playing.play();
	return playing;
}
