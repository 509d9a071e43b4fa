import { readFileSync } from 'node:fs';
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../src/commands/chromium.ts';

const font = (style: string) =>
	`@font-face{font-family:Spectral;font-style:${style};src:url(data:font/woff2;base64,${readFileSync(`node_modules/@fontsource/spectral/files/spectral-latin-400-${style}.woff2`).toString('base64')})}`;
const fonts = font('normal') + font('italic');

/** Draws what is described in HTML, with the site's font. */
export class Painter {
	readonly #browser: Browser;

	private constructor(browser: Browser) {
		this.#browser = browser;
	}

	/** @throws where no Chromium can be had */
	static async open(): Promise<Painter> {
		const found = findChromium();
		if (!found) throw new Error('Aucun navigateur pour dessiner.');
		const { CHROMIUM_PATH, ...rest } = found;
		const env = { ...(process.env as Record<string, string>), ...rest };
		const args = [...chromiumFlags];
		return new Painter(
			await chromium.launch({ ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }), env, args }),
		);
	}

	/** Draws a picture of 1280 by 720, as PNG. */
	async picture(body: string, style: string): Promise<Buffer> {
		const page = await this.#browser.newPage({ viewport: { width: 1280, height: 720 } });
		await page.setContent(`<!doctype html><html lang="fr"><style>${fonts}${style}</style>${body}</html>`);
		await page.evaluate(() => document.fonts.ready);
		const picture = await page.screenshot({ type: 'png' });
		await page.close();
		return picture;
	}

	/** Prints a tagged PDF, without the dates that would make each one different. */
	async pdf(html: string, style: string, title: string): Promise<Buffer> {
		const page = await this.#browser.newPage();
		await page.setContent(
			`<!doctype html><html lang="fr"><head><title>${title}</title><style>${fonts}${style}</style></head>${html}</html>`,
		);
		await page.evaluate(() => document.fonts.ready);
		const pdf = await page.pdf({
			preferCSSPageSize: true,
			printBackground: true,
			tagged: true,
			outline: true,
		});
		await page.close();
		return Buffer.from(pdf.toString('latin1').replaceAll(/D:\d{14}/g, 'D:20210917000000'), 'latin1');
	}

	async close(): Promise<void> {
		await this.#browser.close();
	}
}
