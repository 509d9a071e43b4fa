import { expect, test } from './test.ts';

test.describe('the first screen', () => {
	for (const [width, height, whole] of [
		[1440, 900, 4],
		[360, 760, 1],
	] as const) {
		test(`of the home page at ${width} × ${height} shows the doors into the day`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('/');
			const doors = page.locator('.doors > li');
			await expect(doors).toHaveCount(4);
			for (let index = 0; index < whole; index += 1)
				await expect(doors.nth(index)).toBeInViewport({ ratio: 1 });
		});
	}
});

test('the header takes 96 pixels at most on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 760 });
	await page.goto('/panels/dialogue-triangulaire/');
	expect((await page.locator('.site-header').boundingBox())!.height).toBeLessThanOrEqual(96);
});

test('titles and texts stand on one edge on every kind of page', async ({ page }) => {
	for (const width of [1440, 768, 360]) {
		await page.setViewportSize({ width, height: 900 });
		const edges = new Set<number>();
		for (const path of [
			'/',
			'/programme/',
			'/panels/dialogue-triangulaire/',
			'/dialogue/',
			'/intervenants/',
			'/intervenants/atul-khare/',
			'/interventions/',
			'/glossaire/',
			'/chronologie/',
			'/organisations/',
			'/sources/',
			'/lacunes/',
			'/a-propos/',
			'/telechargements/',
			'/qui-parle-de-quoi/',
			'/index-alphabetique/',
			'/recherche/',
		]) {
			await page.goto(path);
			for (const part of await page
				.locator('h1, .page-head .lead, .prose > p, .prose > .statement > p:not(.sources)')
				.all())
				edges.add(Math.round((await part.boundingBox())!.x));
		}
		expect([...edges], `at ${width}`).toHaveLength(1);
	}
});
