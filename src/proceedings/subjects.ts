import type { Intervention, Proceedings, Report, Session, Speaker } from './types.ts';

/** What has a text and a page of its own. */
export type Subject = Session | Intervention | Report | Speaker;

/** Lists what has a text of its own: in the order of the day, then the report, then people. */
export function listSubjects({
	sessions,
	interventions,
	report,
	speakers,
}: Pick<Proceedings, 'sessions' | 'interventions' | 'report' | 'speakers'>): Subject[] {
	return [...sessions, ...interventions, ...(report ? [report] : []), ...speakers];
}
