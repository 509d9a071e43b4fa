import { expect, test as base } from '@playwright/test';
import type { Engine, Setting } from './engine.ts';
import { startChromium } from './engines/chromium.ts';
import { startFirefox } from './engines/firefox.ts';
import { startWebKit } from './engines/webkit.ts';
import { Reader } from './reader.ts';

/** How each engine is started. */
const starts = {
	Chromium: () => startChromium(process.env['CHROMIUM_PATH']!),
	Firefox: () => startFirefox(process.env['FIREFOX_PATH']!),
	WebKit: () => startWebKit(process.env['WEBKIT_DRIVER_PATH']!, process.env['XVFB_PATH']!),
};
export type EngineName = keyof typeof starts;

/** The addresses of the two sites that are read: the fictional edition, which has everything, and the real one. */
const port = Number(process.env['PORT']);
const sites = { fictional: port, real: port + 1 };

interface Fixtures {
	/** Opens a window of the engine on a site; the test is skipped, and says so, where the engine cannot be set as asked. */
	open: (path: string, setting?: Partial<Setting> & { site?: keyof typeof sites }) => Promise<Reader>;
}

export const test = base.extend<Fixtures, { engineName: EngineName; engine: Engine }>({
	engineName: ['Chromium', { option: true, scope: 'worker' }],
	engine: [
		async ({ engineName }, use) => {
			const engine = await starts[engineName]();
			await use(engine);
			await engine.close();
		},
		{ scope: 'worker', timeout: 60_000 },
	],
	open: async ({ engine }, use, { annotations }) => {
		annotations.push({ type: 'engine', description: engine.name });
		const windows: Awaited<ReturnType<Engine['open']>>[] = [];
		await use(async (path, { site = 'fictional', width = 1280, height = 800, preference } = {}) => {
			const window = await engine.open({ width, height, preference });
			test.skip(!window, 'it has no such preference');
			windows.push(window);
			const reader = new Reader(window!, `http://127.0.0.1:${sites[site]}`);
			await reader.goto(path);
			return reader;
		});
		for (const window of windows) {
			const faults = await window!.faults();
			await window!.close();
			expect(faults).toEqual([]);
		}
	},
});

export { expect };
