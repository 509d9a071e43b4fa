import { getViteConfig } from 'astro/config';

export default getViteConfig({
	test: {
		name: 'components',
		root: '../..',
		include: ['tests/components/**/*.test.ts'],
		testTimeout: 60_000,
	},
});
