import type { Locator, Page } from '@playwright/test';

/** The page of an intervention: its video and its transcript. */
export class InterventionPage {
	readonly #page: Page;
	/** The picture that leads to the video. */
	readonly picture: Locator;
	readonly video: Locator;
	/** The time codes of the passages. */
	readonly codes: Locator;
	/** What is marked as being said. */
	readonly current: Locator;
	readonly find: Locator;
	readonly found: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.picture = page.locator('.video-open');
		this.video = page.locator('video');
		this.codes = page.locator('.time');
		this.current = page.locator('.transcript-text [aria-current]');
		this.find = page.getByRole('searchbox', { name: 'Chercher dans la transcription' });
		this.found = page.locator('.transcript-find output');
	}

	/** Plays the video, and waits until it does. */
	async play(): Promise<void> {
		await this.picture.click();
		await this.waitForSecond(0.2);
	}

	/** Waits until the video plays past a second. */
	async waitForSecond(seconds: number): Promise<void> {
		await this.#page.waitForFunction((wanted) => {
			const video = document.querySelector('video');
			return video && !video.paused && video.currentTime > wanted;
		}, seconds);
	}

	/** Where the video is, and what the transcript marks at the same instant. */
	async moment(): Promise<{ time: number; cue: number; next: number }> {
		return this.#page.evaluate(() => {
			const cues = [...document.querySelectorAll<HTMLElement>('.transcript-text [data-t]')];
			const at = cues.findIndex((cue) => cue.hasAttribute('aria-current'));
			const start = (index: number) => Number(cues[index]?.dataset['t'] ?? Infinity);
			return { time: document.querySelector('video')!.currentTime, cue: start(at), next: start(at + 1) };
		});
	}
}
