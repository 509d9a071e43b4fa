import { expect, test } from '../test.ts';

const intervention = '/interventions/langue-des-feux/';
const status = 'main proceedings-search [role=status], main proceedings-search output';

test('Search: says how many, leads to the passage, all is there again on return', async ({ open }) => {
	const page = await open('/recherche/');
	await page.click('main input[type=search]');
	await page.type('troadoux');
	await expect.poll(() => page.text(status)).toContain('troadoux');
	await page.click(['main .passages a', 'Blaise']);
	await expect.poll(() => page.address()).toMatch(/\/interventions\/journal-du-gardien\/#t\d+$/);
	await expect.poll(() => page.text('.passage:has([aria-current])')).toContain('Troadoux');
	await expect.poll(async () => (await page.sight('.passage [aria-current]')).isInSight).toBe(true);
	await page.back();
	await page.until(() => page.count('main .result'), 'the results of before');
	await expect.poll(() => page.value('main input[type=search]')).toBe('troadoux');
});

test('Search: words of the real edition, without their accents', async ({ open }) => {
	const page = await open('/recherche/', { site: 'real' });
	await page.click('main input[type=search]');
	await page.type('forces deployees');
	await expect.poll(() => page.text(status)).toContain('forces deployees');
	await page.click('main .result a[href^="/panels/performance-et-formation/"]');
	await expect.poll(() => page.text('h1')).toContain('formation');
});

test('Filters: what is left is said, counted, and in the address', async ({ open }) => {
	const page = await open('/recherche/?q=gardien&lang=fr');
	await expect.poll(() => page.text(status)).toMatch(/\d+ résultats/);
	const option = 'select[name=video] option[value=with]';
	const count = () => page.ask((wanted) => document.querySelector(wanted)!.textContent, option);
	await expect.poll(count).toMatch(/\(\d+\)$/);
	const left = /\((\d+)\)$/.exec(await count())![1]!;
	await page.choose('select[name=video]', 'with');
	await expect.poll(() => page.text(status)).toContain(`${left} résultats`);
	expect(await page.address()).toContain('video=with');
});

test('Dialog: Ctrl+K, the keyboard, Escape, and back to where one was', async ({ open }) => {
	const page = await open(intervention);
	await page.ask(() => document.querySelector<HTMLElement>('.menu-list a')!.focus());
	await page.press('Control+k');
	await expect.poll(() => page.hasFocus('dialog input[type=search]')).toBe(true);
	await page.until(() => page.count('dialog proceedings-search'), 'the search in the dialog');
	await page.type('gardien');
	await page.until(() => page.count('dialog .result a'), 'results');
	await page.press('ArrowDown');
	await expect.poll(() => page.hasFocus('dialog .result a')).toBe(true);
	await page.press('Escape');
	await expect.poll(() => page.hasFocus('dialog input[type=search]')).toBe(true);
	await page.press('Escape');
	await expect.poll(() => page.value('dialog input[type=search]')).toBe('');
	expect(await page.count('dialog')).toBe(1);
	await page.press('Escape');
	await expect.poll(() => page.count('dialog')).toBe(0);
	expect(await page.hasFocus('.menu-list a')).toBe(true);
});

test('Dialog: a click beside it closes it, a click inside does not', async ({ open }) => {
	const page = await open(intervention);
	await page.press('/');
	await page.until(() => page.count('dialog proceedings-search'), 'the search in the dialog');
	const { top } = await page.sight('dialog');
	await page.clickAt(640, top + 4);
	expect(await page.count('dialog')).toBe(1);
	await page.clickAt(5, 5);
	await expect.poll(() => page.count('dialog')).toBe(0);
});

test('Dialog: a result followed, the way back finds the search again', async ({ open }) => {
	const page = await open(intervention);
	await page.press('Control+k');
	await page.until(() => page.count('dialog proceedings-search'), 'the search in the dialog');
	await page.type('troadoux');
	// The answer is said once both languages have given it: what is still being read when a page is left is told as a fault.
	await page.until(() => page.count('dialog [role=status]:not(:empty)'), 'the answer');
	await page.click(['dialog .passages a', 'Blaise']);
	await expect.poll(() => page.address()).toMatch(/journal-du-gardien\/#t\d+$/);
	await page.back();
	await expect.poll(() => page.value('dialog input[type=search]')).toBe('troadoux');
	await page.until(() => page.count('dialog .result'), 'the results of before');
});
