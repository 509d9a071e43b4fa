import type { Part, Run } from './blocks.ts';

/** The whole title of a part: « Panel I · Dialogue triangulaire ». */
export function listTitle({ name, title }: Part, locale: string): Run[] {
	return name === undefined ? [title] : [{ text: `${name} · `, language: locale }, title];
}
