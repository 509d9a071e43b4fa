import { findObstacles } from './axe.ts';
import { expect, on, test } from './test.ts';

/** Pages that the real edition does not have yet: interventions, texts that are not translated, a site under a path. */
const paths = [
	'',
	'en/',
	'interventions/',
	'interventions/fondre/',
	'interventions/listening/',
	'en/interventions/listening/',
	'panels/cloches/',
	'en/intervenants/tobias-quill/',
];

test.use(on.minimal);

for (const colorScheme of ['light', 'dark'] as const) {
	for (const path of paths) {
		test(`/actes/${path} passes axe in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			await page.goto(path);
			expect(await findObstacles(page)).toEqual([]);
		});
	}
}

test('an intervention is found by its words, under the path of the site', async ({ page, searchPage }) => {
	await searchPage.goto('recherche/');
	await searchPage.search('bronze');
	await page.getByText('Filtrer').click();
	await searchPage.filter('Nature').selectOption('intervention');
	await searchPage.passages.first().click();
	await expect(page).toHaveURL(/\/actes\/interventions\/fondre\/#/);
});

test('a text that is not translated is marked with its language, and the reader is told', async ({
	page,
}) => {
	await page.goto('interventions/listening/');
	await expect(page.getByRole('main')).toHaveAttribute('lang', 'en');
	await expect(page.getByText('donné dans sa langue d’origine, l’anglais')).toHaveAttribute('lang', 'fr');
});
