import { weighFirstResult, weighFromReading } from '../benchmark/reading.ts';
import { expect, test } from './test.ts';

test('finds as the reader types, and lands on the passage', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.search('résolution 2436');
	const passage = page.locator('a[href^="/panels/performance-et-formation/"][href$="#p4"]');
	await expect(passage).toBeVisible();
	await passage.click();
	await expect(page.locator('#p4')).toBeInViewport();
	await expect(page.locator('#p4')).toContainText('2436');
});

test('is at hand on every page', async ({ page, searchPage }) => {
	await page.goto('/panels/dialogue-triangulaire/');
	await page.getByRole('banner').getByRole('searchbox').fill('Abidjan');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/recherche/?q=Abidjan');
	await expect(searchPage.results.first()).toBeVisible();
});

test('answers in the column of the texts, on a wide screen', async ({ page, searchPage }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto('/recherche/?q=formation');
	await expect(searchPage.results.first()).toBeVisible();
	const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
	const list = (await page.locator('.results').first().boundingBox())!;
	expect(list.x).toBe(title.x);
	expect(list.width).toBeGreaterThan(500);
});

const cases = [
	{ query: 'engagements', finds: '/glossaire/#declaration-d-engagements-communs', why: 'an elided word' },
	{
		query: "l'engagement",
		finds: '/glossaire/#declaration-d-engagements-communs',
		why: 'a straight apostrophe',
	},
	{
		query: 'l’engagement',
		finds: '/glossaire/#declaration-d-engagements-communs',
		why: 'a typographic apostrophe',
	},
	{ query: 'oeuvre', finds: '/programme/', why: 'œ in two letters' },
	{ query: 'œuvre', finds: '/programme/', why: 'œ' },
	{ query: 'forces deployees', finds: '/panels/performance-et-formation/', why: 'no accents' },
	{ query: 'DOMP', finds: '/organisations/#domp', why: 'an acronym' },
	{
		query: 'politico stratégique',
		finds: '/panels/partenariats-operationnels/',
		why: 'a compound in two words',
	},
	{ query: '"génération de forces"', finds: '/glossaire/#generation-de-forces', why: 'a phrase' },
	{
		query: '« génération de forces » armée',
		finds: '/panels/performance-et-formation/',
		why: 'a phrase and a word',
	},
	{
		query: 'où se forment les policiers',
		finds: '/glossaire/#formation-prealable-au-deploiement',
		why: 'words that say nothing',
	},
];
for (const { query, finds, why } of cases) {
	test(`${query} (${why}) finds ${finds}`, async ({ page, searchPage }) => {
		await searchPage.goto();
		await searchPage.search(query);
		const [path, anchor] = finds.split('#');
		const target = anchor ? `[href^="${path}"][href$="#${anchor}"]` : `[href^="${path}"]`;
		await expect(page.locator(`.search-groups a${target}`).first()).toBeVisible();
	});
}

for (const query of ['pyhton', 'zzzz', 'aaa bbb']) {
	test(`${query}, which is nowhere, is answered with nothing, and named`, async ({ searchPage }) => {
		await searchPage.goto();
		await searchPage.search(query);
		await expect(searchPage.status).toContainText('Aucun résultat');
		await expect(searchPage.status).toContainText(
			`Introuvable dans les actes\u00A0: ${query.split(' ').join(', ')}`,
		);
		await expect(searchPage.results).toHaveCount(0);
		await expect(
			searchPage.field.page().getByRole('link', { name: 'Parcourir l’index alphabétique' }),
		).toBeVisible();
	});
}

test('a compound is one thing, of which the parts are no answer', async ({ searchPage }) => {
	await searchPage.goto();
	await searchPage.search('maintien-paix hippopotame');
	await expect(searchPage.status).toContainText('Aucun résultat');
	await expect(searchPage.results).toHaveCount(0);
});

test('on a phone, an answer that is empty is followed by a few names, then the way to all of them', async ({
	page,
	searchPage,
}) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await searchPage.goto();
	await searchPage.search('zzzz');
	await expect(searchPage.status).toContainText('Aucun résultat');
	const names = page.getByRole('main').locator('.suggestions a').filter({ visible: true });
	const all = page.getByRole('main').getByRole('link', { name: 'Parcourir l’index alphabétique' });
	const count = await names.count();
	expect(count).toBeGreaterThan(0);
	expect(count).toBeLessThanOrEqual(6);
	// The arrows go through what is seen, and nothing else.
	await searchPage.field.press('ArrowDown');
	await expect(names.first()).toBeFocused();
	for (let stop = 0; stop < count; stop++) await page.keyboard.press('ArrowDown');
	await expect(all).toBeFocused();
});

test('an unknown word is named beside the answers to the others, where they are most of what is sought', async ({
	searchPage,
}) => {
	await searchPage.goto();
	await searchPage.search('formation forces zzzz');
	await expect(searchPage.status).toContainText('Introuvable dans les actes\u00A0: zzzz');
	await expect(searchPage.results.first()).toBeVisible();
});

