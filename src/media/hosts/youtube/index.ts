import type { Host } from '../host.ts';
import { readStart } from '../start.ts';

const origin = 'https://www.youtube-nocookie.com';
const domains = [
	'youtube.com',
	'www.youtube.com',
	'm.youtube.com',
	'music.youtube.com',
	'gaming.youtube.com',
	'www.youtube-nocookie.com',
	'youtube-nocookie.com',
];

/** YouTube. It is framed from its domain without cookies, and driven by messages: its script is never loaded. */
export const youtube = {
	id: 'youtube',
	name: 'YouTube',
	forms: ['https://www.youtube.com/watch?v=…', 'https://youtu.be/…'],
	match: (url) => {
		const id = findId(url);
		return id && isId(id) ? { id, start: readStart(url, 't', 'start', 'time_continue') } : undefined;
	},
	describe: (url) => {
		const id = findId(url);
		if (id !== undefined && !isId(id))
			return 'une adresse coupée (un identifiant de YouTube a onze caractères)';
		if (!domains.includes(url.hostname) && url.hostname !== 'studio.youtube.com') return undefined;
		if (/^\/playlist/.test(url.pathname) || url.searchParams.has('list')) return 'une liste de lecture';
		if (/^\/(?:@|channel\/|c\/|user\/)/.test(url.pathname)) return 'une chaîne';
		if (/^\/(?:results|feed|hashtag)/.test(url.pathname)) return 'une page de résultats';
		if (/^\/clip\//.test(url.pathname)) return 'un extrait';
		if (/^\/(?:post|shorts\/?$)/.test(url.pathname)) return 'une page de publications';
		return url.hostname === 'studio.youtube.com' ? 'une page d’administration' : undefined;
	},
	watchUrl: (id, start) =>
		`https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${Math.floor(start)}s` : ''}`,
	embedUrl: (id, { start, end, language }) =>
		`${origin}/embed/${id}?autoplay=1&enablejsapi=1&playsinline=1&rel=0${language === undefined ? '' : `&hl=${language}&cc_lang_pref=${language}&cc_load_policy=1`}&start=${Math.floor(start)}${end === undefined ? '' : `&end=${Math.ceil(end)}`}`,
	sources: () => ({ frame: [origin] }),
} as const satisfies Host;

const isId = (id: string) => /^[\w-]{11}$/.test(id);

function findId(url: URL): string | undefined {
	const [first, second] = url.pathname.split('/').filter(Boolean);
	if (url.hostname === 'youtu.be') return first;
	if (!domains.includes(url.hostname)) return undefined;
	if (first === 'watch' && !second) return url.searchParams.get('v') ?? undefined;
	return first && ['embed', 'shorts', 'live', 'v', 'e', 'watch'].includes(first) ? second : undefined;
}
