import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, on, test } from './test.ts';

test.describe('the address of a passage', () => {
	test('is its number, a link that can be copied, without JavaScript', async ({ browser, baseURL }) => {
		const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
		const page = await context.newPage();
		await page.goto('/panels/dialogue-triangulaire/');
		const number = page.locator('#p2').getByRole('link', { name: 'Citer § 2' });
		await expect(number).toHaveText('§ 2');
		await number.click();
		await expect(page).toHaveURL('/panels/dialogue-triangulaire/#p2');
		await context.close();
	});

	for (const width of [1440, 360])
		test(`opens the reference of the passage beside it (${width})`, async ({ page }) => {
			await page.setViewportSize({ width, height: 760 });
			await page.goto('/panels/dialogue-triangulaire/');
			const number = page.getByRole('link', { name: 'Citer § 3' });
			await number.click();
			await expect(page).toHaveURL('/panels/dialogue-triangulaire/#p3');
			const reference = page.locator('.popover .reference');
			await expect(reference).toContainText('/panels/dialogue-triangulaire/#p3');
			await expect(reference).toContainText('. § 3. ');
			await reference.getByLabel('Style ou format de la citation').selectOption('APA');
			await expect(reference).toContainText('(§ 3)');
			const box = (await page.locator('.popover').boundingBox())!;
			expect(box.x).toBeGreaterThanOrEqual(0);
			expect(box.x + box.width).toBeLessThanOrEqual(width);
			await page.keyboard.press('Escape');
			await expect(page.locator('.popover')).toHaveCount(0);
			// The panel at the foot of the page cites it too, in the same style, or the page as a whole.
			await page.goto('/panels/dialogue-triangulaire/#p3');
			await page.locator('.cite > summary').click();
			const panel = page.locator('.cite');
			await expect(panel.getByLabel('Style ou format de la citation')).toHaveValue('APA');
			await expect(panel.locator('.reference')).toContainText('(§ 3)');
			await panel.getByLabel('§ 3 seulement').uncheck();
			await expect(panel.locator('.reference')).not.toContainText('§');
		});

	test('is the same in both languages', async ({ page }) => {
		const ids = () => page.locator('.prose [id^=p]').evaluateAll((all) => all.map(({ id }) => id));
		await page.goto('/panels/performance-et-formation/');
		const french = await ids();
		expect(french.length).toBeGreaterThan(5);
		await page.goto('/en/panels/performance-et-formation/');
		expect(await ids()).toEqual(french);
	});
});

test.describe('what was published', () => {
	test.use(on.media);

	test('and is no more says why, and what stands for it', async ({ page }) => {
		await page.goto('interventions/fondre/#p9');
		await expect(page.locator(':target')).toContainText('Dit deux fois.');
		await page.locator(':target').getByRole('link', { name: 'p1' }).click();
		await expect(page.locator(':target')).toContainText('La brume est notre premier outil');
	});

	for (const root of ['', 'en/']) {
		test(`under another name leads to the new one, passage and day included (/${root})`, async ({ page }) => {
			await page.goto(`${root}interventions/couler/?v=2020-01-01#p1`);
			await expect(page).toHaveURL(new RegExp(`/actes/${root}interventions/fondre/\\?v=2020-01-01#p1$`));
			await expect(page.locator('#p1')).toBeInViewport();
			const [old, now] = await Promise.all(
				['couler', 'fondre'].map((name) => page.request.get(`${root}interventions/${name}.pdf`)),
			);
			expect(await old!.body()).toEqual(await now!.body());
		});
	}

	test('and is withdrawn says why', async ({ page }) => {
		await page.goto('interventions/annulee/');
		await expect(page.getByRole('main')).toContainText('L’orateur n’est pas venu.');
	});

	test('in a list leads to what stands for it, or to why it is no more', async ({ page }) => {
		await page.goto('glossaire/#marteau');
		await expect(page.getByRole('heading', { name: 'battant' })).toBeInViewport();
		await page.goto('glossaire/#enclume');
		await expect(page.locator(':target')).toContainText('Personne n’en a parlé.');
	});

	test.describe('without JavaScript', () => {
		test.use({ javaScriptEnabled: false });
		test('leads to the new page all the same', async ({ page }) => {
			await page.goto('interventions/couler/');
			await expect(page).toHaveURL(/interventions\/fondre\/$/);
		});
	});
});