test('filters narrow the answer and stand in the address, which can be sent', async ({
	page,
	searchPage,
}) => {
	await searchPage.goto();
	await searchPage.search('formation');
	await page.getByText('Filtrer').click();
	await searchPage.filter('Nature').selectOption('panel');
	await searchPage.filter('Langue du texte').selectOption('fr');
	await expect(page).toHaveURL('/recherche/?q=formation&kind=panel&lang=fr');
	await expect(searchPage.results.locator('.result-kind').filter({ hasNotText: 'Panel' })).toHaveCount(0);
	await expect(searchPage.filter('Nature').locator('option:checked')).toHaveText(/^Panel \(\d+\)$/);
	const said = await searchPage.status.textContent();
	await page.goto('/recherche/?q=formation&kind=panel&lang=fr');
	await expect(searchPage.status).toHaveText(said!);
});

test('the back button comes back to the answer', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.search('Abidjan');
	await searchPage.passages.first().click();
	await expect(page).not.toHaveURL(/recherche/);
	await page.goBack();
	await expect(searchPage.field).toHaveValue('Abidjan');
	await expect(searchPage.results.first()).toBeVisible();
});

test('the back button comes back to the place among the results, shown on demand or not', async ({
	page,
	searchPage,
}) => {
	await page.setViewportSize({ width: 360, height: 640 });
	await searchPage.goto('/recherche/?q=formation');
	await page.getByRole('main').getByRole('button', { name: 'Afficher la suite' }).first().click();
	const result = page.locator('.results').first().locator('.result').nth(6).locator('h3 a');
	await result.click();
	await expect(page).not.toHaveURL(/recherche/);
	await page.goBack();
	await expect(result).toBeInViewport();
	await expect(result).toBeFocused();
});

