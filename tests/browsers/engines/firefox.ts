import puppeteer, { type Browser } from 'puppeteer-core';
import type { Engine, Preference } from '../engine.ts';
import { openWindow } from './puppeteer-window.ts';

/** What a reader's system or settings say to Firefox, which asks once, when it starts. */
const settings: Record<Preference | 'none', Record<string, unknown>> = {
	none: {},
	dark: { 'ui.systemUsesDarkTheme': 1 },
	'forced-colors': { 'browser.display.document_color_use': 2 },
	'no-scripts': { 'javascript.enabled': false },
	'reduced-motion': { 'ui.prefersReducedMotion': 1 },
};

export async function startFirefox(executablePath: string): Promise<Engine> {
	const browsers = new Map<Preference | 'none', Browser>();
	const need = async (preference: Preference | 'none') => {
		const browser =
			browsers.get(preference) ??
			(await puppeteer.launch({
				browser: 'firefox',
				executablePath,
				extraPrefsFirefox: { 'media.autoplay.default': 0, ...settings[preference] },
			}));
		browsers.set(preference, browser);
		return browser;
	};
	return {
		name: (await (await need('none')).version()).replace(/^.*\//, 'Firefox '),
		open: async (setting) => openWindow(await need(setting.preference ?? 'none'), setting),
		close: async () => {
			for (const browser of browsers.values()) await browser.close();
		},
	};
}
