import type { Locator, Page } from '@playwright/test';

/** The search page, as a reader uses it. */
export class SearchPage {
	readonly #page: Page;
	readonly field: Locator;
	readonly status: Locator;
	/** What is said aloud of the answer. */
	readonly said: Locator;
	/** The pages that were found. */
	readonly results: Locator;
	/** The links to the passages that were found. */
	readonly passages: Locator;

	constructor(page: Page) {
		this.#page = page;
		const main = page.getByRole('main');
		this.field = main.getByRole('searchbox');
		this.status = main.locator('.search-status');
		this.said = main.getByRole('status');
		this.results = main.locator('.result');
		this.passages = main.locator('.passages a');
	}

	async goto(path = '/recherche/'): Promise<void> {
		await this.#page.goto(path);
	}

	/** Types a query, and waits for its answer. */
	async search(text: string): Promise<void> {
		await this.field.fill(text);
		await this.status.filter({ hasText: text }).waitFor();
	}

	filter(label: string): Locator {
		return this.#page
			.getByRole('main')
			.locator('label', { has: this.#page.getByText(label, { exact: true }) })
			.locator('select');
	}
}
