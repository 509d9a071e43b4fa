import type { Target } from '#formats/document/places.ts';
import { palette } from '#site/palette.ts';

/** A colour of the site, on paper. */
export function colour(name: keyof typeof palette): string {
	return `rgb(${string(palette[name].light)})`;
}

/** Text as Typst takes it: a string, in which nothing is markup. What stands between two things never begins a line. */
export function literal(text: string): string {
	return `#${string(text.replaceAll(' · ', '\u00A0· '))};`;
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
