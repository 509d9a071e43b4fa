import type { Page } from '@playwright/test';
import { expect, listPaths, on, test } from './test.ts';

const path = 'interventions/automates/';

/** Notes what a page says aloud, in its order: every text that comes into a place which speaks. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		new MutationObserver((changes) => {
			const places = changes.map(({ target }) =>
				(target instanceof Element ? target : target.parentElement)?.closest('output, [role=status]'),
			);
			for (const place of new Set(places)) {
				const text = place?.textContent.trim();
				if (text && text !== said.at(-1)) said.push(text);
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	return () => page.evaluate(() => (window as unknown as { said: string[] }).said);
}

/** The stops of the Tab key on a page, each by what holds it. */
async function listStops(page: Page): Promise<string[]> {
	await page.evaluate(() => {
		// From the start of the page.
		document.body.tabIndex = -1;
		document.body.focus();
		document.body.removeAttribute('tabindex');
	});
	const stops: string[] = [];
	for (;;) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(() => {
			const at = document.activeElement as HTMLElement;
			if (at === document.body || at.dataset['seen']) return undefined;
			at.dataset['seen'] = 'true';
			const holder = at.closest('.transcript-text, table, .table-scroll, .term-passages');
			return holder?.className ?? 'page';
		});
		if (stop === undefined) return stops;
		stops.push(stop);
	}
}

test.describe('what a blind reader hears', () => {
	test.use(on.complete);

	test('a transcript: its search, then its passages, each by its time', async ({ page, intervention }) => {
		await page.goto(path);
		await expect(intervention.find).toBeVisible();
		await expect(page.getByRole('region', { name: 'Transcription' })).toMatchAriaSnapshot(`
			- heading "Transcription" [level=2]
			- paragraph: transcription automatique, non relue
			- search "Chercher dans la transcription":
			  - searchbox "Chercher dans la transcription"
			  - button "Précédent"
			  - button "Suivant"
			  - status
			- group "Passages de la transcription":
			  - link "Écouter à partir de 0:00"
			  - link "Citer 0:00"
			  - paragraph: /^Bonjour\\. Tout à l’heure/
			  - link "Écouter à partir de 0:23"
			  - link "Citer 0:23"
			  - paragraph: /^J’ai eu vingt-cinq ans/
		`);
	});

	test('the keys of a transcript are said once, with its group, and shown where they serve', async ({
		page,
		intervention,
	}) => {
		await page.goto(path);
		const group = page.getByRole('group', { name: 'Passages de la transcription' });
		await expect(group).toHaveAccessibleDescription(/^Flèches haut et bas/);
		await expect(intervention.codes.first()).toHaveAccessibleDescription('');
		const keys = page.getByText('Flèches haut et bas');
		await expect(keys).toBeHidden();
		await intervention.find.focus();
		for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
		await expect(intervention.codes.first()).toBeFocused();
		await expect(keys).toBeInViewport();
		await intervention.find.focus();
		await expect(keys).toBeHidden();
	});

	test('what is found in a transcript: where, when, a few words; and the way to it', async ({
		page,
		intervention,
	}) => {
		const said = await listen(page);
		await page.goto(path);
		await intervention.find.fill('question');
		await expect.poll(said).toHaveLength(1);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Shift+Enter');
		await expect.poll(said).toHaveLength(4);
		const heard = await said();
		expect(heard[0]).toMatch(/^1 sur \d · 0:23 · .*pour trouver une meilleure question/);
		expect(heard[1]).toMatch(/^2 sur \d · 0:44 · .*question/);
		expect(heard[2]).toMatch(/^3 sur \d · \d:\d\d · .*question/);
		expect(heard[3]).toBe(heard[1]);
		await expect(intervention.find).toBeFocused();
		await page
			.getByRole('status')
			.getByRole('button', { name: /^0:44 · / })
			.click();
		await expect(page.getByRole('link', { name: 'Écouter à partir de 0:44' })).toBeFocused();
	});

	for (const engine of ['with highlights', 'without highlights'])
		test(`words that a search led to are counted and gone through, ${engine}`, async ({ page }) => {
			if (engine === 'without highlights')
				await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights);
			const said = await listen(page);
			await page.goto(path);
			const id = await page.locator('.passage').filter({ hasText: '0:44' }).getAttribute('id');
			await page.goto(`${path}?mots=automate#${id!}`);
			const tools = page.getByRole('group', { name: 'Mots cherchés' });
			await expect(tools).toMatchAriaSnapshot(`
				- status: /^\\d passages$/
				- button "Précédent"
				- button "Suivant"
				- button "Retirer le surlignage"
			`);
			// It comes after the passage at which the reader is.
			expect(await tools.evaluate((element) => element.previousElementSibling!.id)).toBe(id);
			await tools.getByRole('button', { name: 'Suivant' }).press('Enter');
			await expect(tools.getByRole('button', { name: 'Suivant' })).toBeFocused();
			await expect(tools.getByRole('status')).toHaveText(/^\d sur \d · 1:09 · .*automate avait raison/);
			expect((await said()).filter((text) => !/passages$/.test(text))).toHaveLength(1);
			await tools.getByRole('status').getByRole('button').press('Enter');
			const code = page.getByRole('link', { name: 'Écouter à partir de 1:09' });
			await expect(code).toBeFocused();
			await expect(code).toBeInViewport();
			await page.keyboard.press('Escape');
			await expect(tools).toHaveCount(0);
		});

	test('a search is answered aloud once, however it was typed, under the language of each answer', async ({
		page,
		searchPage,
	}) => {
		const said = await listen(page);
		await searchPage.goto('recherche/');
		await searchPage.field.pressSequentially('automate', { delay: 60 });
		await expect(searchPage.said).toHaveText(/^\d+ résultats pour «\sautomate\s»\.$/);
		expect(await said()).toEqual([await searchPage.status.textContent()]);
		await expect(page.getByRole('search')).toHaveCount(1);
		await expect(page.getByRole('main')).toMatchAriaSnapshot(`
			- heading "Recherche" [level=1]
			- search "Chercher dans les actes":
			  - searchbox "Chercher dans les actes": automate
			  - button "Chercher"
			- status: /\\d+ résultats pour/
			- heading /[Ee]n français/ [level=2]
			- list:
			  - listitem:
			    - paragraph: /Intervention/
			    - heading "Ce que fait un automate" [level=3]:
			      - link "Ce que fait un automate"
			- heading /[Ee]n anglais/ [level=2]
		`);
	});

	test('the search over a page: a dialog of that name, its way out, its field', async ({ page }) => {
		await page.goto(path);
		await page.keyboard.press('/');
		const dialog = page.getByRole('dialog', { name: 'Recherche' });
		await expect(dialog.locator('proceedings-search')).toBeVisible();
		await expect(dialog.getByRole('searchbox')).toBeFocused();
		await expect(dialog).toMatchAriaSnapshot(`
			- button "Fermer"
			- status
			- search "Chercher dans les actes":
			  - searchbox "Chercher dans les actes"
			  - button "Chercher"
		`);
	});

	test('who speaks about what: a named table, whose numbers say what they count', async ({ page }) => {
		await page.goto('qui-parle-de-quoi/');
		const region = page.getByRole('region', { name: 'Par intervenant' });
		await expect(region).toHaveAccessibleDescription(/^Flèches gauche et droite/);
		await expect(region.getByRole('table', { name: 'Nombre de passages' })).toMatchAriaSnapshot(`
			- caption: Nombre de passages
			- rowgroup:
			  - row:
			    - columnheader "Youri Valdesserin":
			      - link "Youri Valdesserin"
			- rowgroup:
			  - row:
			    - rowheader "automate":
			      - link "automate"
			    - cell "20"
			    - 'cell "automate, Youri Valdesserin : 8 passages"':
			      - 'link "automate, Youri Valdesserin : 8 passages"'
		`);
	});

	test('the timeline: a heading says when and what', async ({ page }) => {
		await page.goto('chronologie/');
		await expect(page.getByRole('main').getByRole('list').last()).toMatchAriaSnapshot(`
			- list:
			  - listitem:
			    - heading /^1947 ?, Centenaire de la grande lentille$/ [level=2]
			    - paragraph
		`);
		const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
		for (const heading of headings) expect(heading).toMatch(/\d{4}/);
	});

	test('the home page has one search', async ({ page }) => {
		await page.goto('');
		await expect(page.getByRole('search', { name: 'Chercher dans les actes' })).toHaveCount(1);
		await expect(page.getByRole('search')).toHaveCount(1);
	});
});

