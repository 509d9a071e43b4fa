import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page, type Response } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/commands/chromium.ts';
import { median } from './indexing.ts';

/** How many queries of a length are weighed, each as somebody's first: parts of the index differ in size, and each word may need one. */
const weighed = 9;

const isCompressed = /\.(?:pf_\w+|pagefind)$/;

/**
 * Searches a site in a browser, as readers do.
 * @param address of the search page
 * @returns the median of the bytes that a first search of one word, and of three, loads until its first result, compressed, and that of the milliseconds from the last key to
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
		const weigh = async (words: number) => {
			const weights: number[] = [];
			for (const query of queries.filter((text) => text.split(' ').length === words).slice(0, weighed)) {
				// A reader who comes for the first time has nothing of it yet.
				const context = await browser.newContext();
				const url = `${address}?q=${encodeURIComponent(query)}&lang=fr`;
				weights.push((await weighFirstResult(await context.newPage(), url)).bytes);
				await context.close();
			}
			return median(weights);
		};
		const [bytes, bytesOfThree] = [await weigh(1), await weigh(3)];
		await page.goto(`${address}?q=${encodeURIComponent(queries[0]!)}&lang=fr`);
		await page.locator('.result').first().waitFor();
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
		return { bytes, bytesOfThree, cold: median(cold), warm: median(warm) };
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
