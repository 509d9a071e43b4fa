import { type Answer, Engine } from './engine.ts';
import type { Equivalents } from './equivalents.ts';
import type { Filters } from './pagefind.ts';

/** The texts of a site in all their languages: an index for each, and the names that they share. */
export class Library {
	readonly #base: string;
	readonly #engines = new Map<string, Engine>();
	#equivalents: Promise<Equivalents> | undefined;

	/** @param base the address of the site, ending in a slash */
	constructor(base: string) {
		this.#base = base;
	}

	/** Answers a query from the texts of one language. Rejects where their index cannot be loaded. */
	async answer(language: string, text: string, filters: Filters): Promise<Answer> {
		this.#equivalents ??= fetch(`${this.#base}recherche/equivalents.json`)
			.then(async (response) => (await response.json()) as Equivalents)
			// The search does without.
			.catch(() => []);
		return this.#engineOf(language).search(text, filters, await this.#equivalents);
	}

	/**
	 * Corrects the words that no language knows, by the words of the first language that has one near.
	 * @returns the corrected query; undefined where there is nothing to correct, or nothing near
	 */
	async correct(
		text: string,
		languages: readonly string[],
		unknown: readonly string[],
	): Promise<string | undefined> {
		if (unknown.length === 0) return undefined;
		for (const language of languages) {
			const corrected = await this.#engineOf(language)
				.correct(text, unknown)
				.catch(() => undefined);
			if (corrected) return corrected;
		}
		return undefined;
	}

	#engineOf(language: string): Engine {
		const engine = this.#engines.get(language) ?? new Engine(language, `${this.#base}pagefind/${language}/`);
		this.#engines.set(language, engine);
		return engine;
	}
}

/** The words that none of the answers knows. */
export function unknownToAll(answers: readonly Answer[]): string[] {
	const [first] = answers;
	return (first?.unknown ?? []).filter((word) => answers.every(({ unknown }) => unknown.includes(word)));
}
