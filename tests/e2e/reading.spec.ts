import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { legibleAddress } from '#site/host-name.ts';
import { expect, listPaths, on, test } from './test.ts';

const paths = listPaths('dist');
/** How long every page of them may take one after the other: a page for each would cost more than what is asked of it. */
const patience = 180_000;

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every page can be read', async ({ page }) => {
		test.setTimeout(patience);
		for (const path of paths) {
			await page.goto(path);
			await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible();
			expect.soft((await page.getByRole('main').innerText()).length, path).toBeGreaterThan(80);
			await expect.soft(page.getByRole('contentinfo').getByRole('link').first(), path).toBeVisible();
		}
	});

	for (const path of ['/', '/recherche/', '/chronologie/'])
		test(`${path} offers an index of everything in the place of the search`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole('search')).toHaveCount(0);
			const place = page.getByRole(path === '/chronologie/' ? 'banner' : 'main');
			await place.getByRole('link', { name: 'Index alphabétique', exact: true }).click();
			await expect(page).toHaveURL('/index-alphabetique/');
		});

	test('the search that another page led to leads to the index', async ({ page }) => {
		await page.goto('/recherche/?q=forces');
		await expect(page.getByRole('main').getByText('demande JavaScript')).toBeVisible();
		await page.getByRole('main').getByRole('link', { name: 'Index alphabétique', exact: true }).click();
		await page.getByRole('link', { name: 'génération de forces', exact: true }).click();
		await expect(page).toHaveURL('/glossaire/#generation-de-forces');
	});

	test('a term leads to its definition', async ({ page, glossaryTerms }) => {
		await page.goto('/panels/dialogue-triangulaire/');
		await glossaryTerms.words.first().click();
		await expect(page).toHaveURL(/#terme-/);
		await expect(glossaryTerms.list).toBeInViewport();
	});
});

test.describe('at 320 pixels, as a screen of 1,280 is at 400 %', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('no page scrolls sideways', async ({ page }) => {
		test.setTimeout(patience);
		for (const path of [...paths, '/404.html']) {
			await page.goto(path);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect.soft(width, path).toBeLessThanOrEqual(320);
		}
	});

	test('the search does not scroll sideways', async ({ page, searchPage }) => {
		await searchPage.goto('/recherche/?q=formation');
		await expect(searchPage.results.first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

test('an address that does not exist gets help in both languages', async ({ page, faults }) => {
	const response = await page.goto('/nulle-part/');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
	// The browser itself says in the console that the page is not there.
	expect(faults.splice(0)).toHaveLength(1);
});

test('prints as a brochure: no navigation, the sources and the terms in full', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('search')).toHaveCount(0);
	await expect(page.locator('.sources').first()).toBeVisible();
	await expect(page.locator('.terms')).toBeVisible();
	await expect(page.getByText('§ 1', { exact: true })).toBeVisible();
});

/** The words of each page on paper, and how high those of its last line are, in points; the number at its foot is none of them. */
async function print(page: Page): Promise<{ text: string; last: number }[]> {
	const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	return Promise.all(
		Array.from({ length: pdf.numPages }, async (_, index) => {
			const { items } = await (await pdf.getPage(index + 1)).getTextContent();
			const words = items
				.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
				.map(({ str, height, transform }) => ({ str, height, y: Number(transform[5]) }))
				.sort((a, b) => b.y - a.y);
			expect(words.at(-1)!.str.trim()).toBe(String(index + 1));
			return { text: words.map(({ str }) => str).join(''), last: words.at(-2)!.height };
		}),
	);
}

for (const edition of ['real', 'complete'] as const)
	test.describe(`on paper, the lists of the ${edition} edition`, () => {
		if (edition === 'complete') test.use(on.complete);

		for (const path of ['/sources/', '/glossaire/', '/organisations/', '/intervenants/', '/chronologie/'])
			test(`${path} begins on its first page, and leaves no title at a foot`, async ({ page }) => {
				await page.goto(path);
				const first = await page
					.locator('main :is(.milestone-title, h2:not(.milestone), .source-title)')
					.first()
					.innerText();
				const plain = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();
				const sheets = await print(page);
				expect(plain(sheets[0]!.text)).toContain(plain(first));
				// Text has 10.5 points, and titles more.
				for (const { last } of sheets) expect(last).toBeLessThan(11);
			});
	});

test('says on each sheet after the first what it is of, and fills the first', async ({ page }) => {
	await page.goto('/panels/performance-et-formation/');
	const title = await page.locator('h1').innerText();
	const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
	const pdf = await getDocument({ data, verbosity: 0 }).promise;
	const sheets = await Promise.all(
		Array.from({ length: pdf.numPages }, async (_, index) => {
			const { items } = await (await pdf.getPage(index + 1)).getTextContent();
			return items.flatMap((item) =>
				'str' in item && item.str.trim() ? [{ text: item.str, y: Number(item.transform[5]) }] : [],
			);
		}),
	);
	const plain = (text: string) => text.replaceAll(/\s/g, '');
	const [first = [], ...others] = sheets;
	expect(others.length).toBeGreaterThan(0);
	for (const sheet of others) {
		const top = Math.max(...sheet.map(({ y }) => y));
		const head = sheet.filter(({ y }) => top - y < 4).map(({ text }) => text);
		expect(plain(head.join(''))).toContain(plain(title));
	}
	// What is above the number of the sheet ends in the last quarter of it.
	const [, last] = [...new Set(first.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
	expect(last).toBeLessThan(842 / 4);
});

test('prints the address of each source', async ({ page }) => {
	await page.goto('/sources/');
	await page.emulateMedia({ media: 'print' });
	const addresses = await page
		.locator('.entry a[rel=external]')
		.evaluateAll((links: HTMLAnchorElement[]) =>
			links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
		);
	expect(addresses.length).toBeGreaterThan(5);
	for (const [address, printed] of addresses) expect(printed).toBe(`"${legibleAddress(address!)}"`);
});