test.describe('words that are selected', () => {
	test.use({ ...on.complete, permissions: ['clipboard-read', 'clipboard-write'] });

	test('can be copied with their link, or cited', async ({ page }) => {
		await page.goto('interventions/journal-du-gardien/');
		const passage = page.locator('.passage').nth(2);
		await passage.locator('[data-t]').first().selectText();
		const link = page.getByRole('button', { name: 'Copier le lien' }).last();
		await expect(page.getByRole('button', { name: 'Copier la citation' })).toBeVisible();
		await link.click();
		await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		const id = await passage.getAttribute('id');
		expect(await copied()).toMatch(new RegExp(`/interventions/journal-du-gardien/#${id!}$`));
		await page.getByRole('button', { name: 'Copier la citation' }).click();
		await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
		const words = (await passage.locator('[data-t]').first().textContent())!;
		expect(await copied()).toContain(words.trim().slice(0, 20));
		expect(await copied()).toMatch(
			new RegExp(
				`^«\u00A0.+\u00A0» — ORNÉVIC, Blaise, 2022\\. .+https://phares\\.example/interventions/journal-du-gardien/#${id!} \\[Consulté le .+\\]$`,
			),
		);
		const second = Math.floor(Number(await passage.locator('[data-t]').first().getAttribute('data-t')));
		await page.getByRole('button', { name: 'Citer ce moment de la vidéo' }).click();
		await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
		expect(await copied()).toContain(`https://phares.example/interventions/journal-du-gardien/?t=${second}`);
		await page.goto(`interventions/journal-du-gardien/?t=${second}`);
		await expect(page.locator('.passage [aria-current]')).toHaveAttribute('data-t', /\d/);
	});

	test.describe('are cited from where they begin', () => {
		/** Selects from a place in the text of an element to a place in that of another, which may stand before it. */
		const select = (page: Page, from: readonly [string, number], to: readonly [string, number]) =>
			page.evaluate(
				(places) => {
					const [anchor, focus] = places.map(([selector, offset]) => {
						const text = document.querySelector(selector)!.firstChild as Text;
						return [text, offset < 0 ? text.length : offset] as const;
					});
					document.getSelection()!.setBaseAndExtent(...anchor!, ...focus!);
				},
				[from, to] as [string, number][],
			);
		/** The address of the passage and that of the moment, as they are copied, and the words. */
		const cite = async (page: Page) => {
			const copied = async (button: string) => {
				await page.locator('.selection-tools').getByRole('button', { name: button }).click();
				await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
				return page.evaluate(() => navigator.clipboard.readText());
			};
			const link = await copied('Copier le lien');
			const cited = await copied('Copier la citation');
			const moment = page.getByRole('button', { name: 'Citer ce moment de la vidéo' });
			return {
				passage: link.split('#')[1],
				words: /«\u00A0(.+)\u00A0»/.exec(cited)![1]!,
				second: (await moment.isVisible())
					? /\?t=(\d+)/.exec(await copied('Citer ce moment de la vidéo'))![1]
					: undefined,
			};
		};
		const [first, second, third] = [29.264, 33.218, 52.169].map((time) => `[data-t="${time}"]`) as [
			string,
			string,
			string,
		];

		test('when they are selected backwards, in a passage', async ({ page }) => {
			await page.goto('interventions/journal-du-gardien/');
			await select(page, [second, 8], [first, 3]);
			expect(await cite(page)).toEqual({
				passage: 't2',
				words: 'suis monté au Vieux-Tonnant en octobre 1974 et j’en',
				second: '29',
			});
		});

		for (const isBackward of [false, true]) {
			test(`when they cross two passages, ${isBackward ? 'backwards' : 'forwards'}, without what stands between`, async ({
				page,
			}) => {
				await page.clock.install();
				await page.goto('interventions/journal-du-gardien/');
				// The tools stand between the two from now on.
				await select(page, [first, 0], [first, 2]);
				await expect(page.locator('#t2 + .selection-tools')).toBeVisible();
				const places = [
					['[data-t="49.557"]', 11],
					[third, 15],
				] as [[string, number], [string, number]];
				await select(page, ...(isBackward ? ([places[1], places[0]] as const) : places));
				// A selection is read once it has not changed for a while.
				await page.clock.fastForward(400);
				expect(await cite(page)).toEqual({
					passage: 't2',
					words: 'rien à signaler. Rien à signaler',
					second: '49',
				});
			});
		}

		test('when they begin at the end of a passage, or on its time', async ({ page }) => {
			await page.goto('interventions/journal-du-gardien/');
			await select(page, ['[data-t="49.557"]', -1], [third, 4]);
			expect(await cite(page)).toEqual({ passage: 't3', words: 'Rien', second: '52' });
			await page.goto('interventions/journal-du-gardien/');
			await select(page, ['#t3 .time', 0], [third, 4]);
			expect(await cite(page)).toEqual({ passage: 't3', words: 'Rien', second: '52' });
		});

		test('when three clicks select a paragraph, which ends where the next block begins', async ({ page }) => {
			await page.goto('interventions/lentilles/');
			await page.locator('#p1').click({ clickCount: 3, position: { x: 20, y: 20 } });
			const end = () => page.evaluate(() => document.getSelection()!.getRangeAt(0).endContainer.nodeName);
			expect(await end()).toBe('H2');
			const { passage, words } = await cite(page);
			expect(passage).toBe('p1');
			expect(words).toMatch(/^J’ai étudié .+ J’y mis la mienne\.$/);
		});

		test('when the keyboard selects them, upwards', async ({ page }) => {
			await page.goto('interventions/journal-du-gardien/');
			await page.locator(third).dblclick({ position: { x: 10, y: 10 } });
			for (let line = 0; line < 6; line++) await page.keyboard.press('Shift+ArrowUp');
			const start = await page.evaluate(() => {
				const { startContainer } = document.getSelection()!.getRangeAt(0);
				return startContainer.parentElement!.closest('.passage')!.id;
			});
			expect(start).toMatch(/^t[12]$/);
			expect((await cite(page)).passage).toBe(start);
		});
	});

	test('are cited in the style that the reader chose, this time and the next', async ({ page }) => {
		const copied = () => page.evaluate(() => navigator.clipboard.readText());
		for (const isChosen of [false, true]) {
			await page.goto('interventions/langue-des-feux/');
			const passage = page.locator('.passage').nth(isChosen ? 3 : 2);
			const id = (await passage.getAttribute('id'))!;
			const time = (await passage.locator('.time').textContent())!.trim();
			await passage.locator('[data-t]').first().selectText();
			const style = page.locator('.selection-tools').getByLabel('Style ou format de la citation');
			await expect(style).toHaveValue(isChosen ? 'APA' : 'ISO 690');
			await style.selectOption('APA');
			await page.getByRole('button', { name: 'Copier la citation' }).click();
			await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
			expect(await copied()).toContain(`» — Kermorvan-Daltis, S. (2022). La langue des feux`);
			expect(await copied()).toMatch(
				new RegExp(`\\s\\(${time}\\)\\. .+/interventions/langue-des-feux/#${id}$`),
			);
		}
	});
});

