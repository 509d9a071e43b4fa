import { expect, test } from './test.ts';

/** A phone on a slow link: 400 kbit/s, 400 ms. */
const slow = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test('on a slow link the faces of the edition come on every page, and nothing moves', async ({ page }) => {
	test.setTimeout(60_000);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.emulateNetworkConditions', slow);
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	for (const path of ['/panels/dialogue-triangulaire/', '/intervenants/atul-khare/', '/sources/']) {
		await page.goto(path);
		const faces = await page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts]
				.filter(({ status }) => status === 'loaded')
				.map(({ family, style }) => `${family} ${style}`);
		});
		expect(faces).toEqual(expect.arrayContaining(['Spectral normal', 'Source Sans normal']));
		if (await page.locator('.unknown').count()) expect(faces).toContain('Spectral italic');
		const shift = await page.evaluate(() =>
			(window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
		);
		expect(shift, path).toBeLessThan(0.002);
	}
});
