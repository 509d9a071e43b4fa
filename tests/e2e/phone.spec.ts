import { expect, on, test } from './test.ts';

test.describe('a phone that can share', () => {
	test.use(on.complete);

	test('hands over the page, or the passage in which words are selected', async ({ page }) => {
		await page.addInitScript(() => {
			Object.assign(navigator, {
				share: (data: ShareData) => {
					document.documentElement.dataset['shared'] = JSON.stringify(data);
					return Promise.resolve();
				},
			});
		});
		await page.goto('interventions/lentilles/');
		const shared = async () =>
			JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}') as ShareData;
		await page.locator('.cite > summary').click();
		await page.locator('.cite').getByRole('button', { name: 'Partager' }).click();
		expect(await shared()).toEqual({ title: 'Ce que voit une lentille', url: page.url() });
		await page.locator('#p1').evaluate((passage) => getSelection()!.selectAllChildren(passage));
		await page.locator('.selection-tools').getByRole('button', { name: 'Partager' }).click();
		const { url, text } = await shared();
		expect(url).toBe(`${page.url()}#p1`);
		expect(text).toMatch(/\S/);
	});

	test('and no other is offered to', async ({ page }) => {
		await page.addInitScript(() => {
			Reflect.deleteProperty(Navigator.prototype, 'share');
		});
		await page.goto('interventions/lentilles/');
		await page.locator('.cite > summary').click();
		await expect(page.locator('.cite').getByRole('button', { name: 'Copier' }).first()).toBeVisible();
		await expect(page.getByRole('button', { name: 'Partager' })).toHaveCount(0);
	});
});

test.describe('a site under a path', () => {
	test.use(on.minimal);

	test('keeps its manifest and its icons there', async ({ page }) => {
		await page.goto('./');
		const href = await page.locator('link[rel=manifest]').evaluate((link: HTMLLinkElement) => link.href);
		expect(new URL(href).pathname).toBe('/actes/manifest.webmanifest');
		const response = await page.request.get(href);
		expect(response.headers()['content-type']).toContain('application/manifest+json');
		const { start_url, scope, icons } = (await response.json()) as {
			start_url: string;
			scope: string;
			icons: { src: string }[];
		};
		for (const url of [start_url, scope]) expect(new URL(url, href).pathname).toBe('/actes/');
		for (const { src } of icons)
			expect((await page.request.get(new URL(src, href).href)).ok(), src).toBe(true);
	});
});

test('the letter of a list stands above what begins with it, and over nothing', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 760 });
	for (const path of ['/sources/', '/glossaire/']) {
		await page.goto(path);
		const rooms = await page.locator('[data-letter]').evaluateAll((entries) =>
			entries.map((entry) => {
				const { top } = entry.getBoundingClientRect();
				const text = document.createRange();
				text.selectNodeContents(entry);
				const first = [...text.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
				return {
					room: Math.min(...first.map((rect) => rect.top)) - top,
					letter: Number.parseFloat(getComputedStyle(entry, '::before').height),
				};
			}),
		);
		expect(rooms.length, path).toBeGreaterThan(5);
		for (const { room, letter } of rooms) expect(room, path).toBeGreaterThanOrEqual(letter);
	}
});
