/** What to find and what takes its place. A pattern holds only what changes: what is around is looked at. */
type Rule = readonly [pattern: RegExp, replacement: string | ((found: string) => string)];

const nbsp = '\u00A0';
const thin = '\u202F';
/** Stands for a sign that no rule may touch: part of an address, or what is not text in a tree. */
const opaque = '\uE001';
/** Addresses, parameters and entities are not prose. */
const notProse = /\b\p{L}+:\/\/[^\s«»"”]+|www\.[^\s«»"”]+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|&#?\w+;|\uE001/gu;

const wrap = (open: string, close: string) => (found: string) => open + found.slice(1, -1) + close;

const common: readonly Rule[] = [
	// Three points are one sign
	[/(?<!\.)\.{3}(?!\.)/g, '…'],
	// A dash between two spaces is not a hyphen
	[/(?<= )--?(?= )/g, '–'],
	// The groups of three of a number hold together
	[/(?<=(?<![\d.,])\d{1,3})[ \u00A0](?=\d{3}(?!\d))/g, thin],
	// A quantity and its unit
	[/(?<=\d) (?=[%‰€])/g, nbsp],
];

const french: readonly Rule[] = [
	...common,
	// Elision, also before a quotation, a bracket, a figure or what is not text
	[/(?<=\p{L})'(?=[\p{L}\p{N}«“"(\uE001])/gu, '’'],
	// Quotation marks by pairs, each with its own space; « “ ” » inside are the author's
	[/(?<![\p{L}\p{N}])"(?=\S)[^"]+(?<=\S)"/gu, wrap('«', '»')],
	[/«[ \u00A0\u202F]*/g, `«${nbsp}`],
	[/(?<=\S)[ \u00A0\u202F]*»/g, `${nbsp}»`],
	// A colon has a word space, which does not break; the other double signs a thin one
	[/[ \u00A0\u202F]+(?=:(?:\s|$))/g, nbsp],
	[/[ \u00A0\u202F]+(?=[;!?]+(?![;!?\p{L}\p{N}=&/]))/gu, thin],
	// The same where the author wrote no space, if the sign does end a word
	[/(?<=[\p{L})\]»”])(?=:(?:\s|$))/gu, nbsp],
	[/(?<=[\p{L})\]»”])(?=[;!?]+(?:\s|$))/gu, thin],
	// Days from one to the other, then the day and its month
	[
		/(?<=(?<![\d-])(?:1er|\d{1,2}))-(?=\d{1,2}[ \u00A0](?:janv|févr|mars|avr|mai|jui|août|sept|oct|nov|déc))/g,
		'–',
	],
	[
		/(?<=(?<!\d)(?:1er|\d{1,2})) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu,
		nbsp,
	],
	// A person's title and name: « M. Khare », « S.E. M. Khare », « Mme la ministre »
	[/(?<=(?<!\p{L})(?:MM?\.|Mmes?|Mlles?|Dr|Pr|S\.[ \u00A0]?E\.)) (?=\p{Lu}|(?:l[ea]|de|du) )/gu, nbsp],
	[/(?<=(?<!\p{L})S\.) (?=E\.)/gu, nbsp],
	// A reference and its number: « n° 5 », « p. 12 », « résolution 2436 », « Panel II »
	[/(?<=(?<!\p{L})(?:[Nn][°ºo]s?|[Pp]p?\.|§|vol\.|art\.|chap\.)) (?=\d)/gu, nbsp],
	[/(?<=(?<!\p{L})(?i:résolution|article|panel|chapitre|annexe)s?) (?=\d|[IVX]+(?!\p{L}))/gu, nbsp],
	[/(?<=(?<!\p{L})(?:Ier|[IVX]+e)) (?=siècle)/gu, nbsp],
];

const english: readonly Rule[] = [
	...common,
	// Inside a word, and after a plural
	[/(?<=[\p{L}\p{N}\uE001])'(?=\p{L})|(?<=s)'(?=\s)/gu, '’'],
	[/(?<![\p{L}\p{N}])"(?=\S)[^"]+(?<=\S)"/gu, wrap('“', '”')],
	[
		/(?<=(?<!\d)\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L}))/gu,
		nbsp,
	],
	[/(?<=(?<!\p{L})(?:Mrs?\.?|Ms\.?|Dr|H\.E\.)) (?=\p{Lu})/gu, nbsp],
	[/(?<=(?<!\p{L})(?:pp?\.|No\.?)) (?=\d)/gu, nbsp],
	[/(?<=(?<!\p{L})(?i:resolution|article|panel|chapter)s?) (?=\d|[IVX]+(?!\p{L}))/gu, nbsp],
];

/**
 * Gives a text the spaces, quotation marks and apostrophes of its language: for French, those of the
 * Lexique des règles typographiques en usage à l’Imprimerie nationale; for English, curly apostrophes and
 * double quotation marks, and the no-break spaces that dates, titles and numbers want. Addresses stay as they are.
 * @param text plain text, without markup
 * @param language a BCP 47 tag; what is neither French nor English comes back unchanged
 * @returns the text typeset; to typeset it again changes nothing
 */
export function typeset(text: string, language: string): string {
	return settle(text, language, []);
}

/**
 * Typesets texts that follow each other on a line, after the same rules: a sign is right even where the word before it stands in
 * another of them.
 * @param texts the texts in order; undefined stands for what is not text
 * @param language as for `typeset`
 * @returns the texts typeset, as many as were given
 */
export function typesetTogether(
	texts: readonly (string | undefined)[],
	language: string,
): (string | undefined)[] {
	const parts = texts.map((text) => text ?? opaque);
	const ends: number[] = [];
	for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
	const whole = settle(parts.join(''), language, ends);
	return texts.map((text, index) =>
		text === undefined ? undefined : whole.slice(ends[index - 1] ?? 0, ends[index]),
	);
}

/** Applies the rules of a language until they find nothing more to do. */
function settle(text: string, language: string, borders: number[]): string {
	const tag = language.toLowerCase();
	const rules = tag.startsWith('fr') ? french : tag.startsWith('en') ? english : [];
	let kept = '';
	let current = text.replaceAll(notProse, (found) => {
		kept += found;
		return opaque.repeat(found.length);
	});
	for (const rule of rules) current = apply(current, rule, borders);
	let next = 0;
	const settled = current.replaceAll(opaque, () => kept.charAt(next++));
	return settled === text ? text : settle(settled, language, borders);
}

/** Applies a rule; moves the borders that come after a change. What is added on a border goes after it. */
function apply(text: string, [pattern, replacement]: Rule, borders: number[]): string {
	let shift = 0;
	return text.replaceAll(pattern, (found, at: number) => {
		const put = typeof replacement === 'string' ? replacement : replacement(found);
		const start = at + shift;
		const end = start + found.length;
		const grown = put.length - found.length;
		for (const [index, border] of borders.entries()) {
			if (border <= start) continue;
			borders[index] = border < end ? Math.min(border, start + put.length) : border + grown;
		}
		shift += grown;
		return put;
	});
}
