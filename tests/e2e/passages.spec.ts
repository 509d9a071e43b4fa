import { expect, on, test } from './test.ts';

test.describe('the address of a passage', () => {
	test('is shown on demand, without JavaScript', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto('/panels/dialogue-triangulaire/');
		const shown = () =>
			page
				.locator('.prose p[id]')
				.first()
				.evaluate((element) => getComputedStyle(element, '::before').content);
		expect(await shown()).toBe('none');
		await page.getByLabel('Montrer l’adresse de chaque passage').check();
		expect(await shown()).toMatch(/"#" "?p1|"#p1"/);
		await context.close();
	});

	test('is the same in both languages', async ({ page }) => {
		const ids = () => page.locator('.prose [id^=p]').evaluateAll((all) => all.map(({ id }) => id));
		await page.goto('/panels/performance-et-formation/');
		const french = await ids();
		expect(french.length).toBeGreaterThan(5);
		await page.goto('/en/panels/performance-et-formation/');
		expect(await ids()).toEqual(french);
	});
});

test.describe('what was published', () => {
	test.use(on.media);

	test('and is no more says why, and what stands for it', async ({ page }) => {
		await page.goto('interventions/fondre/#p9');
		await expect(page.locator(':target')).toContainText('Dit deux fois.');
		await page.locator(':target').getByRole('link', { name: 'p1' }).click();
		await expect(page.locator(':target')).toContainText('La brume est notre premier outil');
	});

	for (const root of ['', 'en/']) {
		test(`under another name leads to the new one (/${root})`, async ({ page }) => {
			await page.goto(`${root}interventions/couler/`);
			await expect(page).toHaveURL(new RegExp(`/actes/${root}interventions/fondre/$`));
		});
	}
});
