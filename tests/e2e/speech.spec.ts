import { findObstacles } from './axe.ts';
import { expect, on, test } from './test.ts';

test.use(on.complete);

const path = 'interventions/journal-du-gardien/';

test('plays where it stands, and marks what is being said within 0.3 s', async ({ page, intervention }) => {
	await page.goto(path);
	await intervention.play();
	await expect(intervention.video).toBeFocused();
	let { time } = await intervention.moment();
	for (let sample = 0; sample < 8; sample += 1) {
		await page.waitForFunction((last) => document.querySelector('video')!.currentTime > last + 0.7, time);
		const moment = await intervention.moment();
		const { cue, next } = moment;
		({ time } = moment);
		expect(cue).toBeLessThanOrEqual(time + 0.3);
		expect(next).toBeGreaterThanOrEqual(time - 0.3);
	}
});

test('a time code plays its passage from its first word', async ({ page, intervention }) => {
	await page.goto(path);
	const code = intervention.codes.nth(6);
	const start = Number(await code.locator('xpath=..').locator('[data-t]').first().getAttribute('data-t'));
	await code.click();
	await intervention.waitForSecond(start);
	const { time, cue } = await intervention.moment();
	expect(cue).toBe(start);
	expect(time - start).toBeLessThan(5);
});

for (const [form, address] of [
	['?t=', '?t=75'],
	['#t=', '#t=75'],
	['#t= in minutes and seconds', '#t=1m15s'],
] as const) {
	test(`opens at a moment given by ${form}, and waits for the click`, async ({ page, intervention }) => {
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.goto(path + address);
		await expect(intervention.current).toBeInViewport();
		const { cue, next } = await page.evaluate(() => {
			const cues = [...document.querySelectorAll<HTMLElement>('.transcript-text [data-t]')];
			const at = cues.findIndex((element) => element.hasAttribute('aria-current'));
			return { cue: Number(cues[at]?.dataset['t']), next: Number(cues[at + 1]?.dataset['t']) };
		});
		expect(cue).toBeLessThanOrEqual(75.1);
		expect(next).toBeGreaterThan(75);
		await expect(intervention.picture).toContainText('Lire à partir de 1:15');
		expect(requests.filter((url) => url.includes('.webm'))).toEqual([]);
		await intervention.picture.click();
		await intervention.waitForSecond(75);
		expect((await intervention.moment()).time).toBeLessThan(85);
	});
}

test('is operated with the keyboard alone, in one tab stop', async ({ page, intervention }) => {
	await page.goto(path);
	await intervention.find.focus();
	// The buttons of the search come before.
	for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab');
	await expect(intervention.codes.first()).toBeFocused();
	await expect(intervention.codes.nth(1)).toHaveAttribute('tabindex', '-1');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(intervention.codes.nth(2)).toBeFocused();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	const cue = page.locator('.passage').nth(2).locator('[data-t]').nth(1);
	await expect(cue).toBeFocused();
	await page.keyboard.press('Enter');
	const start = Number(await cue.getAttribute('data-t'));
	await intervention.waitForSecond(start);
	expect((await intervention.moment()).cue).toBe(start);
	await intervention.codes.nth(2).focus();
	await page.keyboard.press('End');
	await expect(intervention.codes.last()).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(
		page
			.locator('.passage')
			.last()
			.getByRole('link', { name: /^Citer \d/ }),
	).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(page.locator('.passage :focus')).toHaveCount(0);
});

test('shows captions that say what the transcript says, in the language of the page at once', async ({
	page,
	intervention,
}) => {
	await page.goto(path);
	await intervention.play();
	await expect
		.poll(() =>
			page.evaluate(() =>
				[...document.querySelector('video')!.textTracks]
					.filter(({ mode, kind }) => mode === 'showing' && kind !== 'chapters')
					.map(({ language }) => language),
			),
		)
		.toEqual(['fr']);
	const shown = await page.evaluate(async () => {
		const video = document.querySelector('video')!;
		const track = [...video.textTracks].find(({ kind }) => kind === 'captions')!;
		track.mode = 'showing';
		if (!track.activeCues?.length)
			await new Promise((done) => track.addEventListener('cuechange', done, { once: true }));
		const cue = track.activeCues![0] as VTTCue;
		return { language: track.language, start: cue.startTime, text: cue.getCueAsHTML().textContent };
	});
	expect(shown.language).toBe('fr');
	const element = page.locator(`[data-t="${String(shown.start)}"]`);
	const plain = (text: string | null) => text?.replaceAll(/\s+/g, ' ').trim();
	expect(plain(await element.textContent())).toBe(plain(shown.text));
});

