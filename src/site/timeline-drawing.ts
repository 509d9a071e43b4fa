import { partsOf, yearOf } from '#dates/date.ts';
import type { Milestone, Phrase, Proceedings } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** The timeline, drawn: every place is a percentage of the width. */
interface TimelineDrawing {
	/** The first and the last year, and that from which the scale is wider. */
	years: { from: number; to: number; dense: number };
	/** Where the event is. */
	event: number;
	/** One a theme that has facts. */
	lanes: { name: Phrase; dots: Dot[]; names: Label[] }[];
	/** The years that the axis names. */
	ticks: { year: number; at: number }[];
}

interface Dot {
	/** The id of the milestone. */
	id: string;
	at: number;
	isMain: boolean;
	/** What it is, and when. */
	title: string;
}

interface Label {
	text: string;
	/** The language of the text, where it is not that of the page. */
	lang: string | undefined;
	at: number;
	/** On which side of the line of its lane. */
	side: 'above' | 'below';
}

/** How the width is shared: the years around the event get two thirds of it. */
const share = { early: 34, dense: 66 };

/** About the share of the width that a sign of a label takes on a wide screen. */
const sign = 0.9;

/** Draws the timeline: one lane a theme, one dot a fact. */
export function drawTimeline(
	{ seminar, timeline }: Pick<Proceedings, 'seminar' | 'timeline'>,
	view: Pick<View, 'locale' | 'phrase' | 'date'>,
): TimelineDrawing {
	const years = timeline.map(({ date }) => yearOf(date));
	const from = Math.min(...years);
	const to = Math.max(...years);
	const dense = yearOf(seminar.date) - 2;
	const place = (year: number): number =>
		year < dense
			? (share.early * (year - from)) / (dense - from)
			: share.early + (share.dense * (year - dense)) / (to + 1 - dense);
	const placeDate = (date: string) => place(toYear(date));
	// As few years between the labels of the narrow part as leave each one its room.
	const step = [5, 10, 20, 50].find((count) => place(from + count) >= 6) ?? 100;
	return {
		years: { from, to, dense },
		event: placeDate(seminar.date),
		lanes: Object.entries(seminar.timeline.themes).flatMap(([id, name]) => {
			const facts = timeline.filter(({ theme }) => theme === id);
			if (facts.length === 0) return [];
			const dots = facts.map(({ id, date, title, core }) => ({
				id,
				at: placeDate(date),
				isMain: core,
				title: `${view.phrase(title).text}, ${view.date(date)}`,
			}));
			return [{ name: view.phrase(name), dots, names: nameMain(facts, placeDate, view) }];
		}),
		ticks: Array.from({ length: to + 1 - from }, (_, index) => from + index)
			.filter((year) => year >= dense || (year % step === 0 && dense - year > step / 2))
			.map((year) => ({ year, at: place(year) })),
	};
}

/** Names the main facts of a lane that can be named without touching another: above the line, else under it. */
function nameMain(
	facts: readonly Milestone[],
	place: (date: string) => number,
	view: Pick<View, 'locale' | 'phrase'>,
): Label[] {
	const ends = { above: 0, below: 0 };
	return facts
		.filter(({ core }) => core)
		.flatMap(({ date, title }) => {
			const { text, language } = view.phrase(title);
			const width = text.length * sign;
			const at = Math.min(place(date), 100 - width);
			const side = (['above', 'below'] as const).find((place) => at >= ends[place]);
			if (!side || at < 0) return [];
			ends[side] = at + width + 2;
			return [{ text, lang: language === view.locale ? undefined : language, at, side }];
		});
}

/** A date as a year, with its fraction. */
function toYear(date: string): number {
	const [year, month = '1', day = '1'] = partsOf(date);
	return Number(year) + (Number(month) - 1 + (Number(day) - 1) / 31) / 12;
}
