import type { Host } from '../host.ts';
import { readStart } from '../start.ts';

/** A thread of its comments may follow the video: « ;threadId=22 ». */
const paths = [
	/^\/w\/(?<video>[A-Za-z0-9]{20,24}|[0-9a-f-]{36})\/?(?:;.*)?$/,
	/^\/videos\/(?:watch|embed)\/(?<video>[A-Za-z0-9-]{20,36})\/?(?:;.*)?$/,
];

/** PeerTube, at any domain: the shape of the path tells it. Its id is the domain and the video's own, long or short. */
export const peertube = {
	id: 'peertube',
	name: 'PeerTube',
	forms: ['https://une-instance.exemple/w/…', 'https://une-instance.exemple/videos/watch/…'],
	match: (url) => {
		const video = paths.map((path) => path.exec(url.pathname)).find(Boolean)?.groups?.['video'];
		return video ? { id: `${url.host}/${video}`, start: readStart(url, 'start', 't') } : undefined;
	},
	describe: ({ pathname }) => {
		if (/^\/(?:w\/p|videos\/watch\/playlist)\/[A-Za-z0-9-]{20,36}/.test(pathname))
			return 'une liste de lecture';
		return /^\/(?:[ac]|accounts|video-channels)\/[^/]+\/(?:videos?|video-channels|playlists|video-playlists)\b/.test(
			pathname,
		)
			? 'une chaîne'
			: undefined;
	},
	watchUrl: (id, start) => {
		const [domain, video] = id.split('/');
		return `https://${domain!}/videos/watch/${video!}${start > 0 ? `?start=${Math.floor(start)}s` : ''}`;
	},
	embedUrl: (id, { start, end, language }) => {
		const [domain, video] = id.split('/');
		return `https://${domain!}/videos/embed/${video!}?autoplay=1&p2p=0${language === undefined ? '' : `&subtitle=${language}`}&start=${Math.floor(start)}s${end === undefined ? '' : `&stop=${Math.ceil(end)}s`}`;
	},
	sources: (id) => ({ frame: [`https://${id.split('/')[0]!}`] }),
} as const satisfies Host;
