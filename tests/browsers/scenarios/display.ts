import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from '../test.ts';
import type { Reader } from '../reader.ts';

const intervention = '/interventions/journal-du-gardien/';

test('No JavaScript: all can be read, links lead to text and video', async ({ open }) => {
	const page = await open('/panels/dialogue-triangulaire/', { site: 'real', preference: 'no-scripts' });
	expect(await page.ask(() => customElements.get('search-anywhere') === undefined)).toBe(true);
	expect((await page.text('main')).length).toBeGreaterThan(500);
	await page.click('a.term');
	await expect.poll(() => page.address()).toContain('#terme-');
	await expect.poll(async () => (await page.sight('.terms')).isInSight).toBe(true);
	const speech = await open(`${intervention}#t6`, { preference: 'no-scripts' });
	await expect.poll(async () => (await speech.sight('#t6')).isInSight).toBe(true);
	expect(await speech.count('.transcript-find')).toBe(0);
	expect(await speech.ask(() => document.querySelector<HTMLAnchorElement>('#t6 .time')!.href)).toMatch(
		/video\.webm#t=\d/,
	);
});

test('320 px: nothing hangs out, nor does the search', async ({ open }) => {
	for (const [site, path] of [
		['real', '/'],
		['real', '/panels/dialogue-triangulaire/'],
		['real', '/chronologie/'],
		['fictional', intervention],
		['fictional', '/qui-parle-de-quoi/'],
		['fictional', '/programme/'],
	] as const) {
		const page = await open(path, { site, width: 320, height: 640 });
		expect(await page.ask(() => innerWidth)).toBe(320);
		expect(await page.ask(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
		expect(await hanging(page), path).toEqual([]);
	}
	const page = await open(intervention, { width: 320, height: 640 });
	await page.press('Control+k');
	await page.until(() => page.count('dialog proceedings-search'), 'the search in the dialog');
	await page.type('gardien');
	await page.until(() => page.count('dialog .result'), 'results');
	expect(
		await page.ask(() => {
			const { scrollWidth, clientWidth } = document.querySelector('dialog')!;
			return scrollWidth - clientWidth;
		}),
	).toBe(0);
});

/** The texts of which something hangs out of the window. */
function hanging(page: Reader): Promise<string[]> {
	return page.ask(() => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const out: string[] = [];
		const range = document.createRange();
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			if (!text.parentElement!.checkVisibility() || text.parentElement!.closest('.visually-hidden')) continue;
			range.selectNodeContents(text);
			for (const { left, right, width } of range.getClientRects())
				if (width > 0 && (left < 0 || right > innerWidth)) {
					const scroller = text.parentElement!.closest('table, pre, svg, [tabindex="0"]');
					if (!scroller) out.push((text.textContent ?? '').trim());
				}
		}
		return out;
	});
}

/** How light the page and its text are, from 0 to 255. */
async function lightness(page: Reader): Promise<{ paper: number; text: number }> {
	return page.ask(() => {
		const read = (color: string) => {
			const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
			return (red + green + blue) / 3;
		};
		return {
			paper: read(getComputedStyle(document.documentElement).backgroundColor),
			text: read(getComputedStyle(document.querySelector('h1')!).color),
		};
	});
}

test('Dark: the paper darkens, the text lightens', async ({ open }) => {
	for (const [site, path] of [
		['real', '/'],
		['fictional', intervention],
	] as const) {
		const light = await lightness(await open(path, { site }));
		expect(light.paper - light.text).toBeGreaterThan(150);
		const dark = await lightness(await open(path, { site, preference: 'dark' }));
		expect(dark.text - dark.paper).toBeGreaterThan(150);
	}
});

test('Forced colours: focus, buttons and the target passage stay visible', async ({ open }) => {
	const page = await open(`${intervention}#t3`, { preference: 'forced-colors' });
	expect(await page.ask(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
	const outline = (selector: string) =>
		page.ask((wanted) => {
			const { outlineStyle, outlineWidth } = getComputedStyle(document.querySelector(wanted)!);
			return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
		}, selector);
	expect(await outline('#t3')).toBeGreaterThanOrEqual(2);
	await page.press('Tab');
	expect(await outline(':focus-visible')).toBeGreaterThanOrEqual(2);
	const border = await page.ask(() =>
		parseFloat(getComputedStyle(document.querySelector('.transcript-find button')!).borderTopWidth),
	);
	expect(border).toBeGreaterThan(0);
});

test('Reduced motion: nothing glides, the text does not follow by itself', async ({ open }) => {
	const page = await open(intervention, { preference: 'reduced-motion' });
	expect(await page.ask(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
	await page.click('.video-open');
	await page.until(() => page.count('.video-controls input[type=checkbox]'), 'the controls of the video');
	expect(
		await page.ask(
			() => document.querySelector<HTMLInputElement>('.video-controls input[type=checkbox]')!.checked,
		),
	).toBe(false);
});

test('Print: the text and its sources, without the navigation', async ({ open }) => {
	const page = await open('/panels/dialogue-triangulaire/', { site: 'real' });
	test.skip(!page.print, 'its driver cannot print');
	const panel = await readPdf(await page.print!());
	expect(panel.numPages).toBeGreaterThan(1);
	expect(panel.text).toContain('triangulaire');
	expect(panel.text).toContain('Termes employés sur cette page');
	const speech = await readPdf(await (await open(intervention)).print!());
	expect(speech.text).toContain('Troadoux');
	for (const { text } of [panel, speech]) {
		expect(text).not.toContain('Rubriques');
		expect(text).not.toContain('Aller au contenu');
	}
});

async function readPdf(data: Uint8Array): Promise<{ numPages: number; text: string }> {
	const file = await getDocument({ data: new Uint8Array(data) }).promise;
	const texts: string[] = [];
	for (let number = 1; number <= file.numPages; number += 1) {
		const { items } = await (await file.getPage(number)).getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return { numPages: file.numPages, text: texts.join(' ').replaceAll(/\s+/g, ' ') };
}
