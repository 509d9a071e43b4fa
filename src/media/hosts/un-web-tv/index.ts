import type { Host } from '../host.ts';
import { readStart } from '../start.ts';

const origin = 'https://cdnapisec.kaltura.com';

/** The account and the player of UN Web TV at Kaltura, which shows its videos. */
const player = `${origin}/p/2503451/embedPlaykitJs/uiconf_id/49754663`;

/**
 * UN Web TV. The id of an asset, `k1` and eight characters, is that of its Kaltura entry, `1_` and the same characters: so do the
 * public tools that read the site, and so do the thumbnails of its own pages.
 */
export const unWebTv = {
	id: 'un-web-tv',
	name: 'UN Web TV',
	forms: ['https://webtv.un.org/fr/asset/k1x/k1x…'],
	match: (url) => {
		if (!['webtv.un.org', 'media.un.org'].includes(url.hostname)) return undefined;
		const id = /^(?:\/(?:ar|zh|en|fr|ru|es))?\/asset\/k\w\w\/(k1\w{8})\/?$/.exec(url.pathname)?.[1];
		return id ? { id, start: readStart(url, 'kalturaStartTime', 't') } : undefined;
	},
	describe: ({ hostname, pathname }) => {
		if (hostname !== 'webtv.un.org') return undefined;
		if (/^\/(?:\w\w\/)?(?:search|schedule|categor|meetings)/.test(pathname)) return 'une page de résultats';
		return /\/watch\//.test(pathname) ? 'une ancienne adresse' : undefined;
	},
	watchUrl: (id, start) =>
		`https://webtv.un.org/en/asset/${id.slice(0, 3)}/${id}${start > 0 ? `?kalturaStartTime=${Math.floor(start)}` : ''}`,
	embedUrl: (id, { start }) =>
		`${player}?iframeembed=true&entry_id=1_${id.slice(2)}&kalturaSeekFrom=${Math.floor(start)}`,
	sources: () => ({ frame: [origin] }),
} as const satisfies Host;
