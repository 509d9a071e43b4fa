import { defineConfig } from 'vitest/config';

/** One project a storey: `components` renders them with Astro, `build` reads what `npm run build` made. */
export default defineConfig({
	test: {
		projects: [
			{ test: { name: 'unit', root: '.', include: ['tests/unit/**/*.test.ts'], testTimeout: 60_000 } },
			{
				test: {
					name: 'build',
					root: '.',
					include: ['tests/build/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			'tests/config/vitest.components.config.ts',
		],
	},
});
