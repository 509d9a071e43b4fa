import type { Locator, Page } from '@playwright/test';

/** The terms of the glossary in a text, and their definitions. */
export class GlossaryTerms {
	/** The words that lead to a definition. */
	readonly words: Locator;
	/** The definition that is open beside a word. */
	readonly popover: Locator;
	/** The list of definitions at the end of the page. */
	readonly list: Locator;

	constructor(page: Page) {
		this.words = page.locator('a.term');
		this.popover = page.getByRole('note');
		this.list = page.locator('.terms dl');
	}
}