test.describe('words that are selected on a site that has no address', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('are cited at the address at which they are read', async ({ page, baseURL }) => {
		await page.goto('/panels/dialogue-triangulaire/?v=2026-01-01#p2');
		await page.locator('#p3').selectText();
		await page.getByRole('button', { name: 'Copier la citation' }).click();
		await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			new RegExp(
				`Disponible à l’adresse\\s: ${baseURL!}/panels/dialogue-triangulaire/#p3\\s\\[Consulté le\\s[^\\]]+\\]$`,
			),
		);
	});
});

test.describe('words that are selected, for a reference manager', () => {
	test.use({ ...on.complete, permissions: ['clipboard-read', 'clipboard-write'] });
	const address = 'https://phares.example/interventions/langue-des-feux/';
	const key = 'kermorvan-daltis-2022-langue-des-feux';

	for (const [format, extension] of [
		['BibTeX', 'bib'],
		['BibLaTeX', 'biblatex.bib'],
		['RIS', 'ris'],
		['CSL-JSON', 'csl.json'],
		['MODS', 'mods.xml'],
	] as const) {
		test(`their passage and their moment can be copied or downloaded in ${format}`, async ({ page }) => {
			await page.goto('interventions/langue-des-feux/');
			const passage = page.locator('.passage').nth(2);
			const cue = passage.locator('[data-t]').first();
			await cue.selectText();
			await page
				.locator('.selection-tools')
				.getByLabel('Style ou format de la citation')
				.selectOption(format);
			const id = (await passage.getAttribute('id'))!;
			const second = String(Math.floor(Number(await cue.getAttribute('data-t'))));
			for (const [button, cited, url] of [
				['Copier la citation', `${key}-${id}`, `${address}#${id}`],
				['Citer ce moment de la vidéo', `${key}-${second}s`, `${address}?t=${second}`],
			] as const) {
				await page.getByRole('button', { name: button }).click();
				await expect(page.locator('.selection-tools [role=status]')).toHaveText('Copié');
				const text = await page.evaluate(() => navigator.clipboard.readText());
				expect(text).toContain(cited);
				expect(text).toContain(url);
				const downloading = page.waitForEvent('download');
				await page.getByRole('link', { name: `Télécharger ${cited}.${extension}` }).click();
				expect(await readFile(await (await downloading).path(), 'utf8')).toBe(text);
			}
		});
	}
});

