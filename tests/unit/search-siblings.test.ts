import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Engine } from '#search/browser/engine.ts';
import { Library } from '#search/browser/library.ts';
import { openIndex } from '#search/browser/open-index.ts';

describe('the site to which an address belongs', () => {
	const sibling = (address: string) => ({ title: address, address });
	const root = sibling('https://actes.org/');
	const under = sibling('https://actes.org/abidjan/2019/');
	const other = sibling('https://ailleurs.org/');
	const library = new Library('https://actes.org/abidjan/', [root, other, under]);
	test.each([
		['https://actes.org/abidjan/panels/i/', undefined],
		['https://actes.org/abidjan/', undefined],
		['https://actes.org/dakar/', root],
		['https://actes.org/', root],
		['https://actes.org/abidjan/2019/panels/i/', under],
		['https://ailleurs.org/panels/i/', other],
	])('%s', (address, expected) => {
		expect(library.siblingOf(address)).toBe(expected);
	});
});

describe('other proceedings', () => {
	const alive = { title: 'Vivants', address: 'https://vivants.org/' };
	const broken = { title: 'Brisés', address: 'https://brises.org/' };
	const stuck = { title: 'Enlisés', address: 'https://enlises.org/' };
	const dead = ['un', 'deux', 'trois'].map((name) => ({ title: name, address: `https://${name}.org/` }));
	let site = '';

	/** An index that keeps a list of what joined it, and where siblings break as their names say. */
	const module = `export const createInstance = () => ({
		joined: [],
		async mergeIndex(path) {
			if (path.includes('brises')) throw new Error(path);
			if (path.includes('enlises')) await new Promise(() => {});
			this.joined.push(path);
		},
	});`;

	beforeEach(async () => {
		const folder = await mkdtemp(join(tmpdir(), 'siblings-'));
		await mkdir(join(folder, 'pagefind/fr'), { recursive: true });
		await writeFile(join(folder, 'pagefind/fr/pagefind.js'), module);
		site = pathToFileURL(`${folder}/`).href;
		vi.stubGlobal('fetch', (address: string, { signal }: RequestInit) =>
			/un|deux|trois/.test(new URL(address).host)
				? new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)))
				: Promise.resolve(new Response('{}')),
		);
	});

	afterEach(async () => {
		vi.unstubAllGlobals();
		await rm(new URL(site), { recursive: true });
	});

	test('lend their words to corrections; those that cannot be had are left out', async () => {
		vi.stubGlobal('fetch', (address: string) => {
			if (!address.endsWith('words.json')) return Promise.resolve(new Response('{}'));
			if (address.includes('perdus')) return Promise.reject(new Error(address));
			const words = address.startsWith(alive.address) ? ['Ashgrove', 'phares'] : ['formation', 'phare'];
			return Promise.resolve(Response.json(words));
		});
		const lost = { title: 'Perdus', address: 'https://perdus.org/' };
		const correct = (siblings: typeof dead) =>
			new Engine('fr', site, siblings).correct('Ashgroev', ['Ashgroev']);
		expect(await correct([])).toEqual([]);
		expect(await correct([lost, alive])).toEqual(['Ashgrove']);
		// This site's words come first.
		expect(await new Engine('fr', site, [alive]).correct('fhare', ['fhare'])).toEqual(['phare']);
	});

	test('that are dead are waited for together, and no longer than one of them', async () => {
		const start = performance.now();
		const { pagefind, unreached } = await openIndex('fr', site, [...dead, alive], 400);
		expect(performance.now() - start).toBeLessThan(800);
		expect(unreached).toEqual(['un', 'deux', 'trois']);
		expect(pagefind).toMatchObject({ joined: ['https://vivants.org/pagefind/fr/'] });
	});

	test('that fail to join are left out, and the others stay', async () => {
		const { pagefind, unreached } = await openIndex('fr', site, [broken, alive]);
		expect(unreached).toEqual(['Brisés']);
		expect(pagefind).toMatchObject({ joined: ['https://vivants.org/pagefind/fr/'] });
	});

	test('that answer and never join are not waited for any longer', async () => {
		const start = performance.now();
		const { unreached } = await openIndex('fr', site, [stuck], 300);
		expect(performance.now() - start).toBeLessThan(700);
		expect(unreached).toEqual(['Enlisés']);
	});
});