test.describe('the stops of the Tab key', () => {
	test.use(on.complete);

	test('one for each row of a table, and each term of a list; arrows go on', async ({ page }) => {
		await page.goto('qui-parle-de-quoi/');
		const rows = await page.locator('mention-rows tr:has(a)').count();
		const terms = await page.locator('.term-passages').count();
		const stops = await listStops(page);
		const count = (holder: RegExp) => stops.filter((stop) => holder.test(stop)).length;
		expect(count(/^mentions/)).toBe(rows);
		expect(count(/^term-passages/)).toBe(terms);
		expect(stops.length).toBeLessThan(100);
		const row = page.getByRole('row', { name: 'automate' }).first();
		await row.getByRole('link').first().focus();
		await expect(page.getByText('Flèches gauche et droite')).toBeInViewport();
		await page.keyboard.press('End');
		await expect(row.getByRole('link').last()).toBeFocused();
		await page.keyboard.press('ArrowLeft');
		await expect(row.getByRole('link').nth(-2)).toBeFocused();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowDown');
		await expect(row.locator('~ tr').first().getByRole('rowheader').getByRole('link')).toBeFocused();
	});

	test('one for the time codes of a transcript', async ({ page, intervention }) => {
		await page.goto(path);
		await intervention.codes.first().focus();
		await expect(intervention.codes.nth(1)).toHaveAttribute('tabindex', '-1');
		const turns = await page.locator('.turn a').count();
		const stops = await listStops(page);
		// Those who speak, the time code, and the number of its passage.
		expect(stops.filter((stop) => stop === 'transcript-text')).toHaveLength(turns + 2);
	});
});

for (const [name, use, site] of [
	['the real edition', {}, 'dist'],
	['the complete edition', on.complete, '.cache/demo-site'],
] as const)
	test.describe(`without JavaScript, in ${name}`, () => {
		test.use({ ...use, javaScriptEnabled: false });

		test('nothing that is shown does nothing', async ({ page }) => {
			test.slow();
			for (const address of [...listPaths(site), '/404.html']) {
				await page.goto(address);
				const controls = page.locator('button, select, textarea, input').filter({ visible: true });
				for (const control of await controls.all()) {
					// What the style sheet shows.
					const look = () =>
						page.evaluate(() =>
							[...document.querySelectorAll('main *')]
								.map(
									(element) =>
										getComputedStyle(element).display + getComputedStyle(element, '::before').content,
								)
								.join(),
						);
					const before = await look();
					await expect(control, address).toHaveAttribute('type', 'checkbox');
					await control.check();
					expect(await look(), address).not.toBe(before);
				}
			}
		});
	});
