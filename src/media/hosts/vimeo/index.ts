import type { Host } from '../host.ts';
import { readStart } from '../start.ts';

const origin = 'https://player.vimeo.com';

/** The number of a video, and the key of one that is not listed. */
const paths = [
	/^\/(?<number>\d+)(?:\/(?<key>[0-9a-f]+))?\/?$/,
	/^\/(?:channels|groups|showcase|album)\/[\w-]+\/(?:videos?\/)?(?<number>\d+)\/?$/,
	/^\/ondemand\/[\w-]+\/(?<number>\d+)\/?$/,
	/^\/(?:video|event)\/(?<number>\d+)\/?$/,
];

/** Vimeo. Its own library drives the frame by messages; it is told not to track. The id of a video that is not listed ends with its key. */
export const vimeo = {
	id: 'vimeo',
	name: 'Vimeo',
	forms: ['https://vimeo.com/123456789', 'https://vimeo.com/123456789/abcdef0123'],
	match: (url) => {
		if (!['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'].includes(url.hostname)) return undefined;
		const { number, key } = paths.map((path) => path.exec(url.pathname)).find(Boolean)?.groups ?? {};
		if (!number) return undefined;
		const secret = key ?? url.searchParams.get('h');
		return { id: secret ? `${number}/${secret}` : number, start: readStart(url, 't') };
	},
	describe: (url) => {
		if (!/(?:^|\.)vimeo\.com$/.test(url.hostname)) return undefined;
		if (/^\/(?:showcase|album)\//.test(url.pathname)) return 'une liste de lecture';
		if (/^\/manage\//.test(url.pathname)) return 'une page d’administration';
		return /^\/(?:channels\/|groups\/|user\d+|[a-z][\w-]*\/?$)/.test(url.pathname) ? 'une chaîne' : undefined;
	},
	watchUrl: (id, start) => `https://vimeo.com/${id}${start > 0 ? `#t=${Math.floor(start)}s` : ''}`,
	embedUrl: (id, { start, language }) => {
		const [number, key] = id.split('/');
		return `${origin}/video/${number!}?${key ? `h=${key}&` : ''}dnt=1&autoplay=1${language === undefined ? '' : `&texttrack=${language}`}#t=${Math.floor(start)}s`;
	},
	sources: () => ({ frame: [origin] }),
} as const satisfies Host;
