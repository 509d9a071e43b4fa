import { conformance, findObstacles } from './axe.ts';
import { expect, listPaths, on, test } from './test.ts';

const tags = [...conformance, 'best-practice'];

test('axe sees an image without words, and a text that is too light', async ({ page }) => {
	await page.goto('/404.html');
	await page.evaluate(() => {
		const text = document.createElement('p');
		text.append('Un texte trop clair', document.createElement('img'));
		document.querySelector('main')!.append(text);
		text.style.color = '#ccc';
	});
	const all = (await findObstacles(page, { tags })).join('\n');
	expect(all).toContain('image-alt: ');
	expect(all).toContain('color-contrast: ');
	const ofColours = await findObstacles(page, { inColoursAlone: true });
	expect(ofColours.map((obstacle) => obstacle.split(':')[0])).toEqual(['color-contrast']);
});

for (const path of [...listPaths('dist'), '/404.html']) {
	test(`${path} passes axe, in light and in dark`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
		await page.goto(path);
		expect(await findObstacles(page, { tags })).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
		expect(await findObstacles(page, { inColoursAlone: true })).toEqual([]);
	});
}

test('search results pass axe', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.search('formation');
	expect(await findObstacles(page, { tags })).toEqual([]);
});

test('an open definition passes axe', async ({ page, glossaryTerms }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await glossaryTerms.words.first().click();
	await expect(glossaryTerms.popover).toBeVisible();
	expect(await findObstacles(page, { tags })).toEqual([]);
});

test.describe('the complete edition', () => {
	test.use(on.complete);
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`a picture that its address led to passes axe in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto('interventions/lentilles/#p15');
			await expect(page.locator('figure:target img')).toBeInViewport();
			expect(await findObstacles(page, { tags })).toEqual([]);
		});
	}
	for (const path of listPaths('.cache/demo-site').filter((found) =>
		/intervention|intervenant|video|panel|qui-parle/.test(found),
	)) {
		test(`${path} passes axe`, async ({ page }) => {
			await page.emulateMedia({ reducedMotion: 'reduce' });
			await page.goto(path);
			expect(await findObstacles(page, { tags })).toEqual([]);
		});
	}
});
