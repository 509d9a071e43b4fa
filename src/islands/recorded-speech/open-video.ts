import type { HostId } from '#media/hosts/index.ts';
import type { Media } from '#media/browser/player.ts';
import { players } from '#media/browser/players.ts';
import { Playing } from './playing.ts';
import type { TranscriptText } from './transcript-text.ts';

/** What the page says of its video. */
interface VideoData {
	/** Absent for files. */
	host?: HostId;
	id?: string;
	forms?: { src: string; type: string }[];
	start?: number;
	/** The second at which what is published ends. */
	end?: number;
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
 * @param link what the reader pressed: the focus follows from the picture to the player, and stays on a time code
 * @param from the second to play from; the video's own start where it is undefined
 * @throws where the player cannot be loaded
 */
export async function openVideo(
	place: HTMLElement,
	link: HTMLAnchorElement,
	from: number | undefined,
	context: Context,
): Promise<Playing> {
	const { transcript, strings, fail } = context;
	const {
		host = 'file',
		id = '',
		forms = [],
		start = 0,
		...video
	} = JSON.parse(place.dataset['video']!) as VideoData;
	const frame = place.querySelector<HTMLElement>('.video-frame')!;
	const picture = [...frame.childNodes];
	const { mount } = await players[host]();
	const closing = new AbortController();
	const { signal } = closing;
	context.signal.addEventListener('abort', () => closing.abort(), { signal });
	if (context.signal.aborted) closing.abort();
	const giveUp = () => {
		const isFocusLost = document.activeElement === document.body || place.contains(document.activeElement);
		closing.abort();
		frame.replaceChildren(...picture);
		if (isFocusLost) link.focus({ preventScroll: true });
	};
	const sayFailed = () => {
		const failed = document.createElement('p');
		failed.className = 'fallback';
		// Pressed again, the picture would try again.
		const direct = document.createElement('a');
		direct.href = link.href;
		direct.textContent = strings['failed']!;
		failed.append(direct);
		failed.role = 'status';
		document.querySelector('.fallback.unplayed')?.remove();
		failed.classList.add('unplayed');
		// Where the reader is: beside the passage whose time code was pressed, else under the picture.
		const passage = link.closest('.passage');
		if (passage) passage.before(failed);
		else place.append(failed);
	};
	const isOnPicture = frame.contains(link);
	frame.replaceChildren();
	try {
		const title = strings['frame']!.replace('{title}', video.title);
		const mounting = mount(frame, { ...video, id, forms, title, signal, start: from ?? start });
		if (isOnPicture) frame.querySelector<HTMLElement>('video, iframe')?.focus();
		const media = await mounting;
		media.addEventListener(
			'error',
			() => {
				giveUp();
				sayFailed();
				fail();
			},
			{ signal },
		);
		if (video.end !== undefined) pauseAt(video.end, media, signal);
		const playing = new Playing(place, media, transcript, strings, signal);
		playing.play();
		return playing;
	} catch (error) {
		giveUp();
		throw error;
	}
}

/** Pauses once where a stretch ends: who plays on from there has asked for it. */
function pauseAt(end: number, media: Media, signal: AbortSignal): void {
	const passed = new AbortController();
	signal.addEventListener('abort', () => passed.abort(), { signal: passed.signal });
	const stop = () => {
		if (media.currentTime < end) return;
		passed.abort();
		media.pause();
	};
	media.addEventListener('timeupdate', stop, { signal: passed.signal });
}
