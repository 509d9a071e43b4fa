import { defineConfig } from 'vitest/config';

/** One project a storey: `components` renders them with Astro, `build` reads what `npm run build` made. */
export default defineConfig({
	test: {
		// By default one core is left to the watcher's user; here nobody works beside.
		maxWorkers: '100%',
		// Astro's container never closes its server: what was asked of it has been answered.
		teardownTimeout: 500,
		projects: [
			{
				test: {
					name: 'unit',
					root: '.',
					include: ['tests/unit/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'build',
					root: '.',
					include: ['tests/build/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
				},
			},
			{
				// What is asked of any edition is asked of the complete fictional one too, and what only it has.
				test: {
					name: 'demo',
					root: '.',
					include: ['tests/build/both/**/*.test.ts', 'tests/demo/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000,
					env: { OUT_DIR: '.cache/demo-site', CONTENT_DIR: 'tests/editions/complete' },
				},
			},
			{ test: { name: 'search', root: '.', include: ['tests/search/**/*.test.ts'], testTimeout: 300_000 } },
			'tests/config/vitest.components.config.ts',
		],
	},
});
