import { partsOf, yearOf } from '#dates/date.ts';
import type { Milestone, Phrase, Proceedings } from '#proceedings/types.ts';
import type { View } from './view.ts';

/** The timeline, drawn: every place is a percentage of the width. */
interface TimelineDrawing {
	/** The first and the last year, and that from which the scale is wider. */
	years: { from: number; to: number; dense: number };
	/** Where the event is. */
	event: number;
	/** Where the scale changes; undefined where it does not. */
	scaleChange: number | undefined;
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
	/** Its point, at which it begins or ends. */
	at: number;
	anchor: 'start' | 'end';
	/** On which side of the line of its lane. */
	side: 'above' | 'below';
}

interface Span {
	from: number;
	to: number;
}

/** How the width is shared: the years around the event get two thirds of it. */
const share = { early: 34, dense: 66 };

/** About the share of the width that a sign of a label takes on a wide screen: capitals are wider. */
const sign = { small: 0.9, capital: 1.25 };

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
	const event = placeDate(seminar.date);
	return {
		years: { from, to, dense },
		event,
		scaleChange: from < dense ? share.early : undefined,
		lanes: Object.entries(seminar.timeline.themes).flatMap(([id, name]) => {
			const facts = timeline.filter(({ theme }) => theme === id);
			if (facts.length === 0) return [];
			const dots = facts.map(({ id, date, title, core }) => ({
				id,
				at: placeDate(date),
				isMain: core,
				title: `${view.phrase(title).text}, ${view.date(date)}`,
			}));
			return [{ name: view.phrase(name), dots, names: nameMain(facts, placeDate, event, view) }];
		}),
		ticks: Array.from({ length: to + 1 - from }, (_, index) => from + index)
			.filter((year) => year >= dense || (year % step === 0 && dense - year > step / 2))
			.map((year) => ({ year, at: place(year) })),
	};
}

/**
 * Names the main facts of a lane that can be named without touching another. A name begins at its point or, past two thirds of the
 * width, ends there; where it can, it does not cross the day of the event.
 */
function nameMain(
	facts: readonly Milestone[],
	place: (date: string) => number,
	day: number,
	view: Pick<View, 'locale' | 'phrase'>,
): Label[] {
	const taken: Record<Label['side'], Span[]> = { above: [], below: [] };
	return facts
		.filter(({ core }) => core)
		.flatMap(({ date, title }) => {
			const { text, language } = view.phrase(title);
			const at = place(date);
			const free = listWays(at, widthOf(text)).filter(
				({ side, span: { from, to } }) =>
					from >= 0 &&
					to <= 100 &&
					taken[side].every((other) => from >= other.to + 2 || to <= other.from - 2),
			);
			const way = free.find(({ span: { from, to } }) => from >= day || to <= day) ?? free[0];
			if (!way) return [];
			const { side, anchor, span } = way;
			taken[side].push(span);
			return [{ text, lang: language === view.locale ? undefined : language, at, anchor, side }];
		});
}

function widthOf(text: string): number {
	const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
	return (text.length - capitals) * sign.small + capitals * sign.capital;
}

/** Where a name of a width can stand beside its point, the best place first. */
function listWays(at: number, width: number) {
	const anchors = at > 200 / 3 ? (['end', 'start'] as const) : (['start', 'end'] as const);
	return anchors.flatMap((anchor) =>
		(['above', 'below'] as const).map((side) => ({
			side,
			anchor,
			span: anchor === 'start' ? { from: at, to: at + width } : { from: at - width, to: at },
		})),
	);
}

/** A date as a year, with its fraction. */
function toYear(date: string): number {
	const [year, month = '1', day = '1'] = partsOf(date);
	return Number(year) + (Number(month) - 1 + (Number(day) - 1) / 31) / 12;
}
