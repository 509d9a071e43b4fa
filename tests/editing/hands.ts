import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

/** A file that somebody has: where it lies, or what it holds. */
type Given = string | { name: string; text: string };

/** Somebody who uses a page, and what it costs them. */
export abstract class Hand {
	clicks = 0;
	keys = 0;
	protected readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	/** Activates a button, a link, a box. */
	abstract press(target: Locator): Promise<void>;
	/** Types in a field, in the place of what it holds or after it. */
	abstract type(target: Locator, text: string, where?: 'after'): Promise<void>;
	/** Chooses in a list, by the beginning of a name. */
	abstract choose(target: Locator, name: string): Promise<void>;
	/** Gives a file to a field. */
	abstract give(target: Locator, file: Given): Promise<void>;

	/** What it cost, in words. */
	sum(): string {
		return `${this.clicks} clicks, ${this.keys} keystrokes`;
	}

	protected asFile(file: Given) {
		return typeof file === 'string'
			? file
			: { name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) };
	}

	protected async write(text: string): Promise<void> {
		this.keys += text.length;
		await this.page.keyboard.insertText(text);
	}
}

/** The mouse; the keyboard for words alone. */
export class Mouse extends Hand {
	async press(target: Locator): Promise<void> {
		this.clicks += 1;
		await target.click();
	}

	async type(target: Locator, text: string, where?: 'after'): Promise<void> {
		await this.press(target);
		const isDay = (await target.getAttribute('type')) === 'date';
		if (isDay) {
			this.keys += 8;
			await target.fill(text);
			return;
		}
		await this.page.keyboard.press(where ? 'ControlOrMeta+End' : 'ControlOrMeta+A');
		this.keys += 1;
		await this.write(text);
	}

	async choose(target: Locator, name: string): Promise<void> {
		this.clicks += 2;
		const option = target.locator('option').filter({ hasText: name }).first();
		await expect(option).toBeAttached();
		await target.selectOption(await option.getAttribute('value'));
	}

	async give(target: Locator, file: Given): Promise<void> {
		// The button, the file in the window of the system, its button.
		this.clicks += 3;
		await target.setInputFiles(this.asFile(file));
	}
}

/** The most stops on the way to something. */
const far = 600;

/** The keyboard alone: everything is reached with the Tab key. */
export class Keyboard extends Hand {
	constructor(page: Page) {
		super(page);
		// The system's window must be taken over before it is opened, not as it opens.
		page.on('filechooser', () => undefined);
	}

	async press(target: Locator): Promise<void> {
		const type = await target.getAttribute('type');
		if (type === 'radio') return this.pick(target);
		await this.reach(target);
		return this.key(type === 'checkbox' ? 'Space' : 'Enter');
	}

	/** Of a group of choices, the one that is chosen is reached; arrows go to the others. */
	private async pick(target: Locator): Promise<void> {
		await this.reach(this.page.locator('input[type=radio]:checked'));
		for (let step = 0; step < far && !(await target.isChecked()); step += 1) await this.key('ArrowDown');
	}

	async type(target: Locator, text: string, where?: 'after'): Promise<void> {
		await this.reach(target);
		if ((await target.getAttribute('type')) === 'date') {
			const [year, month, day] = text.split('-') as [string, string, string];
			// The order of its parts is that of the browser's own language.
			for (const digits of [`${month}${day}${year}`, `${day}${month}${year}`]) {
				this.keys += digits.length;
				await this.page.keyboard.type(digits);
				if ((await target.inputValue()) === text) break;
				for (let part = 0; part < 2; part += 1) await this.key('ArrowLeft');
			}
			return;
		}
		await this.key(where ? 'ControlOrMeta+End' : 'ControlOrMeta+A');
		await this.write(text);
	}

	async choose(target: Locator, name: string): Promise<void> {
		await expect(target.locator('option').filter({ hasText: name }).first()).toBeAttached();
		await this.reach(target);
		const isAdding = (await target.locator('option').first().textContent()) === 'Ajouter…';
		for (let step = 0; step < far; step += 1) {
			const chosen = await target.evaluate(
				(select: HTMLSelectElement) => select.selectedOptions[0]?.text ?? '',
			);
			if (chosen.includes(name)) break;
			await this.key('ArrowDown');
		}
		if (isAdding) await this.key('Enter');
	}

	async give(target: Locator, file: Given): Promise<void> {
		await this.reach(target);
		const asked = new Promise<FileChooser>((done) => this.page.once('filechooser', done));
		await this.key('Space');
		const chooser = await asked;
		// Its name, and Enter.
		this.keys += (typeof file === 'string' ? file.split('/').at(-1)! : file.name).length + 1;
		await chooser.setFiles(this.asFile(file));
	}

	/** Goes to something, forwards or backwards as is shorter. */
	private async reach(target: Locator): Promise<void> {
		await target.waitFor({ state: 'attached' });
		const isAhead = await target.evaluate((element) => {
			const from = document.activeElement ?? document.body;
			return (
				from === document.body ||
				Boolean(from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
			);
		});
		for (let step = 0; step < far; step += 1) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await this.key(isAhead ? 'Tab' : 'Shift+Tab');
		}
		throw new Error(`${target.toString()} is not reached with the keyboard`);
	}

	private async key(name: string): Promise<void> {
		this.keys += 1;
		await this.page.keyboard.press(name);
	}
}
