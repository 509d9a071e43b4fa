import type { DayRecord } from '#proceedings/recordings.ts';
import type { Phrase, Seminar } from '#proceedings/types.ts';
import type { View } from './view.ts';

/**
 * Says of the report and of the videos that are not here what the edition knows of them, else that they are not.
 * @param missing those that are still sought: one at least
 */
export function describeMissing(
	{ recordNotes }: Seminar,
	missing: readonly DayRecord[],
	{ locale, phrase, t }: View,
): Phrase {
	const which = missing.length > 1 ? 'both' : missing[0]!;
	const note = recordNotes?.[which];
	return note ? phrase(note) : { text: t(`records.absent.${which}`), language: locale };
}
