import type { Intervention, Phrase, Proceedings, Session, Speaker } from '#proceedings/types.ts';
import type { View } from './view.ts';

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

/**
 * The day on which a copy was last true: that of the publication, of the event where none is known, or of the last correction.
 * @param subjects what the copy holds
 */
export function lastChange(
	{ seminar }: Proceedings,
	subjects: readonly (Session | Intervention | Speaker)[],
): string {
	const corrected = subjects.flatMap(({ corrections }) => corrections.map(({ date }) => date));
	return [seminar.publication?.date ?? seminar.date, ...corrected].sort().at(-1)!;
}

/** Says in words what was corrected, one line a correction, the oldest first. */
export function sayCorrections(
	{ t, date, phrase }: View,
	{ corrections }: Session | Intervention | Speaker,
): Phrase[] {
	return corrections.map((correction) => {
		const [what, why] = [phrase(correction.what), correction.why && phrase(correction.why)];
		const said = [what, ...(why?.language === what.language ? [why] : [])].map(({ text }) => text);
		return {
			text: `${t('corrections.on', { date: date(correction.date) })} ${said.join(' ')}`,
			language: what.language,
		};
	});
}
