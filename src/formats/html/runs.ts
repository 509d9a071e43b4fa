import { type Run, sameAuthorMark } from '#formats/document/blocks.ts';
import type { Target } from '#formats/document/places.ts';
import { letterforms, splitLetterforms } from '#i18n/letterforms.ts';

/** Writes a text so that it stands for itself in HTML, in an element or an attribute. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Writes words in HTML, with what is set otherwise than the words around. */
export function printWords(text: string, language: string): string {
	return splitLetterforms(text, language)
		.map((piece) => (piece.form ? tag(letterforms[piece.form], {}, piece.text) : escape(piece.text)))
		.join('');
}

/** Prints an element around what is printed already; attributes that are undefined are left out. */
export function tag(
	name: string,
	attributes: Readonly<Record<string, string | undefined>>,
	printed: string,
): string {
	const written = Object.entries(attributes).map(([key, value]) =>
		value === undefined ? '' : ` ${key}="${escape(value)}"`,
	);
	return `<${name}${written.join('')}>${printed}</${name}>`;
}

/** The elements of words that are set apart. */
const elements = { work: 'cite', label: 'b', author: 'span' } as const;

/** Who answers for the work before too: a dash, and for who hears it the name. */
function printSameAuthor(name: string): string {
	return tag('span', { role: 'img', 'aria-label': name }, sameAuthorMark);
}

/** Makes what prints words in a file: each as what it is, in its language, leading where it leads. */
export function createRunPrinter(locale: string, hrefOf: (target: Target) => string | undefined) {
	const langOf = (language: string) => (language === locale ? undefined : language);
	/** @param around the language of what is around, where that is not the document's */
	const printRun = ({ text, language, form, to }: Run, around = locale, rel?: string): string => {
		const lang = language === around ? undefined : language;
		const href = to && hrefOf(to);
		const words = printWords(text, language);
		if (href !== undefined) return tag('a', { rel, href, lang }, words);
		if (form === 'sameAuthor') return printSameAuthor(text);
		if (form) return tag(elements[form], { class: form === 'author' ? form : undefined, lang }, words);
		return lang === undefined ? words : tag('span', { lang }, words);
	};
	const printRuns = (runs: readonly Run[], around?: string) =>
		runs.map((run) => printRun(run, around)).join('');
	return {
		langOf,
		printRun,
		printRuns,
		/** Prints a line of words, which bears their language where they have one that is not the document's. */
		printLine: (name: string, className: string | undefined, runs: readonly Run[]): string => {
			const [language, ...others] = new Set(runs.map((run) => run.language));
			const only = others.length === 0 ? language : undefined;
			return tag(name, { class: className, lang: only && langOf(only) }, printRuns(runs, only));
		},
	};
}