test('the keyboard does it all', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.field.focus();
	await page.keyboard.type('REFFOP');
	await expect(searchPage.results.first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await expect(searchPage.results.first().getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(searchPage.field).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#/);
});

test('an answer that comes late leaves the reader among the results', async ({ page, searchPage }) => {
	const first = searchPage.results.first().getByRole('link').first();
	await searchPage.goto();
	await searchPage.field.focus();
	await page.keyboard.type('REFFOP');
	await expect(first).toBeVisible();
	const before = (await first.getAttribute('href'))!;
	await page.keyboard.press('ArrowDown');
	await expect(first).toBeFocused();
	await searchPage.field.evaluate((field: HTMLInputElement) => {
		field.value = 'Abidjan';
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await expect(first).not.toHaveAttribute('href', before);
	await expect(first).toBeFocused();
});

test('a French passage is found from the English interface, and is marked as French', async ({
	page,
	searchPage,
}) => {
	await searchPage.goto('/en/recherche/');
	await searchPage.search('concertation');
	await expect(page.getByRole('heading', { name: /^In French/ })).toBeVisible();
	const passage = page.locator('.search-groups a[href^="/panels/"]').first();
	await expect(passage).toHaveAttribute('lang', 'fr');
	await passage.click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('an index that cannot be had is said in words', async ({ page, searchPage, faults }) => {
	await page.route('**/pagefind/**', (route) => route.abort());
	await searchPage.goto();
	await searchPage.field.fill('formation');
	await expect(searchPage.status).toContainText('n’a pas pu être chargé');
	await expect(page.getByRole('link', { name: 'Parcourir l’index alphabétique' })).toBeVisible();
	expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
});

test('a result that cannot be loaded is said in words', async ({ page, searchPage, faults }) => {
	await page.route('**/fragment/**', (route) => route.abort());
	await searchPage.goto();
	await searchPage.search('formation');
	await expect(searchPage.status).toContainText(/\d+ résultats pour/);
	await expect(searchPage.results.first()).toHaveText(
		'Ce résultat n’a pas pu être chargé. Vérifiez la connexion.',
	);
	expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
});

test('words that could not be loaded are asked for again', async ({ page, searchPage, faults }) => {
	await page.route('**/words.json', (route) => route.abort());
	await searchPage.goto();
	await searchPage.search('fromation');
	await expect(searchPage.status).toContainText('Introuvable');
	expect(faults.splice(0).every((fault) => fault.includes('ERR_FAILED'))).toBe(true);
	await page.unroute('**/words.json');
	await searchPage.field.fill('');
	await searchPage.field.fill('fromation');
	await expect(searchPage.status).toContainText('Un mot proche l’a remplacé');
});

test('a page does not load the search before it is asked', async ({ page }) => {
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	await page.goto('/recherche/', { waitUntil: 'networkidle' });
	expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
});

test('nothing of the search being there yet, its first results cost less than 100 kB', async ({ page }) => {
	const { bytes, requests } = await weighFirstResult(page, '/recherche/?q=formation&lang=fr');
	console.log(`First results: ${bytes} bytes in ${requests} requests.`);
	expect(requests).toBeGreaterThan(4);
	expect(bytes).toBeLessThanOrEqual(100_000);
});

test('from a page that is read, the first result costs less than 120 kB, and nothing twice', async ({
	page,
}) => {
	const { bytes, requests } = await weighFromReading(page, '/panels/performance-et-formation/', 'formation');
	console.log(`First results from a page that is read: ${bytes} bytes in ${requests} requests.`);
	expect(bytes).toBeLessThanOrEqual(120_000);
	expect(bytes).toBeGreaterThan(80_000);
	expect(requests).toBeLessThanOrEqual(24);
});

test('the index and the names that stand for each other are asked for together', async ({
	page,
	searchPage,
}) => {
	const index = page.waitForRequest('**/wasm.*.pagefind');
	await page.route('**/equivalents.json', async (route) => {
		await index;
		await route.continue();
	});
	await page.goto('/recherche/?q=formation');
	await expect(searchPage.results.first()).toBeVisible();
});

test('what the search needs is on its way at the first key, before the page that answers is asked for', async ({
	page,
}) => {
	await page.goto('/panels/dialogue-triangulaire/', { waitUntil: 'networkidle' });
	const engine = page.waitForResponse('**/pagefind/fr/wasm.fr.pagefind');
	await page.getByRole('banner').getByRole('searchbox').press('a');
	expect((await engine).ok()).toBe(true);
	expect(new URL(page.url()).pathname).toBe('/panels/dialogue-triangulaire/');
});

test('takes an acronym and its full names for each other, in both languages', async ({
	page,
	searchPage,
}) => {
	await searchPage.goto();
	await searchPage.search('DPKO');
	await expect(page.locator('.results a[href^="/organisations/"][href$="#domp"]')).toBeVisible();
	await expect(searchPage.status).not.toContainText('Introuvable');
});

test('corrects a word that is nowhere by the nearest one, and says so', async ({ page, searchPage }) => {
	await searchPage.goto();
	await searchPage.field.fill('fromation');
	await expect(searchPage.status).toContainText('« formation »');
	await expect(searchPage.status).toContainText('Introuvable dans les actes : fromation');
	await expect(page.locator('.results h3 a[href^="/panels/performance-et-formation/"]')).toBeVisible();
	await expect(searchPage.field).toHaveValue('fromation');
});

test('shows what holds most of the words where nothing holds them all, and says so', async ({
	page,
	searchPage,
}) => {
	await searchPage.goto();
	await searchPage.search('Brahimi Vancouver');
	await expect(searchPage.status).toContainText('Aucun résultat ne contient tous ces mots');
	for (const id of ['rapport-brahimi', 'conference-de-vancouver'])
		await expect(page.locator(`.results a[href^="/chronologie/"][href$="#${id}"]`).first()).toBeVisible();
});

test('shows what holds most of the words beside the few pages that hold them all, and says so', async ({
	searchPage,
}) => {
	await searchPage.goto();
	await searchPage.search('Khare et Ladsous se connaissaient-ils avant le séminaire');
	await expect(searchPage.status).toContainText('Peu de résultats contiennent tous ces mots');
	await expect(searchPage.results.nth(1)).toBeVisible();
});

test('leaves out the pages that hold a word that is not wanted', async ({ searchPage }) => {
	await searchPage.goto();
	await searchPage.search('2436');
	const all = await searchPage.status.textContent();
	await searchPage.search('2436 -performance');
	await expect(searchPage.status).not.toHaveText(all!.replace('2436', '2436 -performance'));
	await expect(searchPage.results.filter({ hasText: 'La performance et la formation' })).toHaveCount(0);
});

test('says one total, once, after the last key', async ({ page, searchPage }) => {
	await searchPage.goto();
	await page.evaluate(() => {
		const said = document.querySelector('main .search-said')!;
		new MutationObserver(() =>
			said.setAttribute('data-all', `${said.getAttribute('data-all') ?? ''}|${said.textContent}`),
		).observe(said, { childList: true, characterData: true });
	});
	await searchPage.field.pressSequentially('formation des casques', { delay: 60 });
	await expect(searchPage.said).toHaveText(/formation des casques/);
	const all = (await searchPage.said.getAttribute('data-all')) ?? '';
	expect(all.split('|').filter(Boolean)).toEqual([await searchPage.said.textContent()]);
});

for (const [kind, query, address] of [
	['a symbol', 's/prst/2001/3', '/chronologie/#groupe-de-travail-du-conseil'],
	['a day in figures', '25/10/2018', '/chronologie/#seminaire-de-new-york'],
	['decomposed letters', 'se\u0301curite\u0301', '/'],
] as const)
	test(`${kind} is found as it is pasted`, async ({ page, searchPage }) => {
		await searchPage.goto();
		await searchPage.field.fill(query);
		const [path, anchor] = address.split('#');
		const target = anchor ? `[href^="${path}"][href$="#${anchor}"]` : `[href^="${path}"]`;
		await expect(page.locator(`.search-groups .result:nth-child(-n+5) a${target}`).first()).toBeVisible();
		await expect(searchPage.status).not.toContainText('Introuvable');
	});
