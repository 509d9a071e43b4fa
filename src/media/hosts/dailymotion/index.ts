import type { Host } from '../host.ts';
import { readStart } from '../start.ts';

const origin = 'https://geo.dailymotion.com';

/** Dailymotion. Its player is driven by a script of its own, which the pages' security policy refuses: to go to another second is to frame it again. Its address says nothing of captions. */
export const dailymotion = {
	id: 'dailymotion',
	name: 'Dailymotion',
	forms: ['https://www.dailymotion.com/video/x…', 'https://dai.ly/x…'],
	match: (url) => {
		const id = findId(url);
		return id && /^[a-z0-9]{5,}$/i.test(id)
			? { id, start: readStart(url, 'start', 'startTime', 't') }
			: undefined;
	},
	describe: (url) => {
		if (!/(?:^|\.)dailymotion\.com$/.test(url.hostname)) return undefined;
		if (/^\/playlist\//.test(url.pathname)) return 'une liste de lecture';
		return /^\/[\w-]+\/?$/.test(url.pathname) ? 'une chaîne' : undefined;
	},
	watchUrl: (id, start) =>
		`https://www.dailymotion.com/video/${id}${start > 0 ? `?start=${Math.floor(start)}` : ''}`,
	embedUrl: (id, { start }) => `${origin}/player.html?video=${id}&startTime=${Math.floor(start)}`,
	sources: () => ({ frame: [origin] }),
} as const satisfies Host;

function findId({ hostname, pathname, searchParams }: URL): string | undefined {
	const parts = pathname.split('/').filter(Boolean);
	if (hostname === 'dai.ly') return parts[0];
	if (hostname === 'geo.dailymotion.com' && /^player(?:\/\w+)?\.html$/.test(parts.join('/')))
		return searchParams.get('video') ?? undefined;
	if (!/^(?:(?:www|m|touch)\.)?dailymotion\.com$/.test(hostname)) return undefined;
	const path = /^(?:embed|[a-z]{2})$/.test(parts[0] ?? '') ? parts.slice(1) : parts;
	// Older addresses go on with the title: « x8abcde_un-titre ».
	return path[0] === 'video' ? path[1]?.split('_')[0] : undefined;
}
