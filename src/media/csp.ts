import { findVideo, hostOf } from './hosts/index.ts';

/**
 * Lists what the browser must be allowed to reach for the videos of an edition, and nothing more.
 * @param addresses the addresses of the videos, as they are in the content; those that no host knows are left out
 * @returns CSP directives (W3C Content Security Policy Level 3)
 */
export function videoDirectives(addresses: readonly string[]): string[] {
	const sources = addresses
		.map((address) => findVideo(address))
		.filter((video) => video !== undefined)
		.map(({ host, id }) => hostOf(host).sources(id));
	return (['frame', 'media', 'connect'] as const).flatMap((name) => {
		const allowed = [...new Set(sources.flatMap((source) => source[name] ?? []))].sort();
		const own = name === 'frame' ? [] : ["'self'"];
		return allowed.length > 0 ? [`${name}-src ${[...own, ...allowed].join(' ')}`] : [];
	});
}
