import type { Page } from '@playwright/test';
import { expect, on, test } from './test.ts';

test.describe('filters', () => {
	test.use(on.complete);

	const filters = [
		{ label: 'Intervenant', name: 'speaker', value: 'blaise-ornevic' },
		{ label: 'Organisation', name: 'organisation', value: 'sgf' },
		{ label: 'Thème', name: 'theme', value: 'optique' },
		{ label: 'Vidéo', name: 'video', value: 'with' },
		{ label: 'Partie de la journée', name: 'session', value: 'habiter' },
	];
	for (const { label, name, value } of filters) {
		test(`${label}: says how many pages it leaves, leaves as many, and is in the address`, async ({
			page,
			searchPage,
		}) => {
			await page.goto('recherche/?q=gardien&lang=fr');
			await expect(searchPage.results.first()).toBeVisible();
			const all = Number(/\d+/.exec((await searchPage.status.textContent()) ?? '')?.[0]);
			const option = searchPage.filter(label).locator(`option[value="${value}"]`);
			await expect(option).toHaveText(/\(\d+\)$/);
			const left = Number(/\((\d+)\)$/.exec((await option.textContent()) ?? '')![1]);
			expect(left).toBeGreaterThan(0);
			expect(left).toBeLessThan(all);
			await searchPage.filter(label).selectOption(value);
			await expect(page).toHaveURL(new RegExp(`${name}=${value}`));
			await expect(searchPage.status).toContainText(left === 1 ? 'Un résultat' : `${left} résultats`);
			await page.reload();
			await expect(searchPage.status).toContainText(left === 1 ? 'Un résultat' : `${left} résultats`);
			await expect(searchPage.filter(label)).toHaveValue(value);
		});
	}

	test('counts hold for phrases and words left out, which cross several searches', async ({
		page,
		searchPage,
	}) => {
		await page.goto('recherche/?q="livre des feux" -optique&lang=fr&video=with');
		await expect(searchPage.results.first()).toBeVisible();
		const text = await searchPage.filter('Vidéo').locator('option[value="with"]').textContent();
		const count = Number(/\((\d+)\)$/.exec(text ?? '')![1]);
		await expect(searchPage.status).toContainText(count === 1 ? 'Un résultat' : `${count} résultats`);
	});

	test('counts of an earlier search, which come late, do not take the place of the last', async ({
		page,
		searchPage,
	}) => {
		const held = Promise.withResolvers<undefined>();
		await page.route('**/pagefind/en/filter/**', async (route) => {
			await held.promise;
			await route.continue();
		});
		await page.goto('recherche/?q=gardien');
		// Every language has answered.
		await expect(searchPage.status).toContainText('résultats');
		const late = page.waitForResponse(/\/pagefind\/en\/filter\//);
		await page.getByRole('main').getByText('Filtrer').click();
		await searchPage.filter('Langue du texte').selectOption('fr');
		const english = searchPage.filter('Langue du texte').locator('option[value="en"]');
		await expect(english).toHaveText('En anglais (0)');
		held.resolve(undefined);
		await (await late).finished();
		await page.evaluate(
			() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(undefined)))),
		);
		await expect(english).toHaveText('En anglais (0)');
	});

	/** Before its counts come, the kind of a page has the name of the filter too. */
	const people = (page: Page) => page.getByRole('main').locator('select[name="speaker"]');

	test('are loaded when they are opened, and no sooner', async ({ page, searchPage }) => {
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('recherche/?q=gardien');
		await expect(searchPage.status).toContainText('résultats');
		expect(asked.filter((url) => url.includes('filtres'))).toEqual([]);
		await page.getByRole('main').getByText('Filtrer').click();
		await expect(people(page)).toBeVisible();
		expect(asked.filter((url) => url.includes('filtres'))).toHaveLength(1);
	});

	test('that cannot be had are said so, and hold from the address all the same', async ({
		page,
		searchPage,
		faults,
	}) => {
		await page.goto('recherche/?q=gardien&speaker=blaise-ornevic&lang=fr');
		await expect(searchPage.status).toContainText('résultat');
		const left = await searchPage.status.textContent();
		await page.route('**/formulaire/filtres/', (route) => route.abort());
		await page.reload();
		await expect(page.getByText('Les filtres n’ont pas pu être chargés.')).toBeVisible();
		await expect(searchPage.status).toHaveText(left!);
		await expect(page).toHaveURL(/speaker=blaise-ornevic/);
		faults.splice(0);
		await page.unroute('**/formulaire/filtres/');
		await page.getByRole('main').getByText('Filtrer').click();
		await page.getByRole('main').getByText('Filtrer').click();
		await expect(people(page)).toHaveValue('blaise-ornevic');
		await expect(page.getByText('Les filtres n’ont pas pu être chargés.')).toBeHidden();
	});

	test('of many values are narrowed by a few letters, accents or not, and the query stays', async ({
		page,
	}) => {
		// As the filters of an edition of hundreds of people are.
		await page.route('**/formulaire/filtres/', async (route) => {
			const body = await (await route.fetch()).text();
			const narrow =
				'<input type="search" data-narrows="speaker" aria-label="Restreindre la liste : Intervenant">';
			await route.fulfill({ body: body.replace(/(name="speaker".*?<\/label>)/s, `$1${narrow}`) });
		});
		await page.goto('recherche/?q=gardien');
		await page.getByRole('main').getByText('Filtrer').click();
		const values = people(page).locator('option');
		await expect(values).not.toHaveCount(2);
		await page.getByLabel('Restreindre la liste : Intervenant').fill('ORNEVIC');
		await expect(values).toHaveCount(2);
		await expect(values.last()).toContainText('Blaise Ornévic');
		await expect(page).toHaveURL(/\?q=gardien$/);
		await people(page).selectOption('blaise-ornevic');
		await page.getByLabel('Restreindre la liste : Intervenant').fill('merrowin');
		await expect(people(page)).toHaveValue('blaise-ornevic');
		await expect(page).toHaveURL(/speaker=blaise-ornevic/);
	});

	test('values have no counts, and are all offered, once the query is gone', async ({ page, searchPage }) => {
		await page.goto('recherche/?q=gardien&video=with');
		const options = page.getByRole('main').locator('select option');
		const said = () =>
			options.evaluateAll((all) => all.filter(({ textContent }) => /\(\d+\)$/.test(textContent)));
		const hidden = () => options.evaluateAll((all) => all.filter((option) => (option as HTMLElement).hidden));
		await expect.poll(async () => (await said()).length).toBeGreaterThan(0);
		expect((await hidden()).length).toBeGreaterThan(0);
		await searchPage.field.fill('');
		await expect.poll(async () => (await said()).length).toBe(0);
		expect(await hidden()).toEqual([]);
	});
});

