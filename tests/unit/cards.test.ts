import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from '#formats/cards/card.ts';
import { palette } from '#site/palette.ts';

test('a card has the paper of the pages, and its numeral stands on the last line of the title, under what stands above', async () => {
	const words = ['Panel I', 'Ce que la lumière dit aux navires', '2021'];
	const card = await drawCard(words, 'fr', 'page', { numeral: 'I' });
	const { data, info } = await sharp(card).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
	const paper = [...Buffer.from(palette.paper.light.slice(1), 'hex')];
	expect(at(70, 15)).toEqual(paper);
	const isInk = (x: number, y: number) => at(x, y).reduce((sum, value) => sum + value, 0) < 500;
	/** The first column and the last line of ink between two columns, within lines. */
	const find = ([left, right]: [number, number], [top, bottom]: [number, number]) => {
		const found = { left: right, foot: top };
		for (let y = top; y < bottom; y += 1)
			for (let x = left; x < right; x += 1)
				if (isInk(x, y)) {
					found.left = Math.min(found.left, x);
					found.foot = Math.max(found.foot, y);
				}
		return found;
	};
	const above = find([40, 400], [40, 110]);
	const numeral = find([40, 200], [150, 500]);
	expect(Math.abs(numeral.left - above.left)).toBeLessThanOrEqual(4);
	// No letter of its last line but « q » and « g » descends: « navires » ends on it.
	const last = find([600, 1100], [380, 500]);
	expect(Math.abs(numeral.foot - last.foot)).toBeLessThanOrEqual(4);
});
