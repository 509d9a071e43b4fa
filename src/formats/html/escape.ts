import type { Phrase } from '#proceedings/types.ts';
import type { Locale } from '#i18n/locales.ts';

/** Writes a text so that it stands for itself in HTML, in an element or an attribute. */
export function escape(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** Writes a text, marked with its language where it is not that of the document. */
export function mark({ text, language }: Phrase, locale: Locale): string {
	return language === locale ? escape(text) : `<span lang="${language}">${escape(text)}</span>`;
}

/** Writes a text in an element, marked with its language where it is not that of the document. */
export function wrap(name: string, className: string, { text, language }: Phrase, locale: Locale): string {
	const lang = language === locale ? '' : ` lang="${language}"`;
	const kind = className === '' ? '' : ` class="${className}"`;
	return `<${name}${kind}${lang}>${escape(text)}</${name}>`;
}
