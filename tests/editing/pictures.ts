// The pictures of the editor's guide: the screens of a journey from nothing to a published edition, as they are. Prints what they weigh.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { Mouse } from './hands.ts';
import { startEdition, travel } from './journey.ts';

/** Where the guide finds them. */
const folder = 'docs/guide';
const guide = readFileSync('content/README.md', 'utf8');

mkdirSync(folder, { recursive: true });
const edition = await startEdition();
const path = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch(path ? { executablePath: path } : {});
try {
	const page = await browser.newPage({ viewport: { width: 1100, height: 720 }, locale: 'fr' });
	let total = 0;
	await travel(page, new Mouse(page), edition, async (screen) => {
		const file = join(folder, `${screen}.webp`);
		if (!guide.includes(file)) return;
		await sharp(await page.screenshot())
			.webp({ quality: 60, effort: 6 })
			.toFile(file);
		const { size } = statSync(file);
		total += size;
		console.log(`${file}  ${(size / 1000).toFixed(1)} ko`);
	});
	console.log(`${(total / 1000).toFixed(0)} ko en tout`);
} finally {
	await browser.close();
	edition.close();
}
