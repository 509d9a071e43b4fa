import { expect, test } from './test.ts';

test('the day is read from the home page to the closing dialogue, panel after panel', async ({ page }) => {
	await page.goto('/');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Le dialogue triangulaire/ })
		.click();
	for (const path of [
		'/panels/dialogue-triangulaire/',
		'/panels/partenariats-operationnels/',
		'/panels/performance-et-formation/',
	]) {
		await expect(page).toHaveURL(path);
		await page.locator('[rel=next]').click();
	}
	await expect(page).toHaveURL('/dialogue/');
	await expect(page.locator('[rel=next]')).toHaveCount(0);
	await page.getByRole('main').getByRole('link', { name: 'Atul Khare' }).first().click();
	await expect(page).toHaveURL('/intervenants/atul-khare/');
});

test('the language switch stays on the page', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/en/panels/dialogue-triangulaire/');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL('/panels/dialogue-triangulaire/');
});

test('an address that lacks its last slash leads to the page, whose links are from its own', async ({
	page,
}) => {
	await page.goto('/recherche?q=Abidjan');
	await expect(page).toHaveURL('/recherche/?q=Abidjan');
	await page.goto('/panels/dialogue-triangulaire#p2');
	await expect(page).toHaveURL('/panels/dialogue-triangulaire/#p2');
	await page.locator('[rel=next]').click();
	await expect(page).toHaveURL('/panels/partenariats-operationnels/');
});

test('the way to the report and the videos is the organisers’ page', async ({ page }) => {
	for (const [path, anchor] of [
		['/compte-rendu/', 'report'],
		['/videos/', 'videos'],
		['/en/compte-rendu/', 'report'],
		['/en/videos/', 'videos'],
	] as const) {
		await page.goto(path);
		await expect(page).toHaveURL(`${path.startsWith('/en/') ? '/en' : ''}/interventions/#${anchor}`);
		await expect(page.locator(':target')).toBeVisible();
		const link = page.getByRole('main').locator('a.button[rel=external]');
		await expect(link).toHaveAttribute('href', /^https:\/\/www\.observatoire-boutros-ghali\.org\/2018\/10\//);
	}
});

test('a statement leads to its source, which leads back', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await page.locator('.prose .sources a').first().click();
	await expect(page).toHaveURL('/sources/#observatoire-2018-seminaire');
	const entry = page.locator('section', { has: page.locator('#observatoire-2018-seminaire') });
	await entry.getByText('Ce qu’elle appuie').click();
	await expect(entry.getByRole('link', { name: /^Le dialogue triangulaire/ })).toHaveAttribute(
		'href',
		'../panels/dialogue-triangulaire/',
	);
});

test('who arrives at a passage of another page is there at once', async ({ page }) => {
	await page.addInitScript(() => {
		const passed: number[] = [];
		Object.assign(window, { passed });
		document.addEventListener('scroll', () => passed.push(scrollY));
	});
	await page.goto('/lacunes/');
	await page.goto('/sources/#onu-sc13268');
	await expect(page.locator(':target')).toBeInViewport();
	await page.evaluate(async () => {
		for (let frame = 0; frame < 20; frame++) await new Promise((next) => requestAnimationFrame(next));
	});
	const passed = await page.evaluate(() => (window as unknown as { passed: number[] }).passed);
	expect(new Set(passed).size).toBe(1);
});

test('a mark of the timeline leads to its fact, and the main ones are named', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/chronologie/');
	await expect(page.locator('.lane text', { hasText: 'Séminaire de New York' })).toBeVisible();
	const mark = page.locator('.lane a', { hasText: 'Séminaire d’Abidjan' });
	const id = await mark.getAttribute('href');
	await mark.click();
	await expect(page).toHaveURL(`/chronologie/${id!}`);
	await expect(page.locator(':target')).toContainText('Séminaire d’Abidjan');
});

test('the first stop of the keyboard skips to the content', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});

test('every stop of the keyboard shows where it is', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	const stops = await page.locator('a:visible, button:visible, input:visible').count();
	for (let stop = 0; stop < stops; stop += 1) {
		await page.keyboard.press('Tab');
		const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
		expect(outline).not.toBe('none');
	}
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

	test('the sections open with a touch', async ({ page }) => {
		await page.goto('/');
		const link = page.getByRole('banner').getByRole('link', { name: 'Thèmes' });
		await expect(link).toBeHidden();
		await page.getByText('Rubriques').tap();
		await link.tap();
		await expect(page).toHaveURL('/qui-parle-de-quoi/');
	});
});

test.describe('glossary terms', () => {
	test('open beside the word, and close with Escape, back to the word', async ({ page, glossaryTerms }) => {
		await page.goto('/panels/dialogue-triangulaire/');
		const word = glossaryTerms.words.first();
		await word.focus();
		await page.keyboard.press('Enter');
		await expect(glossaryTerms.popover).toBeVisible();
		await expect(glossaryTerms.popover).toBeFocused();
		const distance = await page.evaluate(() => {
			const [word, popover] = ['a.term', '.popover'].map((selector) =>
				document.querySelector(selector)!.getBoundingClientRect(),
			);
			return Math.min(Math.abs(popover!.top - word!.bottom), Math.abs(word!.top - popover!.bottom));
		});
		expect(distance).toBeLessThan(12);
		await page.keyboard.press('Escape');
		await expect(glossaryTerms.popover).toHaveCount(0);
		await expect(word).toBeFocused();
	});

	test('lead to the glossary', async ({ page, glossaryTerms }) => {
		await page.goto('/en/panels/dialogue-triangulaire/');
		await glossaryTerms.words.first().click();
		await glossaryTerms.popover.getByRole('link').click();
		await expect(page).toHaveURL(/\/en\/glossaire\/#/);
	});
});

test('the signs between crumbs hang out of the page in no browser', async ({ page }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	// Only WebKit hangs signs: elsewhere, the sheet alone can tell.
	const rules = await page.evaluate(async () => {
		const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
		const sheets = await Promise.all(links.map(async ({ href }) => (await fetch(href)).text()));
		return [...sheets, ...[...document.querySelectorAll('style')].map((style) => style.textContent)].join('');
	});
	expect(rules).toMatch(/\.breadcrumbs li\s?\{[^}]*hanging-punctuation:\s?none/);
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 360, height: 760 } });

	test('the search keeps its height beside the menu that is open', async ({ page }) => {
		await page.goto('/glossaire/');
		const search = page.locator('.site-header .site-search');
		const before = await search.boundingBox();
		await page.locator('.menu summary').click();
		await expect(page.locator('.menu a').first()).toBeVisible();
		expect((await search.boundingBox())!.height).toBe(before!.height);
	});
});
