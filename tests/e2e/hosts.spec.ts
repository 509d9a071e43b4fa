import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { videos } from './servers/videos.ts';
import { expect, on, test } from './test.ts';

test.use(on.media);

/** The frame that each host is shown in, from second 4 on and with captions in French where it can be told, once the reader asked for it. */
const frames = {
	youtube:
		'https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1&enablejsapi=1&playsinline=1&rel=0&hl=fr&cc_lang_pref=fr&cc_load_policy=1&start=4',
	vimeo: 'https://player.vimeo.com/video/123456789?h=abcdef0123&dnt=1&autoplay=1&texttrack=fr#t=4s',
	dailymotion: 'https://geo.dailymotion.com/player.html?video=x8abcde&startTime=4',
	peertube: 'https://tube.example/videos/embed/9sQqPZsVyGcQeVbY8J2Dyc?autoplay=1&p2p=0&subtitle=fr&start=4s',
	'un-web-tv':
		'https://cdnapisec.kaltura.com/p/2503451/embedPlaykitJs/uiconf_id/49754663?iframeembed=true&entry_id=1_abcdef12&kalturaSeekFrom=4',
} as const;

/** Answers in the place of a host, and notes what it is asked. */
async function intercept(page: Page, body = '<!doctype html><title>Lecteur</title>'): Promise<string[]> {
	const asked: string[] = [];
	await page.route(
		(url) => url.hostname !== '127.0.0.1',
		async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'text/html', body });
		},
	);
	return asked;
}

