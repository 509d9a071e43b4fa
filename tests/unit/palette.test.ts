import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightDark, palette } from '#site/palette.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

test.each(Object.keys(palette) as (keyof typeof palette)[])(
	'what no style sheet reaches has the %s of the site',
	(name) => {
		expect(tokens).toContain(`--color-${name}: ${lightDark(name)};`);
	},
);
