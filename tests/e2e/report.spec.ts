import { expect, on, test } from './test.ts';

test.describe('the written report', () => {
	test.use(on.complete);

	test('is found by its sections, each with its part of the day, and leads to the passage', async ({
		page,
		searchPage,
	}) => {
		await page.goto('recherche/?q=chaises&lang=fr&session=transmettre&kind=report');
		await expect(searchPage.results).toHaveCount(1);
		const [result] = await searchPage.results.all();
		await expect(result!).toContainText('Compte rendu · Panel III');
		await expect(result!.getByRole('heading').getByRole('link')).toHaveAttribute(
			'href',
			/\/compte-rendu\/.*#panel-3$/,
		);
		const passage = result!.locator('.passages a').first();
		await expect(passage).toHaveAttribute('href', /\/compte-rendu\/[^#]*#p\d+$/);
		const id = /#(p\d+)$/.exec((await passage.getAttribute('href'))!)![1]!;
		await passage.click();
		await expect(page.locator(`#${id}`)).toBeInViewport();
	});

	test('is cited by its passages, and a part of the day is not by what the report says of it', async ({
		page,
	}) => {
		await page.goto('compte-rendu/');
		await page.locator('#p5').selectText();
		await expect(page.locator('.selection-tools')).toBeVisible();
		await page.goto('panels/lumiere/');
		const number = page.locator('#report-p5').getByRole('link', { name: '§ 5' });
		await expect(number).toHaveAttribute('href', '../../compte-rendu/#p5');
		await page.locator('.prose #p1').selectText();
		await expect(page.locator('.selection-tools')).toBeVisible();
		await page.locator('#report-p5').selectText();
		await expect(page.locator('.selection-tools')).toBeHidden();
	});
});
