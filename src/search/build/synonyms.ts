import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Locale, locales } from '#i18n/locales.ts';
import { otherForms } from '../forms.ts';
import { foldWord } from '../normalise.ts';
import { notionKey } from '../notion-key.ts';

/** A notion, and the words for it in each language. */
type Notion = Partial<Record<Locale, readonly string[]>>;

const notions = parse(readFileSync(new URL('synonyms.yaml', import.meta.url), 'utf8')) as readonly Notion[];

/** How many other words of a notion are tried: each is a search. */
const most = 6;

/**
 * Lists the words that texts do not hold and a reader may ask for, each with words of the texts that may stand for it: others of its
 * language, and those that translate it.
 * @param texts plain texts of one language
 * @returns words without accents, and the plainest first of what the texts hold
 */
export function listSynonyms(texts: readonly string[], language: Locale): Record<string, readonly string[]> {
	const words = new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).map(foldWord));
	const holds = (word: string): boolean => {
		const folded = foldWord(word);
		return [folded, `${folded}s`, `${folded}x`, ...otherForms(word)].some((form) => words.has(form));
	};
	const small = texts.map((text) => text.toLowerCase());
	const holdsPhrase = (phrase: string) =>
		phrase.split(/[ ’]/).every(holds) && small.some((text) => text.includes(phrase.toLowerCase()));
	const found = new Map<string, Set<string>>();
	for (const notion of notions) {
		const held = (notion[language] ?? []).filter((word) =>
			word.includes(' ') ? holdsPhrase(word) : holds(word),
		);
		if (held.length === 0) continue;
		for (const word of locales.flatMap((locale) => notion[locale] ?? [])) {
			const key = notionKey(word);
			// Of « avoir lieu », a word that says nothing leaves one that says something else.
			if (key === '' || (word.includes(' ') && !key.includes(' '))) continue;
			const others = found.get(key) ?? new Set();
			for (const other of held) if (other !== word) others.add(other.includes(' ') ? `"${other}"` : other);
			found.set(key, others);
		}
	}
	return Object.fromEntries(
		[...found]
			.filter(([, others]) => others.size > 0)
			.map(([word, others]) => [word, [...others].slice(0, most)]),
	);
}
