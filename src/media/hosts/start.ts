import { parseTime } from '#media/time.ts';

/**
 * Reads the second from which an address asks a video to begin.
 * @param names the parameters that say it, in the query or in the fragment
 * @returns seconds; 0 where it does not say
 */
export function readStart(url: URL, ...names: string[]): number {
	const query = url.searchParams;
	const fragment = new URLSearchParams(url.hash.slice(1));
	for (const name of names) {
		// A media fragment may say where it ends too: « t=npt:83,120 » (W3C Media Fragments URI 1.0, 4.2.1).
		const [from = ''] = (query.get(name) ?? fragment.get(name) ?? '').replace(/^npt:/, '').split(',');
		const seconds = parseTime(from);
		if (seconds !== undefined) return seconds;
	}
	return 0;
}