for (const [host, frame] of Object.entries(frames)) {
	test.describe(host, () => {
		test.use({ allowed: [new URL(frame).origin] });

		test('is asked nothing before the click, then for its frame alone', async ({ page, intervention }) => {
			const asked = await intercept(page);
			await page.goto(`interventions/${host}/?t=4`);
			await expect(intervention.current).toBeVisible();
			await page.waitForLoadState('networkidle');
			expect(asked).toEqual([]);
			await intervention.picture.click();
			await expect(page.locator('iframe')).toHaveAttribute('src', frame);
			await expect(page.locator('iframe')).toHaveAttribute('title', new RegExp(`^Vidéo\\s: Essai ${host}$`));
			await expect.poll(() => asked).toEqual([frame.replace(/#.*/, '')]);
		});

		test('stops when its small player is closed', async ({ page, intervention }) => {
			await intercept(page, driven);
			await page.setViewportSize({ width: 900, height: 500 });
			await page.goto(`interventions/${host}/`);
			await intervention.picture.click();
			await expect(page.locator('iframe')).toBeVisible();
			await page.locator('.site-footer').scrollIntoViewIfNeeded();
			await page.getByRole('button', { name: 'Fermer le petit lecteur' }).click();
			await expect(page.locator('html')).not.toHaveClass(/has-small-video/);
			const isDriven = host === 'youtube' || host === 'vimeo';
			if (!isDriven) await expect(page.locator('iframe')).not.toHaveAttribute('src', /autoplay=1/);
		});

		test('goes to another passage', async ({ page, intervention }) => {
			await intercept(page, driven);
			await page.goto(`interventions/${host}/`);
			await intervention.codes.nth(1).click();
			await expect(page.locator('iframe')).toBeVisible();
			const start = Number(
				await page.locator('.passage').nth(2).locator('[data-t]').first().getAttribute('data-t'),
			);
			await intervention.codes.nth(2).click();
			await expect(intervention.current).toHaveAttribute('data-t', String(start));
		});
	});

	test.describe(`${host} without JavaScript`, () => {
		test.use({ javaScriptEnabled: false });
		test('is a link to the video', async ({ page, intervention }) => {
			await page.goto(`interventions/${host}/`);
			await expect(intervention.picture).toHaveAttribute('href', /^https:\/\//);
			await expect(intervention.codes.nth(2)).toHaveAttribute('href', /(?:t=|start=|kalturaStartTime=)\d+/);
			await expect(page.locator('.video')).toContainText(/adresse IP/);
		});
	});
}

/** A frame that keeps the time as YouTube's does: it begins where its address says, tells who listens where it is, and goes where it is told. */
const driven = `<!doctype html><title>Lecteur</title><script>
	let time = Number(new URLSearchParams(location.search).get('start')), paused = false;
	const tell = () => parent.postMessage(JSON.stringify({ event: 'infoDelivery', info: { currentTime: time, playerState: paused ? 2 : 1 } }), '*');
	addEventListener('message', ({ data }) => {
		const { event, func, args } = JSON.parse(data);
		if (func === 'seekTo') time = args[0];
		if (func === 'pauseVideo') paused = true;
		if (event === 'listening' || func) tell();
	});
	setInterval(() => { if (!paused) time += 0.25; tell(); }, 250);
</script>`;

test.describe('YouTube', () => {
	test.use({ allowed: ['https://www.youtube-nocookie.com'] });
	test('is followed by the transcript, and goes where a time code says', async ({ page, intervention }) => {
		await intercept(page, driven);
		await page.goto('interventions/youtube/');
		await intervention.codes.first().click();
		await expect(page.getByLabel('Faire défiler avec la vidéo')).toBeChecked();
		await expect(intervention.current).toHaveAttribute('data-t', '4');
		const last = page.locator('[data-t]').last();
		const start = (await last.getAttribute('data-t'))!;
		await intervention.codes.last().click();
		await page.keyboard.press('End');
		await expect(intervention.current).toHaveAttribute('data-t', start, { timeout: 20_000 });
	});

	test('is listened to as long as it is on the page', async ({ page, intervention }) => {
		await intercept(page, driven);
		await page.goto('interventions/youtube/');
		const client = await page.context().newCDPSession(page);
		const countListeners = async () => {
			const { result } = await client.send('Runtime.evaluate', { expression: 'window' });
			const { listeners } = await client.send('DOMDebugger.getEventListeners', {
				objectId: result.objectId!,
			});
			return listeners.filter(({ type }) => type === 'message').length;
		};
		const before = await countListeners();
		await intervention.codes.first().click();
		await expect.poll(countListeners).toBe(before + 1);
		await page.locator('recorded-speech').evaluate((speech) => speech.remove());
		await expect.poll(countListeners).toBe(before);
	});
});

test.describe('HLS', () => {
	const folder = 'https://videos.example/direct/';
	test.use({ allowed: ['https://videos.example'] });
	for (const player of ['the browser', 'hls.js'] as const) {
		test(`is played by ${player}`, async ({ page, intervention }) => {
			if (player === 'hls.js')
				await page.addInitScript(() => {
					HTMLMediaElement.prototype.canPlayType = () => '';
				});
			await page.route(`${folder}**`, async (route) => {
				const name = new URL(route.request().url()).pathname
					.split('/')
					.at(-1)!
					.replace('fondre.m3u8', 'index.m3u8');
				const contentType = name.endsWith('.m3u8') ? 'application/vnd.apple.mpegurl' : 'video/mp4';
				const headers = { 'access-control-allow-origin': '*' };
				await route.fulfill({ body: readFileSync(`tests/e2e/hls/${name}`), contentType, headers });
			});
			await page.goto('interventions/hls/?t=5');
			await intervention.picture.click();
			await intervention.waitForSecond(5.2);
			expect((await intervention.moment()).cue).toBe(4);
		});
	}
});

test('the security policy allows the hosts of the content and its siblings, and nothing more', async ({
	page,
}) => {
	await page.goto('interventions/youtube/');
	const policy = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
	const directive = (name: string) =>
		policy!
			.split(';')
			.map((part) => part.trim().split(' '))
			.find(([first]) => first === name)
			?.slice(1)
			.sort();
	expect(directive('frame-src')).toEqual(
		[...new Set(Object.values(frames).map((frame) => new URL(frame).origin))].sort(),
	);
	expect(directive('media-src')).toEqual(["'self'", 'blob:', 'https://videos.example']);
	const others = new URL(page.url());
	others.port = String(Number(others.port) - 1);
	expect(directive('connect-src')).toEqual(
		["'self'", 'http://127.0.0.1:1', others.origin, 'https://videos.example'].sort(),
	);
	expect(directive('script-src')!.filter((source) => source.startsWith('http'))).toEqual([]);
});

test('every host that is tested is one that editors can paste', () => {
	expect(Object.keys(videos).sort()).toEqual([...Object.keys(frames), 'hls'].sort());
});
