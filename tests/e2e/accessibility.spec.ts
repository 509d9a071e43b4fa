import AxeBuilder from '@axe-core/playwright';
import { expect, listPaths, on, test } from './test.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const path of [...listPaths('dist'), '/404.html']) {
		test(`${path} passes axe in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
		});
	}
}

test('search results pass axe', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.search('formation');
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('an open definition passes axe', async ({ page, glossaryTerms }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await glossaryTerms.words.first().click();
	await expect(glossaryTerms.popover).toBeVisible();
	const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test.describe('the complete edition', () => {
	test.use(on.complete);
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`a picture that its address led to passes axe in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto('interventions/lentilles/#p15');
			await expect(page.locator('figure:target img')).toBeInViewport();
			const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
			expect(violations.map(({ id }) => id)).toEqual([]);
		});
	}
	for (const path of listPaths('.cache/demo-site').filter((found) =>
		/intervention|intervenant|video|panel|qui-parle/.test(found),
	)) {
		test(`${path} passes axe`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
				[],
			);
		});
	}
});
