import type { Target } from '#formats/document/places.ts';
import { splitTitle } from '#i18n/split-title.ts';
import { palette } from '#site/palette.ts';

/**
 * What a document is set in, as Typst takes it: the edition's own face, then one that has what else Europe writes, Greek and Cyrillic
 * included (Typst brings it), and one that has Japanese.
 */
export const fontFamilies = '("Spectral", "Libertinus Serif", "Sawarabi Mincho")';

/** A colour of the site, on paper. */
export function colour(name: keyof typeof palette): string {
	return `rgb(${string(palette[name].light)})`;
}

/** Text as Typst takes it: a string, in which nothing is markup. What stands between two things never begins a line. */
export function literal(text: string): string {
	return `#${string(text.replaceAll(' · ', '\u00A0· '))};`;
}

/** A title, which breaks where its sense does: after what its colon ends, and not within what its quotation marks hold. */
export function title(text: string): string {
	const pieces = (part: readonly string[]) =>
		part.map((piece, at) => (at % 2 === 1 ? `#box[${literal(piece)}]<quoted>` : literal(piece))).join('');
	return splitTitle(text)
		.map((part) => `#box[${pieces(part)}]<part>`)
		.join(' ');
}

/** A string of Typst's own language, in which a line that ends is a space. */
export function string(text: string): string {
	return verbatim(text.replaceAll(/\s*\n\s*/g, ' '));
}

/** A string of Typst's own language, with its lines. */
export function verbatim(text: string): string {
	return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

/** Marks words with their language, where it is not that of the document. */
export function inLanguage(language: string, locale: string, printed: string): string {
	return language === locale ? printed : `#text(lang: "${language.split('-')[0]!}")[${printed}]`;
}

/** The place to which a link leads: it stands before what it names. */
export function place(id: string): string {
	return `#metadata(none) <${id}>`;
}

/** A link to a place of the document, or to the web; the words alone, where nothing leads there. */
export function link({ place: to, url }: Target, printed: string): string {
	if (to) return `#link(<${to.id}>)[${printed}]`;
	return url === undefined ? printed : `#web(${string(url)})[${printed}]`;
}

/** Typst's `balanced`, which sets words, and each part of a title, on lines of like lengths: those of the narrowest block that has as few lines. */
export const balancing = `#let narrowest(body, width) = {
	// What is quoted would rather be broken than be too wide.
	let high(least) = measure(width: least, {
		show <quoted>: it => { let own = measure(it.body).width; if least < own and own <= width { box(height: 100cm) } else { it } }
		body
	}).height
	let (low, wide) = (width * 0.4, width)
	for _ in range(8) {
		let middle = (low + wide) / 2
		if high(middle) > high(width) { low = middle } else { wide = middle }
	}
	wide
}
#let balanced(body) = layout(((width, ..)) => {
	let body = {
		set par(justify: false, leading: 0.5em)
		set text(hyphenate: false)
		show <part>: it => if measure(it.body).width <= width { box(it.body) } else { box(width: narrowest(it.body, width), it.body) }
		body
	}
	block(width: narrowest(body, width), body)
})`;