test.describe('the citations of a page', () => {
	test.use({ ...on.complete, permissions: ['clipboard-read', 'clipboard-write'] });

	test('can be copied, with their italics, as they are read, one style at a time', async ({ page }) => {
		await page.goto('interventions/langue-des-feux/');
		await page.locator('.cite > summary').click();
		const panel = page.locator('.cite');
		for (const name of ['ISO 690', 'APA', 'Chicago', 'MLA']) {
			await panel.getByLabel('Style ou format de la citation').selectOption(name);
			await panel.getByRole('button', { name: 'Copier', exact: true }).click();
			await expect(panel.getByRole('status')).toHaveText('Copié');
			const shown = panel.locator('.reference > p');
			const [plain, rich] = await page.evaluate(async () => {
				const [item] = await navigator.clipboard.read();
				const read = async (type: string) => (await item!.getType(type)).text();
				return Promise.all([read('text/plain'), read('text/html')]);
			});
			expect(plain).toBe(await shown.textContent());
			// ISO 690 alone asks for it.
			const today = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format();
			expect(plain.replaceAll('\u00A0', ' ').endsWith(` [Consulté le ${today}]`)).toBe(name === 'ISO 690');
			expect(rich).toMatch(/<i>Garder les feux/);
		}
	});

	test('say so where the browser refuses to copy', async ({ page }) => {
		await page.addInitScript(() => {
			Object.defineProperty(navigator, 'clipboard', { value: undefined });
		});
		await page.goto('interventions/langue-des-feux/');
		await page.locator('.cite > summary').click();
		await page.getByRole('button', { name: 'Copier', exact: true }).click();
		await expect(page.locator('.cite [role=status]')).toHaveText('Copie refusée par le navigateur');
	});
});

test.describe('the reference of a page', () => {
	test.use(on.complete);

	test('is a file of the type that reference managers expect', async ({ page, request }) => {
		await page.goto('interventions/journal-du-gardien/');
		for (const link of await page.locator('.cite a').all()) {
			const answer = await request.get(await link.evaluate(({ href }: HTMLAnchorElement) => href));
			expect(answer.status()).toBe(200);
			expect(answer.headers()['content-type']).toContain((await link.getAttribute('type'))!);
		}
	});
});

test.describe('a page that was cited on a day', () => {
	test.use(on.complete);

	const cases = [
		[
			'2022-03-20',
			'Cette page a été corrigée depuis qu’elle a été citée, le 20\u00A0mars 2022. Corrections\u00A0: 2.',
		],
		[
			'2022-04-02',
			'Cette page a été corrigée depuis qu’elle a été citée, le 2\u00A0avril 2022. Corrections\u00A0: 2.',
		],
		['2023-01-01', 'Cette page n’a pas été corrigée depuis qu’elle a été citée, le 1er\u00A0janvier 2023'],
	];
	for (const [day, words] of cases) {
		test(`says what changed since (${day!})`, async ({ page }) => {
			await page.goto(`interventions/automates/?v=${day!}`);
			await expect(page.locator('main > [role=status]').first()).toContainText(words!);
		});
	}

	const volume = [
		[
			'2022-03-20',
			'Ces actes ont été corrigés depuis qu’ils ont été cités, le 20\u00A0mars 2022. Corrections\u00A0: 4.',
		],
		[
			'2022-05-21',
			'Ces actes ont été corrigés depuis qu’ils ont été cités, le 21\u00A0mai 2022. Corrections\u00A0: 1.',
		],
		[
			'2023-01-01',
			'Rien n’a été corrigé dans ces actes depuis qu’ils ont été cités, le 1er\u00A0janvier 2023',
		],
	];
	for (const [day, words] of volume) {
		test(`says what changed anywhere, for the volume (${day!})`, async ({ page }) => {
			await page.goto(`?v=${day!}`);
			const said = page.locator('main > [role=status]').first();
			await expect(said).toContainText(words!);
			if (words!.startsWith('Rien')) return;
			await said.getByRole('link').click();
			await expect(page.getByRole('heading', { name: 'Corrections' })).toBeInViewport();
			await page.locator('.correction', { hasText: '15 septembre 2022' }).getByRole('link').click();
			await expect(page).toHaveURL(/\/interventions\/automates\/#corrections$/);
			await expect(page.locator(':target')).toBeInViewport();
		});
	}

	test('says it as English writes dates', async ({ page }) => {
		await page.goto('en/interventions/automates/?v=2023-01-05');
		await expect(page.locator('main > [role=status]').first()).toContainText(
			'since it was cited, on 5 January 2023',
		);
	});

	test('says nothing to who came without a day, or with a wrong one', async ({ page }) => {
		for (const version of ['', '?v=hier', '?v=2022-13-45', '?v=2022-02-30', '?v=2022-3-1']) {
			await page.goto(`interventions/automates/${version}`, { waitUntil: 'networkidle' });
			await expect(page.locator('main > [role=status]')).toHaveCount(0);
		}
	});
});
