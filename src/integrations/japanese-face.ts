/** What Japanese is written in, beside what is Latin. */
const japanese =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001-\u303F\u30FB\u30FC\uFF01-\uFF60]/gu;

/** The faces that readers' machines have, which cost nothing. */
const installed = ['Hiragino Mincho ProN', 'Yu Mincho', 'MS Mincho', 'Noto Serif CJK JP', 'Noto Serif JP'];

/** The signs of Japanese that a text holds, each once, in an order that does not change with theirs. */
export function listJapanese(text: string): string {
	return [...new Set(text.match(japanese))].toSorted().join('');
}

/**
 * Declares the face of Japanese: that of the reader's machine, else the edition's own, which is that of its book.
 * @param file beside the sheet; never put inside it, where the policy of the pages would refuse it
 */
export function declareJapanese(file: string): string {
	const sources = [
		...installed.map((name) => `local('${name}')`),
		`url('./${file}?no-inline') format('woff2')`,
	];
	return `@font-face{font-family:Mincho;font-display:swap;src:${sources.join(',')}}\n`;
}
