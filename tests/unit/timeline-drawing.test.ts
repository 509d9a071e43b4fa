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

test('names of a lane do not touch on the same side of its line, nor leave the width', () => {
	expect(drawing.lanes.flatMap(({ names }) => names).length).toBeGreaterThan(2);
	for (const { names } of drawing.lanes)
		for (const side of ['above', 'below'] as const) {
			const own = names.filter((name) => name.side === side);
			for (const [index, { at, text }] of own.entries()) {
				expect(at).toBeGreaterThanOrEqual(0);
				expect(at + text.length * 0.9).toBeLessThanOrEqual(own[index + 1]?.at ?? 100.01);
			}
		}
});
