import { listSubjects } from '#proceedings/subjects.ts';
import type { Phrase, Proceedings, Reference } from '#proceedings/types.ts';
import type { Correction } from '#schemas/fields/corrections.ts';
import type { View } from './view.ts';

/** What was corrected; the home page stands for what has no page of its own. */
type Corrected = Reference & { corrections: readonly Correction[] };

/** Lists what was corrected since it was published: what concerns the whole, then in the order of the day, then people. */
export function listCorrected(proceedings: Proceedings): readonly Corrected[] {
	const whole = { kind: 'home', id: 'home', corrections: proceedings.seminar.corrections } as const;
	return [whole, ...listSubjects(proceedings)].filter((one) => one.corrections.length > 0);
}

/** What was corrected on a day, each thing once, and how often. */
interface CorrectionDay {
	/** ISO 8601. */
	date: string;
	subjects: readonly { subject: Reference; count: number }[];
	/** How many corrections were made on that day. */
	count: number;
}

/** Lists the days on which anything was corrected, the newest first. */
export function listCorrectionDays(proceedings: Proceedings): CorrectionDay[] {
	const corrected = listCorrected(proceedings);
	const dates = new Set(corrected.flatMap(({ corrections }) => corrections.map(({ date }) => date)));
	return [...dates]
		.toSorted()
		.toReversed()
		.map((date) => {
			const subjects = corrected
				.map((subject) => ({
					subject,
					count: subject.corrections.filter((correction) => correction.date === date).length,
				}))
				.filter(({ count }) => count > 0);
			return { date, subjects, count: subjects.reduce((sum, { count }) => sum + count, 0) };
		});
}

/** Says in words what was corrected, one line a correction, the oldest first. */
export function sayCorrections(
	{ t, date, phrase }: View,
	{ corrections }: Pick<Corrected, 'corrections'>,
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
