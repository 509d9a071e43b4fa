import type { Target } from '#formats/places.ts';
import { palette } from '#site/palette.ts';

/** A colour of the site, on paper. */
export function colour(name: keyof typeof palette): string {
	return `rgb(${string(palette[name].light)})`;
}

/** Text as Typst takes it: a string, in which nothing is markup. */
export function literal(text: string): string {
	return `#${string(text)};`;
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

/** A heading of the document. */
export function heading(level: number, printed: string, id?: string): string {
	return `#heading(level: ${level})[${printed}]${id === undefined ? '' : ` <${id}>`}`;
}

/** The place to which a link leads: it stands before what it names. */
export function place(id: string): string {
	return `#metadata(none) <${id}>`;
}

/** A link to a place of the document, if it has it, and else to the web; the words alone, where nothing leads there. */
export function link({ place: to, url }: Target, printed: string): string {
	if (to) return `#to(<${to.id}>, ${url === undefined ? 'none' : string(url)})[${printed}]`;
	return url === undefined ? printed : `#link(${string(url)})[${printed}]`;
}

/** What the links above need: it stands at the head of the document. */
export const linking = `#let to(place, url, body) = context {
	if query(place).len() == 1 { link(place, body) } else if url == none { body } else { link(url, body) }
}`;
