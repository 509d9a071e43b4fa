import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Copy, listFiles, parts } from '#offline/copy.ts';
import { writeCopy } from '#offline/build/write-copy.ts';
import { SearchPage } from './pages/search-page.ts';
import { Publication } from './servers/publication.ts';

// A line that is cut makes the console complain: these tests judge what the reader sees.
test.describe.configure({ timeout: 180_000 });

let host: Publication;
let root: string;
const folders: string[] = [];

async function publish(site: string): Promise<void> {
	host = new Publication(site);
	root = await host.open();
}

test.afterEach(() => host.close());
test.afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Makes another state of a site: every page says something more. */
async function amend(site: string): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'amended-'));
	folders.push(folder);
	cpSync(site, folder, { recursive: true });
	for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		if (file.endsWith('index.html')) {
			const html = readFileSync(join(folder, file), 'utf8');
			writeFileSync(join(folder, file), html.replace('</main>', '<p>Ajout du lendemain</p></main>'));
		}
	await writeCopy(folder, '2031-02-03');
	return folder;
}

const readCopy = (site: string) => JSON.parse(readFileSync(join(site, 'hors-ligne.json'), 'utf8')) as Copy;

const act = (page: Page, name: RegExp) => page.getByRole('button', { name });

async function keepAll(page: Page, path = 'hors-ligne/', keep = /^Garder les actes/): Promise<void> {
	await page.goto(root + path);
	await act(page, keep).click();
	await expect(act(page, /^(?:Tout retirer|Remove everything)$/)).toBeVisible({ timeout: 60_000 });
}

