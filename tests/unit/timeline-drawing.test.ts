import { expect, test } from 'vitest';
import { buildProceedings } from '#proceedings/build.ts';
import { checkContent } from '#proceedings/check.ts';
import { drawTimeline } from '#site/timeline-drawing.ts';
import { createView } from '#site/view.ts';

const proceedings = buildProceedings((await checkContent('content')).entries);
const view = createView(proceedings, 'fr', new Map(), new Map());
const drawing = drawTimeline(proceedings, view);

test('dates go from left to right, within the width', () => {
	const dots = new Map(drawing.lanes.flatMap(({ dots }) => dots).map(({ id, at }) => [id, at]));
	expect(dots.size).toBe(proceedings.timeline.length);
	const inOrder = proceedings.timeline.map(({ id }) => dots.get(id)!);
	expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
	expect(inOrder[0]).toBeGreaterThanOrEqual(0);
	expect(inOrder.at(-1)).toBeLessThanOrEqual(100);
});

test('the years around the event get two thirds of the width, all of them on the axis', () => {
	const { ticks, years } = drawing;
	const dense = ticks.filter(({ year }) => year >= years.dense);
	expect(dense[0]).toEqual({ year: years.dense, at: 34 });
	expect(dense.map(({ year }) => year)).toEqual(
		Array.from({ length: years.to - years.dense + 1 }, (_, index) => years.dense + index),
	);
	const early = ticks.filter(({ year }) => year < years.dense).map(({ at }) => at);
	for (const [index, at] of early.entries()) expect((early[index + 1] ?? 34) - at).toBeGreaterThan(2.5);
});

const spanOf = ({ at, anchor, text }: (typeof drawing.lanes)[number]['names'][number]) => {
	const width = text.length * 0.9;
	return anchor === 'start' ? { from: at, to: at + width } : { from: at - width, to: at };
};

test('names of a lane stand on their points, do not touch on the same side of its line, nor leave the width', () => {
	expect(drawing.lanes.flatMap(({ names }) => names).length).toBeGreaterThan(8);
	for (const { names, dots } of drawing.lanes) {
		for (const { at } of names) expect(dots.some((dot) => dot.isMain && dot.at === at)).toBe(true);
		for (const side of ['above', 'below'] as const) {
			const spans = names
				.filter((name) => name.side === side)
				.map(spanOf)
				.toSorted((a, b) => a.from - b.from);
			for (const [index, { from, to }] of spans.entries()) {
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(spans[index + 1]?.from ?? 100);
			}
		}
	}
});

test('a name past two thirds of the width ends at its point, one before the day of the event where it would cross it', () => {
	const names = drawing.lanes.flatMap(({ names }) => names);
	const late = names.filter(({ at }) => at > 200 / 3);
	for (const name of late) expect(name.anchor, name.text).toBe('end');
	const before = names.find(({ text }) => text.startsWith('Lancement de l’Action'))!;
	expect(before.at).toBeLessThan(drawing.event);
	expect(before.anchor).toBe('end');
});

test('the break of the scale is marked, where there is one', () => {
	expect(drawing.scaleChange).toBe(34);
	const late = proceedings.timeline.filter(({ date }) => date >= '2016');
	expect(drawTimeline({ ...proceedings, timeline: late }, view).scaleChange).toBeUndefined();
});