test.describe('other proceedings', () => {
	test.use(on.media);

	test('are searched when that is asked, say where they come from, and may be down', async ({
		page,
		searchPage,
		faults,
		baseURL,
	}) => {
		const other = new URL('/', baseURL);
		other.port = String(Number(other.port) - 1);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto('recherche/?q=Ashgrove&lang=fr');
		await expect(searchPage.status).toContainText('Aucun résultat');
		expect(asked.filter((url) => !url.startsWith(new URL('/', baseURL).href))).toEqual([]);
		await page.getByLabel('Chercher aussi dans : Garder les feux, Actes disparus').check();
		await expect(searchPage.results.first()).toBeVisible();
		await expect(searchPage.results.first().locator('.result-kind')).toContainText('Garder les feux');
		await expect(searchPage.status).toContainText('Injoignable pour l’instant : Actes disparus');
		await expect(page).toHaveURL(/actes=tous/);
		await searchPage.results.first().getByRole('link').first().click();
		await expect(page).toHaveURL(new RegExp(`^${other.href}`));
		// The one that is down is said by the browser too; the policy of the page refused nothing.
		expect(faults.splice(0).filter((fault) => !/ERR_|Failed to (?:load|fetch)|Pagefind/.test(fault))).toEqual(
			[],
		);
	});
});
