import { findUnits } from '../units.ts';

/** A symbol that is joined to the one before it: « A/55/305–S/2000/809 », « SG/A/1705-BIO/4930 ». */
const joined = /(?<=\p{N})(?=[-–—]\p{Lu}{1,5}\/)/gu;

/** A dash that Pagefind would take for a letter. */
const dash = /(?<=[\p{L}\p{N}])(?=[–—][\p{L}\p{N}])/gu;

/**
 * Writes into a text what the search must find there and no reader sees: after « ^ », another word for the one before (the figures of
 * a date); « ` » for a space within one word (« 63 000 »), or before a space that is not there (two symbols that a dash joins).
 * Pagefind indexes what punctuation separates at the same place, and the whole as well. `restoreText` takes it out.
 * @param text normalised, without tags
 */
export function annotateText(text: string): string {
	let written = '';
	let end = 0;
	for (const unit of findUnits(text)) {
		const own = text.slice(unit.start, unit.end);
		written += text.slice(end, unit.start);
		written += unit.kind === 'date' ? `${own}^${unit.key}` : own.replaceAll(/[ \u00A0\u202F]/g, '`');
		end = unit.end;
	}
	return (written + text.slice(end)).replaceAll(joined, '` ').replaceAll(dash, '` ');
}

/** Does so in the text of a page, and leaves its tags. */
export function annotateHtml(html: string): string {
	return html
		.split(/(<[^>]*>)/)
		.map((part, index) => (index % 2 === 0 && part.trim() !== '' ? annotateText(part) : part))
		.join('');
}
