import type { Nodes, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';

/** A pattern, what takes its place, and nothing else: the order of the rules matters. */
type Rule = readonly [pattern: RegExp, replacement: string];

const nbsp = '\u00A0';
const thin = '\u202F';
/** Stands between two pieces of one text, and for what is not text: see `typesetTree`. */
const joint = '\uE000';
const opaque = '\uE001';

const months = {
	fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
	en: 'January|February|March|April|May|June|July|August|September|October|November|December',
};

const common: readonly Rule[] = [
	[/(?<!\.)\.{3}(?!\.)/g, '…'],
	[/ --? /g, ' – '],
	// Between the digits of a number, in groups of three
	[/(?<![\d.,])(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${thin}`],
	[/(?<=\d) (?=%)/g, nbsp],
];

const rules: Record<string, readonly Rule[]> = {
	fr: [
		...common,
		[/(?<=\p{L})'(?=\uE000?[\p{L}\p{N}«“"])/gu, '’'],
		[/"(?=\S)([^"]+?)(?<=\S)"/g, '«$1»'],
		[/«[ \u00A0\u202F]*/g, `«${nbsp}`],
		[/[ \u00A0\u202F]*»/g, `${nbsp}»`],
		// A colon has a word space, which does not break; the other double signs a thin one
		[/[ \u00A0\u202F]+:(?=[\s\uE000]|$)/g, `${nbsp}:`],
		[/[ \u00A0\u202F]+(?=[;!?])/g, thin],
		[/(?<=[\p{L})»\]]\uE000?):(?=[\s\uE000]|$)/gu, `${nbsp}:`],
		[/(?<=[\p{L})»\]]\uE000?)(?=[;!?](?:[\s\uE000]|$))/gu, thin],
		[/(?<!\p{L})(n°|nos|pp?\.|§|vol\.|art\.|chap\.) (?=\d)/gu, `$1${nbsp}`],
		[new RegExp(`(?<!\\d)(\\d{1,2})-(?=\\d{1,2}[ \u00A0](?:${months.fr}))`, 'g'), '$1–'],
		[new RegExp(`(?<!\\d)(1er|\\d{1,2}) (?=(?:${months.fr})(?!\\p{L}))`, 'gu'), `$1${nbsp}`],
		[/(?<!\p{L})(MM?\.|Mmes?|Mlle|Dr|Pr|S\. ?E\.) (?=\p{Lu})/gu, `$1${nbsp}`],
		[/(?<!\p{L})(résolutions?|articles?|panels?|chapitres?|annexes?) (?=\d|[IVX]+(?!\p{L}))/giu, `$1${nbsp}`],
		[/(?<!\p{L})([IVX]+e) (?=siècle)/gu, `$1${nbsp}`],
	],
	en: [
		...common,
		[/(?<=[\p{L}\p{N}])'(?=\uE000?\p{L})|(?<=s)'(?=\s)/gu, '’'],
		[/"(?=\S)([^"]+?)(?<=\S)"/g, '“$1”'],
		[new RegExp(`(?<!\\d)(\\d{1,2}) (?=(?:${months.en})(?!\\p{L}))`, 'gu'), `$1${nbsp}`],
		[/(?<!\p{L})(Mr|Mrs|Ms|Dr|H\.E\.|p\.|pp\.|No\.?) (?=\p{Lu}|\d)/gu, `$1${nbsp}`],
		[/(?<!\p{L})(resolutions?|articles?|panels?|chapters?) (?=\d|[IVX]+(?!\p{L}))/giu, `$1${nbsp}`],
	],
};

/**
 * Gives a text the spaces, quotation marks and apostrophes of its language, after the rules of the
 * Imprimerie nationale for French. What is already right stays as it is: to do it twice changes nothing.
 * @param language a BCP 47 tag; languages other than French and English are left alone
 */
export function typeset(text: string, language: string): string {
	const own = rules[language.slice(0, 2)] ?? [];
	return own.reduce(
		(typesetText, [pattern, replacement]) => typesetText.replaceAll(pattern, replacement),
		text,
	);
}

/**
 * Typesets the texts of a tree, in place. Each block is read as one text, so that a sign is right
 * even where the word before it is emphasised or linked; code is left alone.
 */
export function typesetTree(root: Root, language: string): void {
	visit(root, (node) => {
		if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
		const pieces: (Text | undefined)[] = [];
		visit(node as Nodes, (child) => {
			if (child.type === 'text') pieces.push(child);
			else if (!('children' in child)) pieces.push(undefined);
		});
		const joined = pieces.map((piece) => piece?.value ?? opaque).join(joint);
		const values = typeset(joined, language).split(joint);
		pieces.forEach((piece, index) => {
			if (piece) piece.value = values[index]!;
		});
	});
}
