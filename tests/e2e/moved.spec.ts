import { readFileSync } from 'node:fs';
import { SearchPage } from './pages/search-page.ts';
import { Publication } from './servers/publication.ts';
import { expect, test } from './test.ts';

// The site as it was built for the root of a host, under another path, without being built again.
const path = '/x/y/';

test.describe.configure({ timeout: 120_000 });

for (const { edition, site, word, id, language } of [
	{
		edition: 'real',
		site: 'dist',
		word: 'résolution 2436',
		id: 'panels/performance-et-formation/',
		language: 'en/panels/performance-et-formation/',
	},
	{
		edition: 'complete',
		site: '.cache/demo-site',
		word: 'panne de calendrier',
		id: 'interventions/lentilles/',
		language: 'en/interventions/lentilles/',
	},
]) {
	test.describe(`the ${edition} edition, moved`, () => {
		let host: Publication;
		let root: string;
		test.beforeEach(async () => {
			host = new Publication(site, path);
			root = await host.open();
		});
		test.afterEach(() => {
			host.close();
			expect(host.asked.filter((asked) => !asked.startsWith(path))).toEqual([]);
		});

		test('is searched, read, cited and read in the other language', async ({ page }) => {
			await page.goto(root);
			await page.getByRole('main').getByRole('searchbox').fill(word);
			await page.keyboard.press('Enter');
			await expect(page).toHaveURL(`${root}recherche/?q=${encodeURIComponent(word).replaceAll('%20', '+')}`);
			await new SearchPage(page).passages.first().click();
			await expect(page).toHaveURL(new RegExp(`${id}#[pt]\\d+$`));
			const passage = page.locator(':target');
			await expect(passage).toBeInViewport();
			await expect(page.getByRole('group', { name: /Mots/ })).toBeVisible();
			await page.locator('#p1').locator('a.n').click();
			await expect(page.locator('.popover .reference')).toBeVisible();
			await page.keyboard.press('Escape');
			await page.locator('a.term').first().click();
			await expect(page.locator('.popover')).toBeVisible();
			await page.keyboard.press('Escape');
			const font = await page.evaluate(() => document.fonts.check('1rem Spectral'));
			expect(font).toBe(true);
			await page.getByRole('link', { name: 'English' }).first().click();
			await expect(page).toHaveURL(root + language);
			await page.getByRole('contentinfo').getByRole('link').first().click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});

		test('is searched over any page, with its filters', async ({ page }) => {
			await page.goto(`${root}glossaire/`);
			await page.keyboard.press('Control+k');
			const dialog = page.getByRole('dialog');
			await expect(dialog.locator('proceedings-search')).toBeVisible();
			await dialog.getByRole('searchbox').fill(word);
			await expect(dialog.locator('.result').first()).toBeVisible();
			await dialog.locator('summary').first().click();
			await expect(dialog.locator('select').first()).toBeVisible();
			await dialog.getByRole('searchbox').press('Enter');
			await expect(page).toHaveURL(new RegExp(`^${root}recherche/\\?q=`));
		});

		test('gives its files, and its pages at addresses that lack their last slash', async ({ page }) => {
			await page.goto(`${root}telechargements`);
			await expect(page).toHaveURL(`${root}telechargements/`);
			const files = await page
				.locator('main a[href]')
				.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
			const own = files.filter((file) => file.startsWith(root) && /\.\w+$/.test(file));
			expect(own.length).toBeGreaterThan(8);
			for (const file of own) expect((await page.request.head(file)).status(), file).toBe(200);
		});

		test('is kept by a browser, and read and searched without a network', async ({ page, faults }) => {
			await page.goto(`${root}hors-ligne/`);
			await page.getByRole('button', { name: /^Garder les actes/ }).click();
			await expect(page.getByRole('button', { name: 'Tout retirer' })).toBeVisible({ timeout: 60_000 });
			await page.context().setOffline(true);
			await page.goto(`${root}${id.replace(/\/$/, '')}`);
			await expect(page).toHaveURL(root + id);
			await expect(page.getByRole('status').filter({ hasText: 'Hors ligne' })).toBeVisible();
			await page.getByRole('banner').getByRole('searchbox').fill(word);
			await page.keyboard.press('Enter');
			await expect(new SearchPage(page).results.first()).toBeVisible();
			await page.context().setOffline(false);
			// A line that is cut makes the console complain.
			faults.splice(0);
		});
	});
}

test.describe('what only the complete edition has, moved', () => {
	let host: Publication;
	let root: string;
	test.beforeEach(async () => {
		host = new Publication('.cache/demo-site', path);
		root = await host.open();
	});
	test.afterEach(() => {
		host.close();
		expect(host.asked.filter((asked) => !asked.startsWith(path))).toEqual([]);
	});

	test('a recording plays, with its captions', async ({ page }) => {
		await page.goto(`${root}interventions/lentilles/`);
		await page.locator('.video-open').click();
		await page.waitForFunction(() => (document.querySelector('video')?.textTracks[0]?.cues?.length ?? 0) > 2);
		const source = await page.locator('video').evaluate((video: HTMLVideoElement) => video.currentSrc);
		expect(source).toBe(`${root}interventions/lentilles/video.webm`);
	});

	test('who speaks about what is quoted beside its number, and leads to its passage', async ({ page }) => {
		await page.goto(`${root}qui-parle-de-quoi/`);
		const number = page.locator('mention-rows td a').first();
		await number.hover();
		await expect(page.locator('.popover')).toBeVisible();
		await number.click();
		await expect(page.locator(':target')).toBeInViewport();
	});

	test('a phone is told where it is', async ({ page }) => {
		await page.goto(`${root}en/`);
		const href = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
		const manifest = JSON.parse(readFileSync('.cache/demo-site/en/manifest.webmanifest', 'utf8')) as {
			start_url: string;
			scope: string;
		};
		expect(new URL(manifest.start_url, href).href).toBe(`${root}en/`);
		expect(new URL(manifest.scope, href).href).toBe(root);
	});
});
