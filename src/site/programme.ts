import { formatHours } from '#i18n/format.ts';
import type { Locale } from '#i18n/locales.ts';
import { firstDay, isInterval } from '#dates/date.ts';
import type { OtherPart, Proceedings, Session } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** A day of the event: its parts, in their order. */
export interface ProgrammeDay {
	/** ISO 8601; undefined where it is not known which it is. */
	date: string | undefined;
	parts: readonly (Session | OtherPart)[];
}

/** Groups what the event was made of by day. */
export function listDays({ programme, seminar }: Proceedings): ProgrammeDay[] {
	const only = isInterval(seminar.date) ? undefined : firstDay(seminar.date);
	return [...Map.groupBy(programme, ({ day }) => day ?? only)].map(([date, parts]) => ({ date, parts }));
}

/** The sign by which a part of the day is known among the others: « II », ◆, •. */
export function markOf(session: Session): string {
	switch (session.kind) {
		case 'panel':
			return session.numeral;
		case 'sequence':
			return '•';
		case 'dialogue':
			return '◆';
	}
}

/** A day to scale: everything as a percentage of its length. */
export interface Drawing {
	bars: { at: number; share: number; kind: 'session' | 'other' | 'break'; label: string }[];
	hours: { at: number; label: string }[];
}

/** Draws a day to scale; undefined where those of a part are not known: nothing is guessed. */
export function drawDay({ parts }: ProgrammeDay, { locale }: View): Drawing | undefined {
	const spans = parts.map(({ hours }) => hours);
	if (!spans.every((hours) => hours?.end !== undefined)) return undefined;
	// What goes on at the same time would be drawn over.
	if (spans.some((hours, index) => index > 0 && hours!.start < spans[index - 1]!.end!)) return undefined;
	const from = Math.min(...spans.map((hours) => hours!.start));
	const to = Math.max(...spans.map((hours) => hours!.end!));
	const percent = (minutes: number) => Number((((minutes - from) / (to - from)) * 100).toFixed(2));
	return {
		bars: parts.map((part) => ({
			at: percent(part.hours!.start),
			share: percent(from + part.hours!.end! - part.hours!.start),
			kind: part.kind !== 'other' ? 'session' : part.isBreak ? 'break' : 'other',
			label: part.kind === 'other' ? '' : markOf(part),
		})),
		hours: listHours(from, to, locale).map(({ minutes, label }) => ({ at: percent(minutes), label })),
	};
}

/** The hours that a day is measured by: the one at which it begins, and those that are whole, where there is room beside it. */
function listHours(from: number, to: number, locale: Locale): { minutes: number; label: string }[] {
	const first = Math.floor(from / 60) + 1;
	const whole = Array.from({ length: Math.floor(to / 60) - first + 1 }, (_, index) => (first + index) * 60);
	return [from, ...whole.filter((hour) => hour >= from + 60)].map((minutes) => ({
		minutes,
		label: formatHours({ start: minutes, end: undefined }, locale),
	}));
}
