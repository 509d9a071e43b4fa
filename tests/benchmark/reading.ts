import { brotliCompressSync, gunzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/commands/chromium.ts';
import { median } from './indexing.ts';

/** How many queries of a length are weighed, each as somebody's first: parts of the index differ in size, and each word may need one. */
const weighed = 9;

const isCompressed = /\.(?:pf_\w+|pagefind)$/;
const isCompressedAgain = /\.(?:pf_index|pagefind)$/;

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
	const ours = new Set<string>();
	page.on('request', (request) => {
		if (/\/pagefind\/|\.json$/.test(request.url())) ours.add(request.url());
	});
	await markFirstResult(page);
	await page.goto(address);
	await page.locator('.result').first().waitFor();
	const needed = await page.evaluate(() => {
		const [first] = performance.getEntriesByName('first-result');
		const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
		const names = loaded.filter(({ responseEnd }) => responseEnd <= first!.startTime).map(({ name }) => name);
		// What is fetched early is named again when it is used.
		return [...new Set(names)];
	});
	const sizes = await Promise.all(needed.filter((url) => ours.has(url)).map((url) => weighFile(page, url)));
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}

/**
 * Reads a page, types a query in its header, and weighs all that is loaded from the first key until the first result is in the page that
 * answers, compressed; what was there already, and what has not changed, weighs its headers alone.
 */
export async function weighFromReading(
	page: Page,
	address: string,
	query: string,
): Promise<{ bytes: number; requests: number }> {
	await markFirstResult(page);
	await page.goto(address, { waitUntil: 'networkidle' });
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const begun = new Map<string, { url: string; clock: number }>();
	const loaded: { url: string; received: number; ended: number }[] = [];
	session.on('Network.requestWillBeSent', ({ requestId, request, wallTime, timestamp }) => {
		begun.set(requestId, { url: request.url, clock: wallTime - timestamp });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
		const { url, clock } = begun.get(requestId)!;
		loaded.push({ url, received: encodedDataLength, ended: (clock + timestamp) * 1000 });
	});
	const early = [/\/wasm\.\w+\.pagefind$/, /\.pf_meta$/].map((url) => page.waitForResponse(url));
	await page.getByRole('banner').getByRole('searchbox').pressSequentially(query);
	for (const response of early) await (await response).finished();
	await page.keyboard.press('Enter');
	await page.locator('.result').first().waitFor();
	const shown = await page.evaluate(
		() => performance.timeOrigin + performance.getEntriesByName('first-result')[0]!.startTime,
	);
	const needed = loaded.filter(({ ended, received }) => ended <= shown && received > 0);
	const sizes = await Promise.all(
		needed.map(async ({ url, received }) => Math.min(received, await weighFile(page, url))),
	);
	return { bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
}

/** The bytes of a file as nginx and Caddy send it, told so by `npm run host`: Brotli takes less than what Pagefind has compressed. */
async function weighFile(page: Page, url: string): Promise<number> {
	const response = await page.request.get(url);
	const body = await response.body();
	if (!isCompressed.test(url)) return brotliCompressSync(body).length;
	return isCompressedAgain.test(url) ? brotliCompressSync(gunzipSync(body)).length : body.length;
}

/** Has the page note when its first result is there. */
async function markFirstResult(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('.result')) return;
			observer.disconnect();
			performance.mark('first-result');
		}).observe(document, { childList: true, subtree: true });
	});
}
