import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { conformance, findObstacles } from './axe.ts';
import { expect, test } from './test.ts';

// The origin of a file on a disk.
test.use({ allowed: ['null'] });

for (const site of ['dist', '.cache/demo-site']) {
	for (const file of ['actes.html', 'en/actes.html']) {
		for (const colorScheme of ['light', 'dark'] as const) {
			test(`${site}/${file} opens from a disk and passes axe in ${colorScheme}`, async ({ page }) => {
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width: 320, height: 640 });
				await page.goto(`file://${resolve(site, file)}`);
				await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
				expect(await findObstacles(page, { tags: conformance })).toEqual([]);
			});
		}
	}

	test(`the chapters of ${site}/actes.epub pass axe`, async ({ page }) => {
		// Each chapter is a page to load and to judge.
		test.setTimeout(120_000);
		const parts = unzipSync(readFileSync(`${site}/actes.epub`));
		const style = strFromU8(parts['EPUB/style.css']!);
		await page.route('**/style.css', (route) => route.fulfill({ contentType: 'text/css', body: style }));
		for (const [ending, contentType] of [
			['webp', 'image/webp'],
			['woff2', 'font/woff2'],
		])
			await page.route(`**/*.${ending!}`, (route) =>
				route.fulfill({
					contentType: contentType!,
					body: Buffer.from(parts[`EPUB${new URL(route.request().url()).pathname}`]!),
				}),
			);
		for (const [name, content] of Object.entries(parts).filter(([found]) => found.endsWith('.xhtml'))) {
			await page.route('**/chapter.xhtml', (route) =>
				route.fulfill({ contentType: 'application/xhtml+xml', body: strFromU8(content) }),
			);
			await page.goto('/chapter.xhtml');
			expect(await findObstacles(page, { tags: conformance }), name).toEqual([]);
			await page.unroute('**/chapter.xhtml');
		}
	});
}
