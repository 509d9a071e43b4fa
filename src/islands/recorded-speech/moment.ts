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

/** When a passage begins, in seconds: of a transcript, as its first cue says, for its time code is rounded. Undefined for what is none. */
export function secondsOf(passage: HTMLElement | null): number | undefined {
	const said = passage?.matches('.passage') ? passage.querySelector<HTMLElement>('[data-t]') : passage;
	return said?.dataset['t'] === undefined ? undefined : Number(said.dataset['t']);
}
