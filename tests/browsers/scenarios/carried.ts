import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { carrySite, layFolder } from '#carrying/build/folder.ts';
import { expect, test } from '../test.ts';

const folder = mkdtempSync(join(tmpdir(), 'clé '));

test.beforeAll(async () => {
	const address = { site: 'https://phares.example', base: '/' };
	await layFolder(await carrySite('.cache/demo-site', { address, withRecordings: false }), folder);
});

test.afterAll(() => rmSync(folder, { recursive: true }));

test('From a disk: finds a word, lands on its passage, cites it, reads on', async ({ open }) => {
	const page = await open(pathToFileURL(join(folder, 'recherche', 'index.html')).href);
	await page.click('main input[type=search]');
	await page.type('panne de calendrier');
	// What is typed changes the list until it is whole, and a link under the hand with it.
	await expect
		.poll(() => page.text('main proceedings-search [role=status]'))
		.toContain('panne de calendrier');
	await page.click('main .passages a');
	await expect.poll(() => page.address()).toMatch(/\/interventions\/lentilles\/index\.html#p1$/);
	await expect.poll(async () => (await page.sight('#p1')).isInSight).toBe(true);
	await page.click('#p1 a.n');
	await expect.poll(() => page.text('.popover .reference')).toContain('https://phares.example/');
	await page.press('Escape');
	await page.click('a[href$="programme/index.html"]');
	await expect.poll(() => page.text('h1')).toBe('Programme');
});
