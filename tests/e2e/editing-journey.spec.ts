import type { Page } from '@playwright/test';
import { Keyboard, Mouse } from '../editing/hands.ts';
import { type Edition, readPublished, startEdition, travel } from '../editing/journey.ts';
import { findObstacles } from './axe.ts';
import { expect, test as base } from './test.ts';

base.describe.configure({ timeout: 180_000, mode: 'serial' });

const test = base.extend<{ edition: Edition }>({
	edition: async ({}, use) => {
		const edition = await startEdition();
		await use(edition);
		edition.close();
	},
});

for (const [name, make] of [
	['the mouse', (page: Page) => new Mouse(page)],
	['the keyboard alone', (page: Page) => new Keyboard(page)],
] as const)
	test(`from nothing to a published edition, with ${name}`, async ({ page, edition }) => {
		const hand = make(page);
		const started = performance.now();
		let looking = 0;
		await travel(page, hand, edition, async (screen) => {
			const began = performance.now();
			if (hand instanceof Mouse) await inspect(page, screen);
			looking += performance.now() - began;
		});
		readPublished(edition);
		const seconds = Math.round((performance.now() - started - looking) / 1000);
		console.log(`${name}: ${hand.sum()}, ${seconds} s`);
	});

/** A screen is for everyone, in both themes, on a narrow phone too. */
async function inspect(page: Page, screen: string) {
	const size = page.viewportSize()!;
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 320, height: 800 });
		expect(await findObstacles(page), `${screen}, ${colorScheme}`).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), screen).toBe(320);
	}
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize(size);
}
