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

/** What a video that is opened needs of the page around it. */
interface Context {
	transcript: TranscriptText | undefined;
	strings: Readonly<Record<string, string>>;
	/** Aborted when the page is done with the video. */
	signal: AbortSignal;
	/** Called where it turns out that the video cannot be played. */
	fail: () => void;
}

/**
 * Puts a host's player in the place of the picture, and plays it. Where it cannot be played, the picture, which is a link, comes back.
 * @param place the element that holds the picture and says which video it is
 * @param from the second to play from; the video's own start where it is undefined
 * @throws where the player cannot be loaded
 */
export async function openVideo(
	place: HTMLElement,
	from: number | undefined,
	context: Context,
): Promise<Playing> {
	const { transcript, strings, fail } = context;
	const { host, ...video } = JSON.parse(place.dataset['video']!) as VideoData;
	const frame = place.querySelector<HTMLElement>('.video-frame')!;
	const picture = [...frame.childNodes];
	const { mount } = await players[host]();
	const closing = new AbortController();
	const signal = AbortSignal.any([context.signal, closing.signal]);
	const giveUp = () => {
		closing.abort();
		frame.replaceChildren(...picture);
		const failed = document.createElement('p');
		failed.className = 'fallback';
		failed.textContent = strings['failed']!;
		if (!place.querySelector('.fallback')) place.append(failed);
	};
	frame.replaceChildren();
	try {
		const title = strings['frame']!.replace('{title}', video.title);
		const media = await mount(frame, { ...video, title, start: from ?? video.start });
		media.addEventListener(
			'error',
			() => {
				giveUp();
				fail();
			},
			{ signal },
		);
		const playing = new Playing(place, media, transcript, strings, signal);
		playing.play();
		return playing;
	} catch (error) {
		giveUp();
		throw error;
	}
}
