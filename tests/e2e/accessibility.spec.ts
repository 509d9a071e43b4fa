import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformance, findObstacles } from './axe.ts';
import { choosePages, listShapes } from './shapes.ts';
import { expect, listPaths, on, test } from './test.ts';

const tags = [...conformance, 'best-practice'];

test('axe sees an image without words, and a text that is too light', async ({ page }) => {
	await page.goto('/404.html');
	await page.evaluate(() => {
		const text = document.createElement('p');
		text.append('Un texte trop clair', document.createElement('img'));
		document.querySelector('main')!.append(text);
		text.style.color = '#ccc';
	});
	const all = (await findObstacles(page, { tags })).join('\n');
	expect(all).toContain('image-alt: ');
	expect(all).toContain('color-contrast: ');
	const ofColours = await findObstacles(page, { inColoursAlone: true });
	expect(ofColours.map((obstacle) => obstacle.split(':')[0])).toEqual(['color-contrast']);
});

test('what axe may judge otherwise is another shape', () => {
	const shapes = (body: string) => listShapes(`<!doctype html><title>Essai</title>${body}`);
	const shape = shapes('<h2>Un</h2><p class="a"><a href="/">Deux</a></p>');
	expect(shapes('<h2>Trois</h2><p class="a"><a href="/x/">Quatre</a></p>')).toEqual(shape);
	for (const other of [
		'<h3>Un</h3><p class="a"><a href="/">Deux</a></p>',
		'<h2>Un</h2><p class="b"><a href="/">Deux</a></p>',
		'<h2>Un</h2><p class="a" role="note"><a href="/">Deux</a></p>',
		'<h2>Un</h2><div class="a"><a href="/">Deux</a></div>',
		'<h2>Un</h2><p class="a"><a>Deux</a></p>',
		'<h2>Un</h2><p class="a"><a href="/"> </a></p>',
		'<h2>Un</h2><p class="a"><a href="/" lang="en">Deux</a></p>',
		'<h2>Un</h2><p class="a"><a href="/">Deux</a></p><h2>Trois</h2>',
	])
		expect(shapes(other), other).not.toEqual(shape);
});

const sites = { real: 'dist', complete: '.cache/demo-site' };
const pages = new Map<string, Set<string>>();
for (const [name, site] of Object.entries(sites))
	for (const path of [...listPaths(site), '/404.html']) {
		const file = join(site, path.replace(/\/$/, '/index.html'));
		pages.set(`${name} ${path}`, listShapes(readFileSync(file, 'utf8')));
	}
const chosen = choosePages(pages);

/** The page that axe judges, of those that have the most shapes in common with another. */
function findNearest(shapes: ReadonlySet<string>): string {
	const common = (address: string) => pages.get(address)!.intersection(shapes).size;
	return chosen.reduce((best, address) => (common(address) > common(best) ? address : best));
}

test('every shape of every page is on a page that axe judges', () => {
	const judged = new Set(chosen.flatMap((address) => [...pages.get(address)!]));
	for (const [address, shapes] of pages) expect([...shapes.difference(judged)], address).toEqual([]);
	const others = Map.groupBy(
		[...pages.keys()].filter((address) => !chosen.includes(address)),
		(address) => findNearest(pages.get(address)!),
	);
	const told = chosen.map((address) => `${address} ← ${others.get(address)?.join(', ') ?? ''}`);
	console.log(
		`axe judges ${chosen.length} pages of ${pages.size}, with all of their ${judged.size} shapes (← those that are most like one):\n${told.join('\n')}`,
	);
});

for (const site of ['real', 'complete'])
	test.describe(`the ${site} edition`, () => {
		if (site === 'complete') test.use(on.complete);
		for (const address of chosen.filter((found) => found.startsWith(site)))
			test(`${address} passes axe, in light and in dark`, async ({ page }) => {
				await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
				await page.goto(address.slice(site.length + 1));
				expect(await findObstacles(page, { tags })).toEqual([]);
				await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
				expect(await findObstacles(page, { inColoursAlone: true })).toEqual([]);
			});
	});

test('search results pass axe', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.search('formation');
	expect(await findObstacles(page, { tags })).toEqual([]);
});

test('an open definition passes axe', async ({ page, glossaryTerms }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await glossaryTerms.words.first().click();
	await expect(glossaryTerms.popover).toBeVisible();
	expect(await findObstacles(page, { tags })).toEqual([]);
});

test.describe('the complete edition', () => {
	test.use(on.complete);
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`a picture that its address led to passes axe in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto('interventions/lentilles/#p15');
			await expect(page.locator('figure:target img')).toBeInViewport();
			expect(await findObstacles(page, { tags })).toEqual([]);
		});
	}
});
