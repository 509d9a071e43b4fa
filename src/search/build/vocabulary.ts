import type { Vocabulary } from '../browser/vocabulary.ts';

/**
 * Lists the words of texts, to correct by what readers mistype.
 * @param texts plain texts
 */
export function listVocabulary(texts: readonly string[]): Vocabulary {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu))
			counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