/** Lists the files of a copy that the page does not get, or gets with another content. */
function listBroken(
	page: Page,
	copy: Copy,
	of: readonly (typeof parts)[number][] = parts,
): Promise<string[]> {
	return page.evaluate(
		async ({ files, at }) => {
			const broken: string[] = [];
			for (const { path, sum } of files) {
				const response = await fetch(at + path).catch(() => undefined);
				const bytes = response && (await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
				const found = bytes && btoa(String.fromCharCode(...new Uint8Array(bytes)));
				if (found !== sum) broken.push(path);
			}
			return broken;
		},
		{ files: listFiles(copy, of), at: root },
	);
}

/** What a browser holds of the site. */
function listTraces(page: Page): Promise<unknown> {
	return page.evaluate(async () => ({
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		databases: (await indexedDB.databases()).length,
		items: localStorage.length + sessionStorage.length,
	}));
}

const nothing = { caches: [], workers: 0, databases: 0, items: 0 };

test('what comes is said aloud a tenth at a time', async ({ page }) => {
	await publish('dist');
	await page.goto(`${root}hors-ligne/`);
	await act(page, /^Garder les actes/).waitFor();
	await page.evaluate(() => {
		const said = document.querySelector<HTMLElement>('keep-offline .said')!;
		new MutationObserver(() => {
			const before = Number(said.dataset['changes'] ?? 0);
			said.dataset['changes'] = String(before + 1);
		}).observe(said, { childList: true });
	});
	await act(page, /^Garder les actes/).click();
	await expect(act(page, /^Tout retirer$/)).toBeVisible({ timeout: 60_000 });
	const changes = Number(await page.locator('keep-offline .said').getAttribute('data-changes'));
	expect(changes).toBeGreaterThan(4);
	// From nothing to all of it, and what is kept then.
	expect(changes).toBeLessThan(13);
});

test('who asks for nothing loads and keeps nothing', async ({ page }) => {
	await publish('dist');
	for (const path of ['', 'programme/', 'telechargements/', 'hors-ligne/']) {
		await page.goto(root + path);
		await page.waitForLoadState('networkidle');
		expect(await listTraces(page), path).toEqual(nothing);
		if (path !== 'hors-ligne/')
			expect(host.asked.filter((asked) => /sw\.js|hors-ligne/.test(asked))).toEqual([]);
	}
	expect(host.asked).not.toContain('/sw.js');
});

test('all of the real edition is read, searched and opened without a network', async ({ page }) => {
	await publish('dist');
	await keepAll(page);
	await expect(page.getByRole('status')).toContainText('Les actes sont gardés sur cet appareil');
	host.left = -2;
	await page.goto(`${root}programme/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programme');
	await expect(page.getByRole('status').filter({ hasText: 'Hors ligne' })).toContainText(
		'Manquent les vidéos',
	);
	await page.goto(`${root}recherche/?q=partenariats`);
	await expect(new SearchPage(page).results.first()).toBeVisible();
	await new SearchPage(page).results.first().getByRole('link').first().click();
	await expect(page.locator('main')).toContainText(/partenariats/i);
	expect(await listBroken(page, readCopy('dist'))).toEqual([]);
	const pdf = await page.evaluate(
		async (url) => (await (await fetch(url)).text()).slice(0, 5),
		`${root}actes.pdf`,
	);
	expect(pdf).toBe('%PDF-');
});

test('all of the fictional edition is kept from its English page', async ({ page }) => {
	await publish('.cache/demo-site');
	await keepAll(page, 'en/hors-ligne/', /^Keep the proceedings/);
	host.left = -2;
	await page.goto(`${root}en/interventions/`);
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page.getByRole('status').filter({ hasText: 'Offline' })).toContainText(
		'the copy that is kept',
	);
	await page.goto(`${root}en/recherche/?q=lighthouse`);
	await expect(new SearchPage(page).results.first()).toBeVisible();
	expect(await listBroken(page, readCopy('.cache/demo-site'))).toEqual([]);
	await page.goto(`${root}en/sitemap-nowhere/`);
	await expect(page.getByText('The page that you asked for is not kept')).toBeVisible();
});

test('pages that were read are read again, and the others are said to be missing', async ({ page }) => {
	await publish('dist');
	await page.goto(`${root}hors-ligne/`);
	await act(page, /^Garder seulement/).click();
	await expect(page.getByRole('status')).toContainText('Les pages que vous ouvrez sont gardées');
	await page.goto(`${root}glossaire/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	host.left = -2;
	await page.goto(`${root}hors-ligne/`);
	await expect(page.getByRole('status').first()).toContainText('Vous relisez une page déjà ouverte');
	await page.goto(`${root}glossaire/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossaire');
	await page.goto(`${root}chronologie/`);
	await expect(page.getByText('La page demandée n’est pas gardée')).toBeVisible();
	host.left = Infinity;
	await page.getByRole('link', { name: 'Essayer de nouveau' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chronologie');
});

test('a new state is offered, and cut at twenty moments leaves the other whole', async ({ page }) => {
	await publish('dist');
	await keepAll(page);
	const [before, after] = ['dist', await amend('dist')].map(readCopy) as [Copy, Copy];
	host.site = folders.at(-1)!;
	await page.goto(`${root}programme/`);
	const notice = page.getByRole('complementary').filter({ hasText: 'nouvel état' });
	await expect(notice).toContainText('3 février 2031');
	await expect(page.getByText('Ajout du lendemain')).toHaveCount(0);
	for (let moment = 0; moment < 20; moment += 1) {
		await page.goto(`${root}hors-ligne/`);
		const update = act(page, /^Prendre le nouvel état/).last();
		await expect(update).toBeVisible();
		host.left = 2;
		await update.click();
		await expect(page.getByText('Le réseau a manqué')).toBeVisible();
		expect(host.left, 'the line was cut').toBeLessThan(0);
		expect(await listBroken(page, before, ['text']), `moment ${moment}`).toEqual([]);
		host.left = Infinity;
	}
	expect(await listBroken(page, before)).toEqual([]);
	await page.goto(`${root}hors-ligne/`);
	await act(page, /^Prendre le nouvel état/)
		.last()
		.click();
	await expect(page.getByText('état du 3 février 2031')).toBeVisible();
	host.left = -2;
	expect(await listBroken(page, after)).toEqual([]);
	await page.goto(`${root}programme/`);
	await expect(page.getByText('Ajout du lendemain')).toBeVisible();
	const kept = await page.evaluate(
		async () => (await (await caches.open((await caches.keys())[0]!)).keys()).length,
	);
	expect(kept).toBe(new Set(listFiles(after).map(({ sum }) => sum)).size + 1);
});

test('a site published anew while it comes is received in one state', async ({ page }) => {
	await publish('dist');
	const amended = await amend('dist');
	await page.goto(`${root}hors-ligne/`);
	await expect(act(page, /^Garder les actes/)).toBeVisible();
	host.next = { site: amended, after: 20 };
	await act(page, /^Garder les actes/).click();
	await expect(act(page, /^Tout retirer$/)).toBeVisible({ timeout: 60_000 });
	host.left = -2;
	expect(await listBroken(page, readCopy(amended))).toEqual([]);
});

test('a want of space is said, and nothing is left of what came', async ({ page, context }) => {
	await publish('dist');
	// The browser finds out while it writes, where it does not tell beforehand.
	await page.addInitScript(() => {
		navigator.storage.estimate = () => Promise.resolve({});
	});
	await page.goto(`${root}hors-ligne/`);
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(root).origin, quotaSize: 300_000 });
	await act(page, /^Garder les actes/).click();
	await expect(page.getByText('La place manque')).toBeVisible({ timeout: 60_000 });
	expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
	await expect(act(page, /^Garder les actes/)).toBeVisible();
	await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(root).origin });
	await act(page, /^Garder les actes/).click();
	await expect(act(page, /^Tout retirer$/)).toBeVisible({ timeout: 60_000 });
});

test('a browser that keeps nothing is said to refuse', async ({ page }) => {
	await publish('dist');
	await page.addInitScript(() => {
		const refuse = () => Promise.reject(new DOMException('', 'SecurityError'));
		CacheStorage.prototype.open = CacheStorage.prototype.has = refuse;
	});
	await page.goto(`${root}hors-ligne/`);
	await expect(page.getByText('Ce navigateur refuse de garder')).toBeVisible();
});

test('one button removes everything', async ({ page }) => {
	await publish('dist');
	await keepAll(page);
	await page.goto(`${root}programme/`);
	await page.goto(`${root}hors-ligne/`);
	await act(page, /^Tout retirer$/).click();
	await expect(page.getByRole('status')).toContainText('Tout est retiré');
	await page.goto(`${root}programme/`);
	await page.waitForLoadState('networkidle');
	expect(await listTraces(page)).toEqual(nothing);
});