test('changes the speed', async ({ page, intervention }) => {
	await page.goto(path);
	await intervention.play();
	await page.getByLabel('Vitesse').selectOption('1.5');
	expect(await intervention.video.evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(1.5);
});

test('stays beside what is said in it on wide screens', async ({ page, intervention }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(path);
	await intervention.codes.nth(6).scrollIntoViewIfNeeded();
	const video = page.locator('.video-place');
	await expect(video).toBeInViewport({ ratio: 1 });
	const [picture, words] = [
		(await video.boundingBox())!,
		(await page.locator('.passage p').nth(6).boundingBox())!,
	];
	expect(picture.x).toBeGreaterThan(words.x + words.width);
});

test('follows the speech as long as the reader has it in sight', async ({ page, intervention }) => {
	await page.setViewportSize({ width: 1100, height: 720 });
	const goTo = (seconds: number) =>
		page.evaluate((wanted) => (document.querySelector('video')!.currentTime = wanted), seconds);
	const scrolled = () => page.evaluate(() => scrollY);
	await page.goto(path);
	await intervention.play();
	const top = await scrolled();
	await goTo(80);
	await intervention.waitForSecond(81);
	expect(await scrolled(), 'who watches the video is left there').toBe(top);

	await intervention.codes.nth(2).click();
	const follow = page.getByLabel('Faire défiler avec la vidéo');
	await expect(follow).toBeChecked();
	await goTo(200);
	await expect(intervention.current).toHaveAttribute('data-t', /^(?:19\d|200)/);
	await expect(intervention.current, 'who reads along is taken along').toBeInViewport();

	await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
	await goTo(300);
	await intervention.waitForSecond(301);
	expect(await scrolled(), 'who went elsewhere is left there').toBeLessThan(100);

	await follow.uncheck();
	await intervention.codes.nth(2).click();
	const there = await scrolled();
	await goTo(250);
	await intervention.waitForSecond(251);
	expect(await scrolled(), 'who does not want to follow is left there').toBe(there);
});

test('a chapter leads to its text, whatever the moment that the address asked for', async ({ page }) => {
	await page.goto(`${path}?t=75`);
	await page
		.getByRole('navigation', { name: 'Sur cette page' })
		.getByRole('link', { name: 'La nuit du moteur' })
		.click();
	await expect(page.getByRole('heading', { name: 'La nuit du moteur' })).toBeInViewport();
});

test('a time code leaves the reader where they are, before the video is open too', async ({
	page,
	intervention,
}) => {
	await page.goto(path);
	const code = intervention.codes.nth(6);
	await code.scrollIntoViewIfNeeded();
	const scrolled = await page.evaluate(() => scrollY);
	await code.click();
	await intervention.waitForSecond(0);
	await expect(code).toBeFocused();
	expect(Math.abs((await code.evaluate(() => scrollY)) - scrolled)).toBeLessThan(100);
});

test('a video that cannot be played gives the focus back, and says so where the reader is', async ({
	page,
	intervention,
	faults,
}) => {
	await page.route('**/video.webm', (route) => route.fulfill({ status: 404 }));
	await page.goto(path);
	const failed = page.getByText('Cette vidéo n’a pas pu être lue ici');
	await intervention.picture.press('Enter');
	await expect(failed).toBeVisible();
	await expect(intervention.picture).toBeFocused();
	await intervention.codes.nth(6).press('Enter');
	await expect(page.locator('.fallback + .passage')).toHaveCount(1);
	await expect(failed).toBeInViewport();
	await expect(intervention.codes.nth(6)).toBeFocused();
	faults.splice(0);
});

/** Some browsers never ask again for a module that they could not load. */
const asksAgainFrom = 156;

test('a player that cannot be had is asked for twice, then the link leads to the video', async ({
	browser,
	page,
	intervention,
	faults,
}) => {
	test.skip(Number.parseInt(browser.version(), 10) < asksAgainFrom, 'This Chromium asks once for a module.');
	let asked = 0;
	await page.route('**/open-video.*.js', async (route) => {
		asked += 1;
		await expect(intervention.codes.nth(3)).toHaveAttribute('aria-busy', 'true');
		await route.abort();
	});
	await page.goto(path);
	await intervention.codes.nth(3).click();
	await expect(page).toHaveURL(/video\.webm#t=\d/);
	expect(asked).toBe(2);
	faults.splice(0);
});

test('the search in the transcript that could not be had says so, and comes with a later key', async ({
	browser,
	page,
	intervention,
	faults,
}) => {
	test.skip(Number.parseInt(browser.version(), 10) < asksAgainFrom, 'This Chromium asks once for a module.');
	await page.route('**/find.*.js', (route) => route.abort());
	await page.goto(path);
	await intervention.find.focus();
	await expect(intervention.found).toContainText('essayez de nouveau');
	await page.unroute('**/find.*.js');
	await intervention.find.fill('phare');
	await expect(intervention.found).toContainText(/^1 sur/);
	faults.splice(0);
});

test('finds in the transcript in a browser that has no highlights', async ({ page, intervention }) => {
	await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights);
	await page.goto(`${path}?mots=gardien`);
	await expect(page.locator('main mark').first()).toBeVisible();
	await intervention.find.fill('troadoux');
	await expect(intervention.found).toContainText(/^1 sur/);
	const current = page.locator('mark[data-mark~=transcript-find-current]');
	await expect(current.first()).toHaveText('Troadoux');
	await expect(current.first()).toBeInViewport();
	await expect(page.locator('mark[data-mark=found-words]').first()).toBeVisible();
	await intervention.find.press('Escape');
	await expect(page.locator('main mark')).toHaveCount(0);
});

test('gives the picture back where the video cannot be played', async ({ page, intervention, faults }) => {
	await page.route('**/video.webm', (route) => route.fulfill({ status: 404 }));
	await page.goto(path);
	await intervention.picture.click();
	await expect(page.getByText('Cette vidéo n’a pas pu être lue ici').first()).toBeVisible();
	await expect(intervention.picture).toBeVisible();
	await page.unroute('**/video.webm');
	await intervention.play();
	// The browser says that the file was not there.
	faults.splice(0);
});

test('does not move the page by itself for who asked for less motion', async ({ page, intervention }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(path);
	await intervention.play();
	await expect(page.getByLabel('Faire défiler avec la vidéo')).not.toBeChecked();
	const before = await page.evaluate(() => scrollY);
	await page.evaluate(() => (document.querySelector('video')!.currentTime = 100));
	await intervention.waitForSecond(101);
	expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('stays in sight in a corner, and hides nothing that has the focus', async ({ page, intervention }) => {
	await page.setViewportSize({ width: 900, height: 600 });
	await page.goto(path);
	await intervention.play();
	await intervention.codes.nth(8).scrollIntoViewIfNeeded();
	await page.mouse.wheel(0, 1500);
	await expect(page.locator('html')).toHaveClass(/has-small-video/);
	await expect(intervention.video).toBeInViewport({ ratio: 0.99 });
	const corner = (await intervention.video.boundingBox())!;
	for (const link of await page.locator('.pager a, .site-footer a').all()) {
		await link.focus();
		const isUnder = async () => {
			const box = (await link.boundingBox())!;
			const isBelow = box.y + box.height > corner.y && box.y < corner.y + corner.height;
			return isBelow && box.x + box.width > corner.x;
		};
		// The page may still be scrolling to what has the focus.
		await expect.poll(isUnder, await link.innerText()).toBe(false);
	}
	await page.getByRole('button', { name: 'Fermer le petit lecteur' }).click();
	await expect(page.locator('html')).not.toHaveClass(/has-small-video/);
	expect(await intervention.video.evaluate((video: HTMLVideoElement) => video.paused)).toBe(true);
});

test('copies the link to a passage, which leads there', async ({ page, context, intervention }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(path);
	const passage = page.locator('.passage').nth(4);
	await passage.getByRole('link', { name: /^Citer \d/ }).click();
	await passage.getByRole('button', { name: 'Copier le lien' }).click();
	await expect(passage.getByRole('status')).toHaveText('Copié');
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto('about:blank');
	await page.goto(link);
	await expect(passage).toBeInViewport();
	await expect(passage.locator('[aria-current]')).toHaveCount(1);
	await expect(intervention.current).toHaveCount(1);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('the picture and the time codes lead to the video at the right second', async ({
		page,
		intervention,
	}) => {
		await page.goto(path);
		await expect(intervention.picture).toHaveAttribute('href', 'video.webm');
		await expect(intervention.codes.nth(5)).toHaveAttribute('href', /video\.webm#t=\d/);
		await expect(intervention.find).toBeHidden();
		await expect(page.locator('.passage').last()).toContainText(/\S/);
		const id = (await page.locator('.passage').nth(5).getAttribute('id'))!;
		await page.goto(`${path}#${id}`);
		await expect(page.locator('.passage').nth(5)).toBeInViewport();
	});
	test('the other language is shown beside', async ({ page }) => {
		await page.goto('interventions/langue-des-feux/');
		const beside = page.locator('.beside').first();
		await expect(beside).toBeHidden();
		await page.getByLabel('Afficher aussi : anglais').check();
		await expect(beside).toBeVisible();
		await expect(beside).toHaveAttribute('lang', 'en');
	});
});

test('a translated transcript is in the language of the interface, the original beside', async ({ page }) => {
	await page.goto('interventions/fog-signals/');
	await expect(page.locator('.transcript-text')).not.toHaveAttribute('lang', 'en');
	await expect(page.getByText('traduite ; prononcée en anglais')).toBeVisible();
	await expect(page.getByLabel('Afficher aussi : anglais')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`passes axe while it plays, in ${colorScheme}`, async ({ page, intervention }) => {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.goto('interventions/langue-des-feux/');
		await page.getByLabel('Afficher aussi : anglais').check();
		await intervention.play();
		await intervention.find.fill('phare');
		await expect(intervention.found).not.toHaveText('');
		expect(await findObstacles(page)).toEqual([]);
	});
}

test.describe('a recording in several forms', () => {
	test('plays in the first that the browser plays', async ({ page, intervention }) => {
		await page.goto('interventions/lentilles/');
		await page.locator('[data-video]').evaluate((place: HTMLElement) => {
			const video = JSON.parse(place.dataset['video']!) as { forms: unknown[] };
			video.forms.unshift({ src: '/video.none', type: 'video/x-none' });
			place.dataset['video'] = JSON.stringify(video);
		});
		await intervention.picture.click();
		await expect(intervention.video).toHaveAttribute('src', './video.webm');
	});

	test('of which the browser plays none says so, and leads to the file', async ({ page, intervention }) => {
		await page.addInitScript(() => {
			HTMLMediaElement.prototype.canPlayType = () => '';
		});
		await page.goto('interventions/lentilles/');
		await intervention.picture.click();
		const file = page.getByRole('link', {
			name: 'Cette vidéo n’a pas pu être lue ici : l’ouvrir à son adresse',
		});
		await expect(file).toHaveAttribute('href', /\/interventions\/lentilles\/video\.webm$/);
		await expect(intervention.picture).toBeVisible();
	});
});

test.describe('a revised text beside its transcript', () => {
	const lentilles = 'interventions/lentilles/';

	test('plays from a paragraph, and marks the one that is said', async ({ page, intervention }) => {
		await page.goto(lentilles);
		await page.locator('#p8 .time').click();
		await intervention.waitForSecond(164);
		await expect(page.locator('#p8')).toHaveAttribute('aria-current', 'true');
		await page.locator('video').evaluate((video: HTMLVideoElement) => (video.currentTime = 200));
		await expect(page.locator('#p10')).toHaveAttribute('aria-current', 'true');
		await expect(page.locator('.prose [aria-current]')).toHaveCount(1);
	});

	test('is opened at a paragraph, which stays in sight, and plays from there', async ({
		page,
		intervention,
	}) => {
		await page.goto(`${lentilles}#p8`);
		await expect(page.locator('#p8')).toBeInViewport();
		await expect(intervention.picture).toContainText('Lire à partir de 2:44');
	});

	test('is cited by its paragraph and its moment', async ({ page }) => {
		await page.goto(lentilles);
		await page.locator('#p8 .n').click();
		await expect(page.locator('.popover .reference')).toContainText('§ 8 (2:44)');
	});
});
