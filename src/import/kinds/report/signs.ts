const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Writes numbers that stand high or low by the signs that do; « 1er » and « XXe » are read as well as they are. */
export function raise(words: string, height: string | undefined): string {
	const signs = height === 'superscript' ? raised : height === 'subscript' ? lowered : undefined;
	return signs && /^\d+$/.test(words) ? [...words].map((digit) => signs[Number(digit)]!).join('') : words;
}

/** The signs of the font Symbol that texts have. */
const symbols: Readonly<Record<number, string>> = {
	0xa3: '≤',
	0xa5: '∞',
	0xac: '←',
	0xae: '→',
	0xb0: '°',
	0xb1: '±',
	0xb3: '≥',
	0xb4: '×',
	0xb9: '≠',
	0xbb: '≈',
	0xde: '⇒',
};

/** A sign of a font of signs: what stands for it in Unicode, as far as texts have them. */
export function readSymbol(code: string, font: string): string {
	const sign = Number.parseInt(code, 16);
	if (Number.isNaN(sign)) return '';
	const known: Readonly<Record<number, string>> = {
		0xb7: '•',
		0xa7: '▪',
		0xd8: '➢',
		0xe0: '→',
		0xf0: '→',
		0xfc: '✓',
		0xa8: '◻',
		0xfe: '☑',
	};
	const own = /symbol/i.test(font) ? symbols[sign & 0xff] : undefined;
	if (own) return own;
	if (sign >= 0xf000 || /symbol|wingdings/i.test(font)) return known[sign & 0xff] ?? '';
	return String.fromCodePoint(sign);
}
