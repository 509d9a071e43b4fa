import { findObstacles } from './axe.ts';
import { expect, on, test } from './test.ts';

test.use(on.complete);

const intervention = 'interventions/langue-des-feux/';
const dialog = (page: import('@playwright/test').Page) => page.getByRole('dialog');

for (const key of ['/', 'Control+k']) {
	test(`${key} opens the search over a page, and Escape gives the page back`, async ({ page }) => {
		await page.goto(intervention);
		await page.getByRole('link', { name: 'Programme' }).first().focus();
		await page.keyboard.press(key);
		await expect(dialog(page).getByRole('searchbox')).toBeFocused();
		await page.keyboard.type('gardien');
		await expect(dialog(page).locator('.result').first()).toBeVisible();
		await page.keyboard.press('ArrowDown');
		await expect(dialog(page).locator('.result a').first()).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(dialog(page).getByRole('searchbox')).toBeFocused();
		// The first empties the field, as browsers do.
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toBeHidden();
		await expect(page.getByRole('link', { name: 'Programme' }).first()).toBeFocused();
	});
}

test('Escape empties the field, then closes, in a browser that keeps the key for the field', async ({
	page,
}) => {
	await page.goto(intervention);
	await page.keyboard.press('/');
	await page.keyboard.type('gardien');
	await expect(dialog(page).locator('.result').first()).toBeVisible();
	// A key that a script presses has no effect of the browser's own.
	const escape = () =>
		dialog(page)
			.getByRole('searchbox')
			.dispatchEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
	await escape();
	await expect(dialog(page).getByRole('searchbox')).toHaveValue('');
	await expect(dialog(page).locator('.result')).toHaveCount(0);
	await escape();
	await expect(dialog(page)).toBeHidden();
});

for (const knows of ['knows', 'does not know'] as const) {
	test(`a click beside it closes it, in a browser that ${knows} how to by itself`, async ({ page }) => {
		if (knows === 'does not know')
			await page.addInitScript(() => {
				delete (HTMLDialogElement.prototype as { closedBy?: string }).closedBy;
				const set = Object.getOwnPropertyDescriptor(Element.prototype, 'setAttribute')!.value as (
					this: Element,
					name: string,
					value: string,
				) => void;
				Element.prototype.setAttribute = function (name, value) {
					if (name !== 'closedby') set.call(this, name, value);
				};
			});
		await page.goto(intervention);
		await page.keyboard.press('/');
		await expect(dialog(page).locator('proceedings-search')).toHaveCount(1);
		const { x, y, width } = (await dialog(page).boundingBox())!;
		// In it, on its edge, and from a word in it to the outside.
		await page.mouse.click(x + 3, y + 3);
		await page.mouse.move(x + width / 2, y + 100);
		await page.mouse.down();
		await page.mouse.move(5, 5);
		await page.mouse.up();
		await expect(dialog(page)).toBeVisible();
		await page.mouse.click(5, 5);
		await expect(dialog(page)).toBeHidden();
	});
}

test('a result says who speaks, in which panel and when, and lands there with its words marked', async ({
	page,
}) => {
	await page.goto(intervention);
	await page.keyboard.press('/');
	await page.keyboard.type('gardien');
	const result = dialog(page).locator('.result').filter({ hasText: 'Journal d’un gardien' }).first();
	await expect(result.locator('.result-kind')).toHaveText('Intervention · Blaise Ornévic · Panel II');
	await result.getByRole('link', { name: '0:52' }).click();
	await expect(page).toHaveURL(/\/interventions\/journal-du-gardien\/#t\d+$/);
	await expect(page.locator(':target')).toBeInViewport();
	await expect(page.locator(':target .time')).toHaveText('0:52');
	const marked = () =>
		[...(CSS.highlights.get('found-words') ?? [])].map((range) => (range as Range).toString());
	await expect.poll(() => page.evaluate(marked)).toContain('gardien');
	await page.getByRole('button', { name: 'Retirer le surlignage' }).click();
	expect(await page.evaluate(marked)).toEqual([]);
	await page.goBack();
	await expect(dialog(page).getByRole('searchbox')).toHaveValue('gardien');
	await expect(dialog(page).locator('.result').first()).toBeVisible();
});

test('Enter goes to the search page, which has an address', async ({ page, searchPage }) => {
	await page.goto(intervention);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('lanterne');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/recherche\/\?q=lanterne/);
	await expect(searchPage.results.first()).toBeVisible();
});

