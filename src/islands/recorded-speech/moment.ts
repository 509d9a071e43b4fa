import { parseTime } from '#media/time.ts';

/**
 * Reads the moment that an address asks for: `?t=83` or `#t=83`, the fragment first; `1m23s`, `1:23` and media fragments (`83,120`) too.
 * @returns seconds, or undefined where it asks for none
 */
export function readMoment({ search, hash }: Pick<URL, 'search' | 'hash'>): number | undefined {
	const asked =
		new URLSearchParams(hash.slice(1)).get('t') ?? new URLSearchParams(search).get('t') ?? undefined;
	const [from] = asked?.replace(/^npt:/, '').split(',') ?? [];
	return from === undefined ? undefined : parseTime(from);
}
