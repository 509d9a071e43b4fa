import type { Browser, KeyInput, Page } from 'puppeteer-core';
import type { EngineWindow, Setting } from '../engine.ts';

/**
 * Opens a window in a browser that Puppeteer drives: Chromium, or Firefox by WebDriver BiDi.
 * @param prepare what is asked of the page before it goes anywhere
 */
export async function openWindow(
	browser: Browser,
	{ width, height }: Setting,
	prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<EngineWindow> {
	const context = await browser.createBrowserContext();
	const page = await context.newPage();
	const faults = listenForFaults(page);
	await page.setViewport({ width, height });
	await prepare(page);
	return {
		goto: async (address) => {
			await page.goto(address);
		},
		// `goBack` awaits a load, and a page that the browser had kept is not loaded again.
		back: () =>
			page.evaluate(() => {
				history.back();
			}),
		ask: <Result, Given extends unknown[]>(
			run: (...given: Given) => Result | Promise<Result>,
			...given: Given
		) => askAgain(() => page.evaluate(run as (...given: unknown[]) => Result, ...given) as Promise<Result>),
		press: async (keys) => {
			const names = keys.split('+') as KeyInput[];
			for (const name of names) await page.keyboard.down(name);
			for (const name of names.toReversed()) await page.keyboard.up(name);
		},
		clickAt: (x, y) => page.mouse.click(x, y),
		print: () => page.pdf(),
		faults: () => Promise.resolve(faults),
		close: () => context.close(),
	};
}

/** Asks once more what was asked of a page that another took the place of. */
async function askAgain<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
	try {
		return await ask();
	} catch (error) {
		if (!/context|navigat|realm|frame/i.test(String(error))) throw error;
		return ask();
	}
}

function listenForFaults(page: Page): string[] {
	const faults: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warn'].includes(message.type())) faults.push(message.text());
	});
	page.on('pageerror', (error) => faults.push(String(error)));
	page.on('request', (request) => {
		const { hostname, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1')
			faults.push(`asks another host: ${request.url()}`);
	});
	return faults;
}
