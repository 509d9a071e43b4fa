import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { carrySite, layFolder } from '#carrying/build/folder.ts';
import { judgedQueries } from '../search/sample.ts';
import { SearchPage } from './pages/search-page.ts';
import { expect, on, test } from './test.ts';

// A name that addresses must write otherwise.
const folder = mkdtempSync(join(tmpdir(), 'clé de l’équipe '));
const home = (edition: string) => pathToFileURL(join(folder, edition, 'index.html')).href;

test.describe.configure({ timeout: 120_000 });

test.beforeAll(async () => {
	for (const [edition, site, address] of [
		['real', 'dist', undefined],
		['complete', '.cache/demo-site', 'https://phares.example'],
	] as const)
		await layFolder(
			await carrySite(site, {
				address: { site: address, base: '/' },
				withRecordings: edition === 'complete',
			}),
			join(folder, edition),
		);
});

test.beforeEach(({ context }) => context.setOffline(true));

test.afterAll(() => rmSync(folder, { recursive: true }));

test('a reader without a network finds a word, lands on its passage, reads on, cites it and opens the PDF', async ({
	page,
}) => {
	await page.goto(home('complete'));
	await page.getByRole('main').getByRole('searchbox').fill('panne de calendrier');
	await page.keyboard.press('Enter');
	const search = new SearchPage(page);
	await search.passages.first().click();
	await expect(page).toHaveURL(/\/interventions\/lentilles\/index\.html#p1$/);
	await expect(page.locator('#p1')).toBeInViewport();
	await expect(page.getByRole('group', { name: /Mots/ })).toBeVisible();
	await page.locator('#p1').locator('a.n').click();
	const reference = page.locator('.popover .reference');
	await expect(reference).toContainText('Ce que voit une lentille');
	await expect(reference).toContainText('https://phares.example/interventions/lentilles/');
	expect(await page.locator('body').innerText()).not.toContain('file:');
	await page.keyboard.press('Escape');
	await page.locator('a.term').first().click();
	await expect(page.locator('.popover')).toBeVisible();
	await page.keyboard.press('Escape');
	const pdf = await page
		.locator('a[href$=".pdf"]')
		.first()
		.evaluate((link: HTMLAnchorElement) => link.href);
	expect(readFileSync(fileURLToPath(pdf)).toString('latin1', 0, 5)).toBe('%PDF-');
	await page.getByRole('link', { name: 'Programme' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programme');
	await page.getByRole('link', { name: 'English' }).first().click();
	await expect(page).toHaveURL(/\/en\/programme\/index\.html$/);
});

test('what was stopped on its way is asked for again', async ({ page, faults }) => {
	const stopped = new Set<string>();
	await page.route(/\.pf_index\.js$/, (route) => {
		const url = route.request().url();
		if (stopped.has(url)) return route.continue();
		stopped.add(url);
		return route.abort();
	});
	await page.goto(home('complete').replace('index.html', 'recherche/index.html?q=lentille'));
	await expect(page.locator('main .result').first()).toBeVisible();
	expect(stopped.size).toBeGreaterThan(0);
	// The browser says what was stopped, here; the search has nothing to say.
	const own = faults.splice(0).filter((fault) => !/ERR_FAILED \S+\.pf_index\.js$/.test(fault));
	expect(own).toEqual([]);
});

test('the search opens over any page, with its filters', async ({ page }) => {
	await page.goto(home('complete').replace('index.html', 'glossaire/index.html'));
	await page.keyboard.press('Control+k');
	const dialog = page.getByRole('dialog');
	await expect(dialog.locator('proceedings-search')).toBeVisible();
	await dialog.getByRole('searchbox').fill('lentille');
	await expect(dialog.locator('.result').first()).toBeVisible();
	await dialog.locator('summary').first().click();
	await expect(dialog.locator('select').first()).toBeVisible();
});

test('a recording plays where it stands', async ({ page }) => {
	await page.goto(home('complete').replace('index.html', 'interventions/lentilles/index.html'));
	await page.locator('.video-open').click();
	await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.2);
	await page.waitForFunction(() => (document.querySelector('video')?.textTracks[0]?.cues?.length ?? 0) > 2);
});

/** The first pages that a query finds, each by its title, and where its passages lead; once nothing changes any more. */
async function listAnswers(page: Page, q: string): Promise<string[]> {
	const { field, status } = new SearchPage(page);
	await field.fill('');
	await expect(status).toBeEmpty();
	await field.fill(q);
	await expect(status).not.toBeEmpty();
	let [before, answers]: string[][] = [];
	await expect
		.poll(
			async () => {
				before = answers;
				answers = await page.locator('.result').evaluateAll((results) =>
					results.map((result) => {
						const links = [...result.querySelectorAll('a')].map((link) => link.hash);
						return `${result.textContent} ${links.join(' ')}`;
					}),
				);
				return answers.join('\n') === before?.join('\n');
			},
			{ intervals: [800], timeout: 20_000 },
		)
		.toBe(true);
	return answers!;
}

for (const edition of ['real', 'complete'] as const)
	test.describe(`the same answers as on line, ${edition} edition`, () => {
		if (edition === 'complete') test.use(on.complete);
		test('for a sample of the judged queries', async ({ page, context }) => {
			for (const locale of ['fr', 'en'] as const) {
				const queries = judgedQueries(edition, locale);
				const path = locale === 'fr' ? 'recherche/' : 'en/recherche/';
				const ask = async (address: string) => {
					await page.goto(address);
					const answers: string[][] = [];
					for (const q of queries) answers.push(await listAnswers(page, q));
					return answers;
				};
				await context.setOffline(false);
				const online = await ask(`/${path}`);
				await context.setOffline(true);
				expect(await ask(home(edition).replace('index.html', `${path}index.html`))).toEqual(online);
				expect(online.flat().length).toBeGreaterThan(10);
			}
		});
	});
