import { foldWord } from '../normalise.ts';
import type { Page, Passage } from './pagefind.ts';
import { answersFolded, parseQuery } from './query.ts';

/**
 * Chooses the passages of a page that answer best: those that hold a phrase as it was typed, then those whose title says what is
 * sought, then those that say it most.
 * @param query what the reader typed
 */
export function choosePassages(page: Page, query: string, count: number): Passage[] {
	const { words, phrases } = parseQuery(query);
	const sought = [...words, ...phrases.flatMap((phrase) => phrase.words)].map(foldWord);
	const longest = Math.max(0, ...phrases.map(({ typed }) => typed.split(/\s+/).length));
	const rank = new Map(
		page.sub_results.map((passage) => [
			passage,
			[Number(hasRun(passage, longest)), inTitle(passage, sought), scoreOf(passage)] as const,
		]),
	);
	return page.sub_results
		.toSorted((a, b) => {
			const [[runA, titleA, scoreA], [runB, titleB, scoreB]] = [rank.get(a)!, rank.get(b)!];
			return runB - runA || titleB - titleA || scoreB - scoreA;
		})
		.slice(0, count);
}

/** True where as many words that were found follow each other. */
function hasRun({ locations }: Passage, length: number): boolean {
	const found = new Set(locations);
	return locations.some((first) =>
		Array.from({ length }, (_, step) => first + step).every((at) => found.has(at)),
	);
}

/** How many of the words that are sought stand in a passage's title. */
function inTitle({ title }: Passage, sought: readonly string[]): number {
	const words = (title ?? '').split(/[^\p{L}\p{N}+]+/u).map(foldWord);
	return sought.filter((wanted) => words.some((word) => answersFolded(word, wanted))).length;
}

function scoreOf({ weighted_locations }: Passage): number {
	return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
