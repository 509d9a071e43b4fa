import { expect, on, test } from './test.ts';

test.use(on.complete);

test('lands on the passage and the second, with who speaks and when', async ({
	page,
	searchPage,
	intervention,
}) => {
	await searchPage.goto('recherche/');
	await searchPage.search('Troadoux');
	const passage = searchPage.passages.filter({ hasText: /^\d+:\d\d · Blaise Ornévic$/ }).first();
	await expect(passage).toHaveAttribute('href', /\/interventions\/journal-du-gardien\/\?mots=troadoux#t\d+$/);
	await expect(searchPage.results.first()).toContainText('Blaise Ornévic');
	await passage.click();
	await expect(page).toHaveURL(/journal-du-gardien\/#t\d+/);
	await expect(intervention.current).toBeInViewport();
	await expect(page.locator('.passage').filter({ has: page.locator('[aria-current]') })).toContainText(
		'Troadoux',
	);
});

test('finds an intervention by who speaks in it', async ({ searchPage }) => {
	await searchPage.goto('recherche/?q=Delsaulx&kind=intervention');
	await expect(searchPage.results.filter({ hasText: 'Familles de phare' })).toHaveCount(1);
});

test('does not find twice what is shown in two languages', async ({ searchPage }) => {
	await searchPage.goto('recherche/?q=Ellerby&kind=intervention&lang=fr');
	await expect(searchPage.results.filter({ hasText: 'Ce qu’enseigne la brume' })).toHaveCount(1);
});
