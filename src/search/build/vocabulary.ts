/**
 * Lists the words of texts, to correct by what readers mistype: a word that mostly begins with a capital, a name, keeps it.
 * @param texts plain texts
 */
export function listVocabulary(texts: readonly string[]): string[] {
	const counts = new Map<string, number>();
	const capitals = new Map<string, number>();
	for (const text of texts) {
		for (const [typed] of text.matchAll(/\p{L}{4,}/gu)) {
			const word = typed.toLowerCase();
			counts.set(word, (counts.get(word) ?? 0) + 1);
			if (!typed.startsWith(word[0]!)) capitals.set(word, (capitals.get(word) ?? 0) + 1);
		}
	}
	return [...counts]
		.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
		.map(([word, count]) => {
			const isName = (capitals.get(word) ?? 0) > count / 2;
			return isName ? word[0]!.toUpperCase() + word.slice(1) : word;
		});
}
