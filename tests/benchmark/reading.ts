import { brotliCompressSync } from 'node:zlib';
import { chromium } from '@playwright/test';
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
		let bytes = 0;
		page.on('response', (response) => {
			if (!/\/pagefind\/|\.json$/.test(response.url())) return;
			void response.body().then((body) => {
				bytes += isCompressed.test(response.url()) ? body.length : brotliCompressSync(body).length;
			});
		});
		await page.goto(`${address}?q=${encodeURIComponent(queries[0]!)}&lang=fr`);
		await page.locator('.result').first().waitFor();
		const first = bytes;
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
		return { bytes: first, cold: median(cold), warm: median(warm) };
	} finally {
		await browser.close();
	}
}
