import { foldWord } from './normalise.ts';

/** Names that stand for each other, by language: « DOMP », « Département des opérations de maintien de la paix », “DPKO”… */
export type Equivalents = readonly Readonly<Record<string, readonly string[]>>[];

/** How many other names of a thing are asked for: each is a search. */
const most = 3;

/**
 * Rewrites a query with the other names of what it names, in the language of an index.
 * @param text what the reader typed
 * @param language the language of the texts that are searched
 * @returns the query once for each other name, as a phrase in the place of the name; none where it names nothing known
 */
export function listAlternatives(text: string, equivalents: Equivalents, language: string): string[] {
	const words = foldText(text);
	const named = equivalents
		.flatMap((group) =>
			Object.values(group)
				.flat()
				.map((name) => ({ group, name: foldText(name) })),
		)
		.filter(({ name }) => ` ${words} `.includes(` ${name} `))
		.sort((a, b) => b.name.length - a.name.length)[0];
	if (!named) return [];
	const [before = '', after = ''] = ` ${words} `.split(` ${named.name} `);
	const others = (named.group[language] ?? []).filter((other) => foldText(other) !== named.name);
	return others.slice(0, most).map((other) => `${before} "${other}" ${after}`.trim());
}

/** A text as words without accents or capitals, one space apart; the points of acronyms are dropped. */
function foldText(text: string): string {
	return foldWord(text)
		.replaceAll(/(?<=(?<!\p{L})\p{L})\./gu, '')
		.split(/[^\p{L}\p{N}+]+/u)
		.filter(Boolean)
		.join(' ');
}
