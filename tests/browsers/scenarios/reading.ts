import { expect, test } from '../test.ts';

const intervention = '/interventions/langue-des-feux/';

test('Reading: from home to a panel, in the other language, and back', async ({ open }) => {
	const page = await open('/', { site: 'real' });
	await page.click('main a[href$="panels/dialogue-triangulaire/"]');
	await expect.poll(() => page.text('h1')).toContain('triangulaire');
	const arrived = () =>
		page.ask(() =>
			[...document.fonts]
				.filter(({ status }) => status === 'loaded')
				.map(({ family }) => family.replaceAll('"', '')),
		);
	await expect.poll(arrived).toEqual(expect.arrayContaining(['Spectral', 'Source Sans']));
	await page.click('.languages a[lang=en]');
	await expect.poll(() => page.address()).toBe('/en/panels/dialogue-triangulaire/');
	expect(await page.ask(() => document.documentElement.lang)).toBe('en');
	await page.back();
	await expect.poll(() => page.address()).toBe('/panels/dialogue-triangulaire/');
});

test('Reading: the fictional edition, from an intervention to its speaker, in the other language', async ({
	open,
}) => {
	const page = await open(intervention);
	await page.click('main a[href*="/intervenants/"]');
	await expect.poll(() => page.address()).toMatch(/^\/intervenants\/[a-z-]+\/$/);
	const path = await page.address();
	await page.click('.languages a[lang=en]');
	await expect.poll(() => page.address()).toBe(`/en${path}`);
	await page.back();
	await expect.poll(() => page.address()).toBe(path);
	await page.back();
	await expect.poll(() => page.address()).toBe(intervention);
});

test('Deep link: the address of a passage leads there, and shows it', async ({ open }) => {
	const page = await open('/panels/performance-et-formation/#p4', { site: 'real' });
	await expect.poll(async () => (await page.sight('#p4')).isInSight).toBe(true);
	expect(await page.ask(() => document.querySelector(':target')?.id)).toBe('p4');
	expect((await page.sight('#p4')).top).toBeGreaterThanOrEqual(0);
});

test('Glossary: a definition opens near its word, Escape gives the place back', async ({ open }) => {
	const page = await open('/panels/dialogue-triangulaire/', { site: 'real' });
	await page.click('a.term');
	await expect.poll(() => page.hasFocus('.popover')).toBe(true);
	expect((await page.text('.popover')).length).toBeGreaterThan(40);
	const [word, note] = [await page.sight('a.term'), await page.sight('.popover')];
	expect(note.isInSight).toBe(true);
	expect(Math.min(Math.abs(note.top - word.bottom), Math.abs(word.top - note.bottom))).toBeLessThan(60);
	await page.press('Escape');
	await expect.poll(() => page.count('.popover')).toBe(0);
	expect(await page.hasFocus('a.term')).toBe(true);
});

test('Citation: a reference is copied, and that is said', async ({ open }) => {
	const page = await open(intervention);
	await page.click('.cite > summary');
	await page.click(['.cite button', 'Copier']);
	await expect.poll(() => page.text('.cite [role=status]')).toBe('Copié');
});

test('Citation: words that are selected offer their link and their reference', async ({ open }) => {
	const page = await open('/interventions/journal-du-gardien/');
	await page.ask(() => {
		document.getSelection()!.selectAllChildren(document.querySelector('#t3 [data-t]')!);
	});
	await page.click(['.selection-tools button', 'Copier le lien']);
	await expect.poll(() => page.text('.selection-tools [role=status]')).toBe('Copié');
	await page.click(['.selection-tools button', 'Copier la citation']);
	await expect.poll(() => page.text('.selection-tools [role=status]')).toBe('Copié');
});

test('Found words: marked in the text, unmarked by Escape', async ({ open }) => {
	const page = await open(`${intervention}?mots=phare`);
	const marked = () =>
		page.ask(() =>
			'highlights' in CSS
				? (CSS.highlights.get('found-words')?.size ?? 0)
				: document.querySelectorAll('main mark').length,
		);
	await expect.poll(marked).toBeGreaterThan(0);
	await expect.poll(() => page.address()).toBe(intervention);
	await page.press('Escape');
	await expect.poll(marked).toBe(0);
});
