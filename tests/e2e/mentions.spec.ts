import { expect, on, test } from './test.ts';

const path = 'qui-parle-de-quoi/';

test.describe('who speaks about what, without JavaScript', () => {
	test.use({ ...on.complete, javaScriptEnabled: false });

	test('a number leads to its passages, each where it is said', async ({ page }) => {
		await page.goto(path);
		const row = page.getByRole('row', { name: 'automate' }).first();
		await row.getByRole('link', { name: 'automate, Youri Valdesserin : 7 passages' }).click();
		const list = page.locator(':target');
		await expect(list).toBeInViewport();
		await expect(list).toContainText('Youri Valdesserin');
		await list.getByRole('link', { name: '2:07, Ce que fait un automate' }).click();
		await expect(page).toHaveURL(/\/interventions\/automates\/#t\d+$/);
		await expect(page.locator(':target .time')).toHaveText('2:07');
	});

	test('a number of one leads to the passage itself', async ({ page }) => {
		await page.goto(path);
		const row = page.getByRole('row', { name: 'occultation' }).first();
		await row
			.getByRole('link', { name: /^occultation, .* : 1 passage$/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/interventions\/langue-des-feux\/#t6$/);
	});
});

for (const [edition, use] of [
	['the real edition', {}],
	['the complete edition', on.complete],
] as const) {
	test.describe(`who speaks about what, at 320 pixels, in ${edition}`, () => {
		test.use({ ...use, viewport: { width: 320, height: 640 } });

		test('terms stay beside their numbers, and leave them room', async ({ page }) => {
			await page.goto(path);
			const table = page.locator('.table-scroll').first();
			await table.evaluate((element) => element.scrollTo({ left: element.scrollWidth, behavior: 'instant' }));
			const frame = (await table.boundingBox())!;
			for (const head of await table.locator('th[scope=row], thead td').all()) {
				const box = (await head.boundingBox())!;
				expect(Math.round(box.x)).toBe(Math.round(frame.x));
				expect(box.width).toBeLessThan(0.55 * frame.width);
				expect(await head.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
			}
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});
	});
}
