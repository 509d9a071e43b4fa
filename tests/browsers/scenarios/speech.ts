import { expect, test } from '../test.ts';
import type { Reader } from '../reader.ts';

const intervention = '/interventions/journal-du-gardien/';
const current = '.transcript-text [aria-current]';

/** The second that the video has reached; -1 as long as it does not play. */
const second = (page: Reader) =>
	page.ask(() => {
		const video = document.querySelector('video');
		return video && !video.paused && video.readyState > 2 ? video.currentTime : -1;
	});
const scrolled = (page: Reader) => page.ask(() => Math.round(scrollY));

test('Player: plays in place, what is being said is marked', async ({ open }) => {
	const page = await open(intervention);
	await page.click('.video-open');
	await expect.poll(() => second(page)).toBeGreaterThan(4);
	expect(await page.hasFocus('video')).toBe(true);
	const { time, cue } = await page.ask(() => ({
		time: document.querySelector('video')!.currentTime,
		cue: Number(document.querySelector<HTMLElement>('.transcript-text [aria-current]')?.dataset['t']),
	}));
	expect(cue).toBeGreaterThan(3);
	expect(cue).toBeLessThanOrEqual(time + 0.3);
});

test('Player: a time code plays from there, and leaves the reader in place', async ({ open }) => {
	const page = await open(intervention);
	const code = '#t6 .time';
	const start = await page.ask(() =>
		Number(document.querySelector<HTMLElement>('#t6 [data-t]')!.dataset['t']),
	);
	await page.ask(() =>
		document.querySelector('#t6')!.scrollIntoView({ block: 'center', behavior: 'instant' }),
	);
	const before = await scrolled(page);
	await page.click(code);
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(start);
	expect(await second(page)).toBeLessThan(start + 20);
	expect(await page.hasFocus(code)).toBe(true);
	expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(200);
});

test('Deep link: the address of a moment leads there, nothing plays before a click', async ({ open }) => {
	const page = await open(`${intervention}?t=75`);
	await expect.poll(() => page.count(current)).toBe(1);
	await expect.poll(async () => (await page.sight(current)).isInSight).toBe(true);
	expect(await page.text('.video-play-text')).toBe('Lire à partir de 1:15');
	expect(await page.count('video')).toBe(0);
	await page.click('.video-open');
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(75);
	expect(await second(page)).toBeLessThan(95);
});

test('Captions: they say what the transcript says', async ({ open }) => {
	const page = await open(intervention);
	await page.click('.video-open');
	await expect.poll(() => second(page)).toBeGreaterThan(0);
	const read = () =>
		page.ask(() => {
			const tracks = [...document.querySelector('video')!.textTracks];
			const captions = tracks.find(({ kind }) => kind === 'captions');
			if (!captions) return undefined;
			captions.mode = 'showing';
			const cue = captions.activeCues?.[0] as VTTCue | undefined;
			const said = cue && document.querySelector(`[data-t="${String(cue.startTime)}"]`)?.textContent;
			const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
			return cue && said
				? { shown: plain(cue.getCueAsHTML().textContent), said: plain(said), language: captions.language }
				: undefined;
		});
	const { shown, said, language } = await page.until(read, 'a caption');
	expect(shown).toBe(said);
	expect(language).toBe('fr');
});

test('Find in the transcript: a word, the next place, and clear', async ({ open }) => {
	const page = await open(intervention);
	const found = () => page.text('.transcript-find output');
	await page.click('#find');
	await page.type('phare');
	await expect.poll(found).toMatch(/^1 sur \d+/);
	const first = await scrolled(page);
	// A key that comes before the words are read starts from the first passage again.
	await expect
		.poll(async () => {
			await page.press('Enter');
			return found();
		})
		.toMatch(/^2 sur \d+/);
	await expect.poll(() => scrolled(page)).not.toBe(first);
	await page.click('#find');
	await page.press('Escape');
	expect(await page.value('#find')).toBe('');
	await expect.poll(found).toBe('');
});

test('Transcript: with the keyboard alone, one stop, then the arrows', async ({ open }) => {
	const page = await open(intervention);
	await page.ask(() => document.querySelector<HTMLElement>('.transcript-text .time')!.focus());
	await page.until(() => page.count('.transcript-text + .keys'), 'the keys, said');
	await page.press('ArrowDown');
	await page.press('ArrowDown');
	expect(await page.hasFocus('#t3 .time')).toBe(true);
	await page.press('ArrowRight');
	expect(await page.hasFocus('#t3 [data-t]')).toBe(true);
	await page.press('Enter');
	await expect.poll(() => second(page)).toBeGreaterThanOrEqual(52);
	expect(await second(page)).toBeLessThan(70);
});
