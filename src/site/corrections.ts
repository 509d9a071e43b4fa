import type { Intervention, Proceedings, Session, Speaker } from '#proceedings/types.ts';

/** What can be corrected. */
type Subject = Session | Intervention | Speaker;

/** Lists what was corrected since it was published, in the order of the day, then people. */
export function listCorrected({ sessions, interventions, speakers }: Proceedings): readonly Subject[] {
	return [...sessions, ...interventions, ...speakers].filter(({ corrections }) => corrections.length > 0);
}

/** Lists the day of each correction and what was corrected, the newest first. */
export function listCorrectionDays(proceedings: Proceedings): { date: string; subject: Subject }[] {
	return listCorrected(proceedings)
		.flatMap((subject) => subject.corrections.map(({ date }) => ({ date, subject })))
		.toSorted((a, b) => (a.date < b.date ? 1 : -1));
}
