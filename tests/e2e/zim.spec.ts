import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram, installPackages } from '../../src/commands/debian.ts';
import { findPort } from '../../src/commands/port.ts';
import { SearchPage } from './pages/search-page.ts';
import { expect, test } from './test.ts';

const folder = mkdtempSync(join(tmpdir(), 'zim-'));
const file = join(folder, 'feux.zim');
const lacksTools = () => !['zimwriterfs', 'zimcheck', 'kiwix-serve'].every((name) => findProgram([name]));
let kiwix: ChildProcess | undefined;
let content = '';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

// In continuous integration they are installed; elsewhere the machine is left as it is.
if (lacksTools() && process.env['CI'] !== undefined) installPackages(['zim-tools', 'kiwix-tools']);
if (lacksTools())
	console.error('ATTENTION : zim-tools ou kiwix-tools (Debian) manque, le fichier ZIM n’est PAS essayé.');

test.beforeAll(async () => {
	test.skip(lacksTools(), 'zim-tools ou kiwix-tools (Debian) manque');
	const { status, stderr } = spawnSync(
		process.execPath,
		['src/commands/run.mjs', 'src/commands/zim.ts', file],
		{
			encoding: 'utf8',
			env: { ...process.env, CONTENT_DIR: 'tests/editions/complete', OUT_DIR: '.cache/demo-site' },
		},
	);
	expect(status, stderr).toBe(0);
	const port = String(await findPort());
	kiwix = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', port, file], { stdio: 'ignore' });
	const start = () =>
		fetch(`http://127.0.0.1:${port}/feux/`).then(
			// Its versions put the pages at other addresses.
			({ ok, url }) => (content = ok ? url.replace('index.html', '') : ''),
			() => '',
		);
	await expect.poll(start).not.toBe('');
});

test.afterAll(() => {
	kiwix?.kill();
	rmSync(folder, { recursive: true });
});

test('zimcheck finds no fault', () => {
	const { status, stdout } = spawnSync('zimcheck', ['-A', file], { encoding: 'utf8' });
	expect(stdout).toContain('Overall Test Status: Pass');
	expect(stdout).not.toMatch(/\[(?:ERROR|WARNING)\]/);
	expect(status).toBe(0);
});

test('a reader of Kiwix finds a word, lands on its passage, cites it and opens the PDF', async ({
	page,
	request,
}) => {
	await page.goto(`${content}index.html`);
	await page.getByRole('main').getByRole('searchbox').fill('panne de calendrier');
	await page.getByRole('main').getByRole('searchbox').press('Enter');
	await page.locator('.passages a').first().click();
	await expect(page.locator('#p1')).toBeInViewport();
	await page.locator('#p1 a.n').click();
	await expect(page.locator('.popover .reference')).toContainText(
		'https://phares.example/interventions/lentilles/',
	);
	await expect(page.locator('.popover .reference')).not.toContainText('127.0.0.1');
	const pdf = await page
		.locator('a[href$=".pdf"]')
		.first()
		.evaluate((link: HTMLAnchorElement) => link.href);
	expect((await (await request.get(pdf)).body()).toString('latin1', 0, 5)).toBe('%PDF-');
});

test('the search has its own page, in English too', async ({ page }) => {
	await page.goto(`${content}en/recherche/index.html?q=lighthouse`);
	await expect(new SearchPage(page).results.first()).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('every link of the menu leads to its page, and Kiwix finds words by its own index', async ({
		page,
		request,
	}) => {
		await page.goto(`${content}index.html`);
		await page.getByRole('link', { name: 'Programme' }).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programme');
		await page.getByRole('link', { name: 'English' }).first().click();
		await expect(page).toHaveURL(/\/feux\/en\/programme\/index\.html$/);
		const found = await request.get(new URL('/search?content=feux&pattern=lentilles', content).href);
		expect(await found.text()).toContain('interventions/lentilles/index.html');
	});
});
