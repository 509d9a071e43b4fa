import puppeteer, { type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../../src/commands/chromium.ts';
import type { Engine, Preference } from '../engine.ts';
import { openWindow } from './puppeteer-window.ts';

/** The media feature of each preference that is one. */
const features = {
	dark: { name: 'prefers-color-scheme', value: 'dark' },
	'forced-colors': { name: 'forced-colors', value: 'active' },
	'reduced-motion': { name: 'prefers-reduced-motion', value: 'reduce' },
};

export async function startChromium(executablePath: string): Promise<Engine> {
	const browser = await puppeteer.launch({ browser: 'chrome', executablePath, args: [...chromiumFlags] });
	return {
		name: (await browser.version()).replace(/^.*\//, 'Chromium '),
		open: (setting) =>
			openWindow(browser, setting, async (page) => {
				await allowCopying(page);
				await prefer(page, setting.preference);
			}),
		close: () => browser.close(),
	};
}

/** A browser without a screen has nobody to ask, and some builds refuse. */
async function allowCopying(page: Page): Promise<void> {
	const session = await page.createCDPSession();
	await session.send('Browser.grantPermissions', {
		permissions: ['clipboardSanitizedWrite', 'clipboardReadWrite'],
		...(page.browserContext().id !== undefined && { browserContextId: page.browserContext().id! }),
	});
}

async function prefer(page: Page, preference: Preference | undefined): Promise<void> {
	if (preference === 'no-scripts') await page.setJavaScriptEnabled(false);
	else if (preference) {
		const session = await page.createCDPSession();
		await session.send('Emulation.setEmulatedMedia', { features: [features[preference]] });
	}
}
