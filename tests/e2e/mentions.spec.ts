import { expect, on, test } from './test.ts';

const path = 'qui-parle-de-quoi/';

test.describe('who speaks about what, without JavaScript', () => {
	test.use({ ...on.complete, javaScriptEnabled: false });

	test('a number leads to its passages, each where it is said', async ({ page }) => {
		await page.goto(path);
		const row = page.getByRole('row', { name: 'automate' }).first();
		await row.getByRole('link', { name: 'automate, Youri Valdesserin : 8 passages' }).click();
		const list = page.locator(':target');
		await expect(list).toBeInViewport();
		await expect(list).toContainText('Youri Valdesserin');
		await expect(list).toContainText('Le mot automate n’est pas aimé ici.');
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

test.describe('who speaks about what, quoted beside a number', () => {
	test.use(on.complete);

	test('with the pointer, until it has left the number and the quotation', async ({ page }) => {
		await page.goto(path);
		const number = page.getByRole('link', { name: 'éclat, Aurélien Vastre-Dumay : 2 passages' });
		await number.hover();
		const quotes = page.getByRole('tooltip');
		await expect(quotes.locator('q')).toHaveCount(2);
		await expect(quotes).toContainText(/^2:11 /);
		await expect(number).toHaveAccessibleDescription(/^2:11 .*éclat/);
		await quotes.hover();
		await expect(quotes).toBeVisible();
		await page.mouse.move(0, 0);
		await expect(quotes).toHaveCount(0);
	});

	test('with the keyboard, until Escape; one passage too, and no more than four', async ({ page }) => {
		await page.goto(path);
		const quotes = page.getByRole('tooltip');
		const one = page.getByRole('link', { name: 'corne de brume, Maud Ellerby : 1 passage' });
		await one.focus();
		await expect(quotes.locator('mark')).toHaveCount(1);
		await page.keyboard.press('Escape');
		await expect(quotes).toHaveCount(0);
		await expect(one).toBeFocused();
		await page.getByRole('link', { name: 'automate, Youri Valdesserin : 8 passages' }).focus();
		await expect(quotes.locator('q')).toHaveCount(4);
	});
});

for (const [edition, use] of [
	['the real edition', {}],
	['the complete edition', on.complete],
] as const) {
	test.describe(`who speaks about what, in a narrow window, in ${edition}`, () => {
		test.use({ ...use, viewport: { width: 320, height: 640 } });

		test('term by term: each leads to its passages', async ({ page }) => {
			await page.goto(path);
			const table = page.getByRole('table').first();
			await expect(table.getByRole('columnheader').filter({ visible: true })).toHaveCount(0);
			const term = table
				.getByRole('row')
				.filter({ has: page.getByRole('cell'), visible: true })
				.first();
			await expect(term.getByRole('cell')).toHaveText(/^\d+$/);
			const name = (await term.getByRole('rowheader').textContent())!.trim();
			await term.getByRole('link').click();
			await expect(page.locator(':target')).toBeInViewport();
			await expect(page.locator(':target')).toContainText(name);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		});

		test('at 768 pixels, the whole table fits', async ({ page }) => {
			await page.setViewportSize({ width: 768, height: 900 });
			await page.goto(path);
			for (const table of await page.locator('.table-scroll').all())
				expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
		});
	});
}
