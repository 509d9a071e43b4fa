import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

/** One project a storey: `build` reads what `npm run build` made, `components` renders them with Astro. */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', root: '.', include: ['tests/unit/**/*.test.ts'] } },
			{ test: { name: 'build', root: '.', include: ['tests/build/**/*.test.ts'], testTimeout: 120_000 } },
			{
				extends: false,
				...getViteConfig({}),
				test: { name: 'components', root: '.', include: ['tests/components/**/*.test.ts'] },
			},
		],
	},
});
