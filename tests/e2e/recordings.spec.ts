import { findObstacles } from './axe.ts';
import { expect, on, test } from './test.ts';

test.use(on.complete);

const path = 'panels/transmettre/';

test('a line of a timed index plays its moment, and is marked', async ({ page, intervention }) => {
	await page.goto(path);
	await intervention.codes.nth(2).click();
	await intervention.waitForSecond(31);
	await expect(intervention.video).toHaveAttribute('src', /^\.\/seance\.m4a/);
	await expect(intervention.current).toHaveText('Les boîtes d’archives, et ce qu’elles taisent');
	expect(await findObstacles(page)).toEqual([]);
});

test('is found by the search, which leads to the line', async ({ page, searchPage, intervention }) => {
	await searchPage.goto('recherche/');
	await searchPage.search('taisent');
	const line = searchPage.passages.filter({ hasText: /^0:31$/ });
	await expect(line).toHaveAttribute('href', /\/panels\/transmettre\/\?mots=taisent#i3$/);
	await line.click();
	await expect(page).toHaveURL(/\/panels\/transmettre\/#i3$/);
	await expect(intervention.current).toBeInViewport();
});

test('an intervention that is a stretch plays it, and pauses where it ends', async ({
	page,
	intervention,
}) => {
	await page.goto('interventions/combien-de-marches/');
	await intervention.picture.click();
	await intervention.waitForSecond(12);
	await intervention.video.evaluate((video: HTMLVideoElement) => (video.currentTime = 30.5));
	await expect.poll(() => intervention.video.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true);
	expect(await intervention.video.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeLessThan(33);
	await page.getByRole('link', { name: '0:12–0:31' }).click();
	await expect(page).toHaveURL(/\/panels\/habiter\/\?t=12$/);
	await page.getByRole('link', { name: 'Combien de marches', exact: false }).last().click();
	await expect(page).toHaveURL(/\/interventions\/combien-de-marches\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the moments lead into the recording', async ({ page, intervention }) => {
		await page.goto(path);
		await expect(intervention.picture).toHaveAttribute('href', /seance\.m4a$/);
		await expect(intervention.codes.nth(1)).toHaveAttribute('href', /seance\.m4a#t=12$/);
	});

	test('a stretch leads into the recording from its beginning to its end', async ({ page, intervention }) => {
		await page.goto('interventions/combien-de-marches/');
		await expect(intervention.picture).toHaveAttribute('href', /seance\.m4a#t=12,31$/);
	});
});
