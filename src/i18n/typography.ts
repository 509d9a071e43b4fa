import type { Rule } from './grammar/grammar.ts';
import { grammars } from './grammar/index.ts';
import { isLocale } from './locales.ts';

/** Stands for a sign that no rule may touch: part of an address, or what is not text in a tree. */
const opaque = '\uE001';
/** Addresses, parameters and entities are not prose. */
const notProse = /\b\p{L}+:\/\/[^\s«»"”]+|www\.[^\s«»"”]+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|&#?\w+;|\uE001/gu;

/** What every language of the interface asks for. */
const common: readonly Rule[] = [
	// Three points are one sign
	[/(?<!\.)\.{3}(?!\.)/g, '…'],
	// A dash between two spaces is not a hyphen
	[/(?<= )--?(?= )/g, '–'],
	// The groups of three of a number hold together
	[/(?<=(?<![\d.,])\d{1,3})[ \u00A0](?=\d{3}(?!\d))/g, '\u202F'],
	// A quantity and its unit
	[/(?<=\d) (?=[%‰€])/g, '\u00A0'],
];

/**
 * Gives a text the spaces, quotation marks and apostrophes of its language, by the rules of its grammar. Addresses stay as they are.
 * @param text plain text, without markup
 * @param language a BCP 47 tag; what is in no language of the interface comes back unchanged
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
	const name = language.toLowerCase().split('-')[0];
	const rules = isLocale(name) ? [...common, ...grammars[name].typography] : [];
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
