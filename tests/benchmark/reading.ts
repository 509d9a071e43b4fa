import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page, type Response } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/commands/chromium.ts';
import { median } from './indexing.ts';

const isCompressed = /\.(?:pf_\w+|pagefind)$/;

/**
 * Searches a site in a browser, as readers do.
 * @param address of the search page
 * @returns bytes that the search loads until its first result, compressed, and the median of the milliseconds from the last key to
 * the results: cold, when each query has its part of the index to fetch, then warm
 */
export async function measureSearch(address: string, queries: readonly string[]) {
	const { CHROMIUM_PATH, ...needed } = findChromium() ?? {};
	const browser = await chromium.launch({
		...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
		env: { ...process.env, ...needed },
		args: [...chromiumFlags],
	});
	try {
		const page = await browser.newPage();
		const { bytes } = await weighFirstResult(page, `${address}?q=${encodeURIComponent(queries[0]!)}&lang=fr`);
		const ask = (query: string) =>
			page.evaluate(async (text) => {
				const field = document.querySelector<HTMLInputElement>('main input[type=search]')!;
				const status = document.querySelector('.search-status')!;
				const answered = new Promise<void>((done) => {
					new MutationObserver((_, observer) => {
						if (!status.textContent.includes(text)) return;
						observer.disconnect();
						done();
					}).observe(status, { childList: true, characterData: true, subtree: true });
				});
				field.value = text;
				const started = performance.now();
				field.dispatchEvent(new InputEvent('input', { bubbles: true }));
				await answered;
				return performance.now() - started;
			}, query);
		const cold: number[] = [];
		for (const query of queries.slice(1)) cold.push(await ask(query));
		const warm: number[] = [];
		for (const query of queries.slice(1)) warm.push(await ask(query));
		return { bytes, cold: median(cold), warm: median(warm) };
	} finally {
		await browser.close();
	}
}

/**
 * Opens the address of a search, and weighs what the search loads until its first result is in the page, compressed; the page
 * itself and its fonts have budgets of their own.
 */
export async function weighFirstResult(
	page: Page,
	address: string,
): Promise<{ bytes: number; requests: number }> {
	const responses = new Map<string, Response>();
	page.on('response', (response) => {
		if (/\/pagefind\/|\.json$/.test(response.url())) responses.set(response.url(), response);
	});
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('.result')) return;
			observer.disconnect();
			performance.mark('first-result');
		}).observe(document, { childList: true, subtree: true });
	});
	await page.goto(address);
	await page.locator('.result').first().waitFor();
	const needed = await page.evaluate(() => {
		const [first] = performance.getEntriesByName('first-result');
		const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		return loaded.filter(({ responseEnd }) => responseEnd <= first!.startTime).map(({ name }) => name);
	});
	const weigh = async (response: Response) => {
		const body = await response.body();
		return isCompressed.test(response.url()) ? body.length : brotliCompressSync(body).length;
	};
	const sizes = await Promise.all(needed.flatMap((url) => responses.get(url) ?? []).map(weigh));
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}
