import type { View } from './view.ts';

/** Says how many interventions there are: « 1 intervention », « 5 interventions ». */
export function countInterventions({ t }: Pick<View, 't'>, n: number): string {
	return n === 1 ? t('home.one') : t('home.count', { n });
}
