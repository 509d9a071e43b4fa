import { findVideo, hostOf } from './hosts/index.ts';

/**
 * Lists what the browser must be allowed to reach of other sites, and nothing more.
 * @param videos the addresses of the videos, as they are in the content; those that no host knows are left out
 * @param siblings the addresses of the proceedings that can be searched too
 * @returns CSP directives (W3C Content Security Policy Level 3)
 */
export function foreignDirectives(videos: readonly string[], siblings: readonly string[]): string[] {
	const sources = videos
		.map((address) => findVideo(address))
		.filter((video) => video !== undefined)
		.map(({ host, id }) => hostOf(host).sources(id));
	return (['frame', 'media', 'connect'] as const).flatMap((name) => {
		const others = name === 'connect' ? siblings.map((address) => new URL(address).origin) : [];
		const allowed = [...new Set([...sources.flatMap((source) => source[name] ?? []), ...others])].sort();
		const own = name === 'frame' ? [] : ["'self'"];
		return allowed.length > 0 ? [`${name}-src ${[...own, ...allowed].join(' ')}`] : [];
	});
}
