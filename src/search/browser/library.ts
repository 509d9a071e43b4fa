import { equivalentsPath } from '../addresses.ts';
import { together } from './combine.ts';
import { type Answer, Engine } from './engine.ts';
import type { Equivalents } from './equivalents.ts';
import type { Sibling } from './open-index.ts';
import type { Filters, Result } from './pagefind.ts';

/** How many pages that hold all the words are enough: where there are fewer, those that hold most of them answer too. */
const enough = 4;

/** What the texts are asked. */
export interface Asked {
	text: string;
	/** The words that were mistyped, and replaced. */
	replaced: readonly string[];
	/** True: pages that hold most of the words answer too. */
	isLoose: boolean;
}

/** What a reader types, as it is asked first. */
export const ask = (text: string): Asked => ({ text, replaced: [], isLoose: false });

/** The texts of a site in all their languages: an index for each, and the names that they share. */
export class Library {
	readonly #site: string;
	/** Other proceedings, searched when that is asked. */
	siblings: readonly Sibling[];
	readonly #engines = new Map<string, Engine>();
	#equivalents: Promise<Equivalents> | undefined;

	/**
	 * @param site the address of the site, ending in a slash
	 * @param siblings other proceedings, searched when that is asked
	 */
	constructor(site: string, siblings: readonly Sibling[] = []) {
		this.#site = site;
		this.siblings = siblings;
	}

	/**
	 * Answers a query from the texts of one language. Rejects where their index cannot be loaded.
	 * @param isWide true: the siblings answer too
	 */
	async answer(
		language: string,
		{ text, isLoose }: Asked,
		filters: Filters,
		isWide = false,
	): Promise<Answer> {
		this.#equivalents ??= fetch(this.#site + equivalentsPath)
			.then(async (response) => (await response.json()) as Equivalents)
			// The search does without, and asks again the next time.
			.catch(() => {
				this.#equivalents = undefined;
				return [];
			});
		const engine = this.#engineOf(language, isWide);
		// Both are on their way at once; the engine's own search says where the index cannot be had.
		engine.load().catch(() => undefined);
		return engine.search(text, filters, await this.#equivalents, isLoose);
	}

	/**
	 * Says what to ask next where a query was answered badly: without the mistakes in its words, then for most of them where few pages
	 * hold them all.
	 * @param answers what was found in each language
	 * @param isWide true: the siblings are asked too
	 * @returns undefined where there is nothing better to ask
	 */
	async askBetter(
		asked: Asked,
		languages: readonly string[],
		answers: readonly Answer[],
		isWide = false,
	): Promise<Asked | undefined> {
		const unknown = unknownToAll(answers);
		if (asked.replaced.length === 0) {
			const mistyped = [...unknown, ...(await this.#findStrange(languages, answers, isWide))];
			if (mistyped.length > 0) {
				const text = await this.#correct(asked.text, languages, mistyped, isWide);
				if (text) return { ...asked, text, replaced: mistyped.filter((word) => !text.includes(word)) };
			} else if (answers.every(({ results, unknown: own }) => results.length === 0 && own.length > 0)) {
				// Each language lacks a word that another has: the one that lacks fewest may have been mistyped.
				const [least] = languages
					.map((language, index) => ({ language, unknown: answers[index]?.unknown ?? [] }))
					.sort((a, b) => a.unknown.length - b.unknown.length);
				const text = least && (await this.#correct(asked.text, [least.language], least.unknown, isWide));
				if (text) return { ...asked, text, replaced: least.unknown.filter((word) => !text.includes(word)) };
			}
		}
		// A language that lacks words that another has answered something else than what was asked.
		const isPoor = answers.every(
			(answer) => answer.results.length < enough || answer.unknown.some((word) => !unknown.includes(word)),
		);
		const isDivisible = answers.some((answer) => answer.isDivisible || answer.unknown.length > 0);
		return isPoor && isDivisible && !asked.isLoose ? { ...asked, isLoose: true } : undefined;
	}

	/** The words that the reader's language lacks, and that another answered by their beginning alone: « sociologe » by “sociologist”. */
	async #findStrange(
		languages: readonly string[],
		[own, ...others]: readonly Answer[],
		isWide: boolean,
	): Promise<string[]> {
		const lacked = (own?.unknown ?? []).filter((word) =>
			others.some(({ unknown }) => !unknown.includes(word)),
		);
		const isWritten = (word: string) =>
			Promise.all(
				languages.slice(1).map((language) =>
					this.#engineOf(language, isWide)
						.holds(word)
						.catch(() => true),
				),
			);
		const written = await Promise.all(lacked.map(isWritten));
		return lacked.filter((_, at) => !written[at]!.includes(true));
	}

	/** Corrects words by those of the first language that has some near: of several, those that the rest of the query goes with best. */
	async #correct(
		text: string,
		languages: readonly string[],
		unknown: readonly string[],
		isWide: boolean,
	): Promise<string | undefined> {
		for (const language of languages) {
			const corrected = await this.#engineOf(language, isWide)
				.correct(text, unknown)
				.catch((): string[] => []);
			const scores = await Promise.all(
				corrected.map(async (one) => {
					const answer = await this.answer(language, { ...ask(one), isLoose: true }, {}, isWide);
					return answer.results.find((result) => isMeant(result, answer, unknown))?.score ?? 0;
				}),
			);
			const best = Math.max(0, ...scores);
			// Where no page goes with a word that takes another's place, the others are sought without it.
			if (best > 0) return corrected[scores.indexOf(best)];
		}
		return undefined;
	}

	/** The sibling to which an address belongs: a site may stand in the folder of another. Undefined for this site's own. */
	siblingOf(address: string): Sibling | undefined {
		return this.siblings
			.filter((sibling) => address.startsWith(sibling.address))
			.filter((sibling) => !address.startsWith(this.#site) || sibling.address.length > this.#site.length)
			.sort((a, b) => b.address.length - a.address.length)[0];
	}

	#engineOf(language: string, isWide = false): Engine {
		const name = `${language}${isWide ? ' +' : ''}`;
		const engine = this.#engines.get(name) ?? new Engine(language, this.#site, isWide ? this.siblings : []);
		this.#engines.set(name, engine);
		return engine;
	}
}

/**
 * Tells whether a page holds what a corrected query means: the words that take another's place beside those that were rightly typed, in
 * their language; in one passage where none was.
 * @param corrected the words that are nowhere as they were typed
 */
function isMeant({ terms }: Result, { unknown }: Answer, corrected: readonly string[]): boolean {
	if (!unknown.every((word) => corrected.includes(word))) return false;
	const held = terms.filter(({ at }) => at.length > 0);
	if (held.length < 2) return terms.length === 1 && unknown.length === 0;
	return corrected.length < terms.length || together(held) === 1;
}

/**
 * Puts the answers of several languages in the order in which they are shown: first those of a language that holds all the words.
 * @param answers in the order of the interface
 */
export function inOrder<Language>(
	answers: readonly (readonly [language: Language, answer: Answer])[],
): (readonly [Language, Answer])[] {
	const rank = ({ results, unknown }: Answer) =>
		Number(results.length === 0) * 2 + Number(unknown.length > 0);
	return answers.toSorted(([, a], [, b]) => rank(a) - rank(b));
}

/** The words that none of the answers knows. */
export function unknownToAll(answers: readonly Answer[]): string[] {
	const [first] = answers;
	return (first?.unknown ?? []).filter((word) => answers.every(({ unknown }) => unknown.includes(word)));
}
