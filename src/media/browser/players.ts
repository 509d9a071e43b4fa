import type { HostId } from '../hosts/index.ts';
import type { Player } from './player.ts';

/** The player of each host, loaded when it is needed. */
export const players: Record<HostId, () => Promise<Player>> = {
	file: () => import('../hosts/file/player.ts'),
	youtube: () => import('../hosts/youtube/player.ts'),
	vimeo: () => import('../hosts/vimeo/player.ts'),
	dailymotion: () => import('../hosts/dailymotion/player.ts'),
	peertube: () => import('../hosts/peertube/player.ts'),
	'un-web-tv': () => import('../hosts/un-web-tv/player.ts'),
};