test('suggests terms and people before anything is typed', async ({ page }) => {
	await page.goto(intervention);
	await page.keyboard.press('/');
	await dialog(page).getByRole('link', { name: 'optique', exact: true }).click();
	await expect(dialog(page).getByRole('searchbox')).toHaveValue('optique');
	await expect(dialog(page).locator('.result').first()).toBeVisible();
});

test('keys that are pressed again on a slow link open one search', async ({ page }) => {
	const asked: string[] = [];
	const held = Promise.withResolvers<undefined>();
	await page.route('**/recherche/formulaire/', async (route) => {
		asked.push(route.request().url());
		await held.promise;
		await route.continue();
	});
	await page.goto(intervention);
	await page.keyboard.press('Control+k');
	await expect.poll(() => asked.length).toBe(1);
	for (let press = 0; press < 2; press++) await page.keyboard.press('Control+k');
	held.resolve(undefined);
	await expect(dialog(page).locator('proceedings-search')).toHaveCount(1);
	expect(asked).toHaveLength(1);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('gardien');
	await expect(dialog(page).locator('.result').first()).toBeVisible();
});

test('a search that could not be had is asked for again', async ({ page, faults }) => {
	await page.route('**/recherche/formulaire/', (route) => route.abort());
	await page.goto(intervention);
	await page.keyboard.press('Control+k');
	await expect(dialog(page).getByRole('searchbox')).toBeFocused();
	await expect(dialog(page).getByRole('status')).toContainText('La touche Entrée mène à sa page');
	expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
	await page.unroute('**/recherche/formulaire/');
	await page.keyboard.press('Control+k');
	await expect(dialog(page).locator('proceedings-search')).toHaveCount(1);
});

test('the key / can be switched off, and writes where one writes', async ({ page }) => {
	await page.goto(intervention);
	await page.getByRole('banner').getByRole('searchbox').focus();
	await page.keyboard.type('a/b');
	await expect(page.getByRole('banner').getByRole('searchbox')).toHaveValue('a/b');
	await page.getByRole('banner').getByRole('searchbox').clear();
	await page.getByRole('link', { name: 'Programme' }).first().focus();
	await page.keyboard.press('/');
	await dialog(page).getByLabel('La touche / ouvre la recherche').uncheck();
	await page.keyboard.press('Escape');
	await page.reload();
	await page.keyboard.press('/');
	await expect(page.locator('dialog')).toHaveCount(0);
	await page.keyboard.press('Control+k');
	await expect(dialog(page).getByRole('searchbox')).toBeFocused();
});

test('on the search page, / goes to its field', async ({ page, searchPage }) => {
	await page.goto('recherche/');
	await page.keyboard.press('/');
	await expect(searchPage.field).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds no fault in it (${colorScheme}), nor does a window of 320 pixels`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(intervention);
		await page.keyboard.press('/');
		await page.keyboard.type('gardien');
		await expect(dialog(page).locator('.result').first()).toBeVisible();
		await dialog(page).getByText('Filtrer').click();
		expect(await findObstacles(page, { within: 'dialog' })).toEqual([]);
		expect(await dialog(page).evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
	});
}

test('words are marked in a browser that has no highlights, and the text comes back whole', async ({
	page,
}) => {
	await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights);
	await page.goto(`${intervention}?mots=phare`);
	const marks = page.locator('main mark');
	await expect(marks.first()).toHaveText(/phare/i);
	const text = await page.getByRole('main').locator('recorded-speech').textContent();
	await page.getByRole('button', { name: 'Retirer le surlignage' }).click();
	await expect(marks).toHaveCount(0);
	expect(await page.getByRole('main').locator('recorded-speech').textContent()).toBe(text);
});
